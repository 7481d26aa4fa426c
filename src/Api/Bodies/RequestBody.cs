using System.Net.Mime;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Bodies;

/// <summary>
/// Reads whole bodies. The server enforces the route's limit: Kestrel, or on Lambda <c>LambdaBody</c>.
/// </summary>
public static class RequestBody
{
    /// <summary>The largest body in bytes, for routes without a <see cref="BodyLimit"/>.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>Returns the body's bytes.</summary>
    /// <exception cref="BadHttpRequestException">413: the body is larger than the route's limit.</exception>
    /// <exception cref="BodyException">The body can't be read.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, cancellationToken);
            return body.ToArray();
        }
        catch (IOException exception)
            when (exception is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            // A truncated body throws BadHttpRequestException, but wrong chunks throw a plain IOException.
            throw new BodyException(JsonFields.Whole, "can't be read: its chunks or its length are wrong.");
        }
    }

    /// <summary>Returns true if Content-Type names this media type, in UTF-8.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (
            type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            || (
                mediaType == MediaTypeNames.Application.Json
                && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
            )
        )
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a 415 that names the accepted types.</summary>
    public static ProblemException WrongType(string taken) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            $"The body must be {taken} in UTF-8, and Content-Type must say so."
        );
}

/// <summary>Overrides the body limit of a route.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
