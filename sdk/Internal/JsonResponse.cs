using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.Util;

namespace Amazon.Sdk.Internal;

/// <summary>Reads a response of the JSON protocols: its members, or its error.</summary>
internal sealed class JsonResponse<TResponse>(JsonTypeInfo<TResponse> shape, ErrorCatalog errors) : JsonResponseUnmarshaller
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
        HttpStatusCode statusCode)
    {
        var error = ReadError(input, statusCode);
        var exception = errors.Create(error, innerException, statusCode);
        ApplyQueryError(input, exception);
        return exception;
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
            // A proxy or load balancer answered, not the service: the status is all there is.
            return new ErrorResponse
            {
                Type = (int)statusCode >= 500 ? ErrorType.Receiver : ErrorType.Sender,
                Message = $"The response with status {(int)statusCode} is not JSON: {notJson.Message}",
            };
        }
    }

    /// <summary>Services that once spoke the query protocol repeat that protocol's error code in a header.</summary>
    private static void ApplyQueryError(JsonUnmarshallerContext input, AmazonServiceException exception)
    {
        if (!input.ResponseData.IsHeaderPresent(HeaderKeys.XAmzQueryError))
        {
            return;
        }

        var parts = input.ResponseData.GetHeaderValue(HeaderKeys.XAmzQueryError).Split(';');
        if (parts.Length == 2)
        {
            exception.ErrorCode = parts[0];
            exception.ErrorType = parts[1] switch
            {
                "Sender" => ErrorType.Sender,
                "Receiver" => ErrorType.Receiver,
                _ => ErrorType.Unknown,
            };
        }
    }
}
