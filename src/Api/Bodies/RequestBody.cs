using System.Net.Mime;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Bodies;

/// <summary>Bodies, read whole. The server ends a read beyond the route's limit: Kestrel, or on Lambda
/// <c>LambdaBody</c>.</summary>
public static class RequestBody
{
    /// <summary>The most that a body may have, in bytes, where its route has no <see cref="BodyLimit"/>.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>The body's bytes.</summary>
    /// <exception cref="BadHttpRequestException">413: it has more than the route takes.</exception>
    /// <exception cref="BodyException">It can't be read.</exception>
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
            // A body that breaks off is a BadHttpRequestException, wrong chunks are a bare IOException.
            throw new BodyException(JsonFields.Whole, "can't be read: its chunks or its length are wrong.");
        }
    }

    /// <summary>True where the body says that it is of this media type, in UTF-8.</summary>
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

    /// <summary>415 that names what the address takes.</summary>
    public static ProblemException WrongType(string taken) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            $"The body must be {taken} in UTF-8, and Content-Type must say so."
        );
}

/// <summary>Another limit for the bodies of a route.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
