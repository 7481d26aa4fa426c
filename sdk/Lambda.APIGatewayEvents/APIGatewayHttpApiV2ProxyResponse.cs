namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>A response in payload version 2.0.</summary>
public class APIGatewayHttpApiV2ProxyResponse
{
    public int StatusCode { get; set; }

    public IDictionary<string, string> Headers { get; set; }

    public string Body { get; set; }

    public bool IsBase64Encoded { get; set; }

    public string[] Cookies { get; set; }
}
