using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Lambda;

/// <summary>Converts a response to payload version 2.0, with the body as text or in base64.</summary>
internal static class HttpApiResponse
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static APIGatewayHttpApiV2ProxyResponse Write(BufferedResponse response)
    {
        var body = response.Buffered.ToArray();
        var text = IsText(response) ? TextOf(body) : null;
        return new APIGatewayHttpApiV2ProxyResponse
        {
            StatusCode = response.StatusCode,
            Headers = response
                .Headers.Where(header => !IsCookie(header.Key) && header.Value.Count > 0)
                .ToDictionary(
                    header => header.Key.ToLowerInvariant(),
                    header => string.Join(',', header.Value.ToArray())
                ),
            Cookies = response.Headers.SetCookie is { Count: > 0 } cookies ? cookies.ToArray() : null,
            Body = text ?? Convert.ToBase64String(body),
            IsBase64Encoded = text is null,
        };
    }

    private static bool IsCookie(string name) =>
        string.Equals(name, HeaderNames.SetCookie, StringComparison.OrdinalIgnoreCase);

    private static bool IsText(BufferedResponse response)
    {
        if (response.Buffered.Length == 0)
        {
            return true;
        }

        if (
            response.Headers.ContentEncoding.Count > 0
            || !MediaTypeHeaderValue.TryParse(response.Headers.ContentType.ToString(), out var type)
        )
        {
            return false;
        }

        var isUtf8 =
            !type.Charset.HasValue
            || string.Equals(type.Charset.Value.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8
            && (
                type.Type == "text"
                || type.SubTypeWithoutSuffix == "json"
                || type.SubTypeWithoutSuffix == "xml"
                || type.SubTypeWithoutSuffix == "javascript"
                || type.Suffix == "json"
                || type.Suffix == "xml"
            );
    }

    private static string? TextOf(byte[] body)
    {
        try
        {
            return Utf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
