using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Sdk.Internal;

/// <summary>Reads a response of the JSON protocols: its members, or its error.</summary>
internal sealed class JsonResponse<TResponse>(JsonTypeInfo<TResponse> shape, ErrorCatalog errors)
    : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        return body.Length == 0
            ? new TResponse()
            : JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), shape) ?? new TResponse();
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode
    )
    {
        var error = ReadError(input, statusCode);
        return errors.Create(error, innerException, statusCode);
    }

    private static ErrorResponse ReadError(JsonUnmarshallerContext input, HttpStatusCode statusCode)
    {
        try
        {
            var reader = new StreamingUtf8JsonReader(input.Stream);
            return JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        }
        catch (JsonException notJson)
        {
            // A proxy or load balancer answered, not the service: there is only the status.
            return new ErrorResponse
            {
                Type = (int)statusCode >= 500 ? ErrorType.Receiver : ErrorType.Sender,
                Message = $"The response with status {(int)statusCode} is not JSON: {notJson.Message}",
            };
        }
    }
}
