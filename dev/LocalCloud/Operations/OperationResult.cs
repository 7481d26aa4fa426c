using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Operations;

/// <summary>An answer for the wire.</summary>
internal sealed record OperationResult(
    int Status,
    ReadOnlyMemory<byte> Body,
    string ContentType,
    IReadOnlyDictionary<string, string>? Headers = null
)
{
    /// <summary>Returns a JSON answer without null members, as AWS does.</summary>
    public static OperationResult Json(object body, int status = 200, string contentType = "application/json") =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, AwsJson.Options), contentType);

    /// <summary>Writes status, headers and body.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        foreach (var (name, value) in Headers ?? new Dictionary<string, string>())
        {
            response.Headers[name] = value;
        }

        await response.Body.WriteAsync(Body, cancellationToken);
    }
}
