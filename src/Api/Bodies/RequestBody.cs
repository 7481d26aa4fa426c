using System.Net.Mime;
using ChatOps.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Bodies;

/// <summary>Bodies, read whole but never beyond the limit, whether or not their length was announced.</summary>
public static class RequestBody
{
    /// <summary>The most that a REST body may have, in bytes.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>The body's bytes.</summary>
    /// <exception cref="ProblemException">413: it has more than <see cref="Limit"/> bytes; the rest was not read. 400: it can't be read.</exception>
    public static Task<byte[]> ReadAsync(HttpContext context, CancellationToken cancellationToken) => ReadAsync(context, Limit, cancellationToken);

    /// <summary>The body's bytes, at most <paramref name="limit"/> of them.</summary>
    /// <exception cref="ProblemException">413: it has more; the rest was not read. 400: it can't be read.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, int limit, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await ReadAsync(context, buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
            {
                throw TooLarge(limit);
            }

            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }

    /// <summary>True where the body says that it is of this media type, in UTF-8.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) || (mediaType == MediaTypeNames.Application.Json && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>415 that names what the address takes.</summary>
    public static ProblemException WrongType(string taken) =>
        new(StatusCodes.Status415UnsupportedMediaType, $"The body must be {taken} in UTF-8, and Content-Type must say so.");

    // A body that breaks off in the server's own words is a BadHttpRequestException; wrong chunks are a bare IOException.
    private static async Task<int> ReadAsync(HttpContext context, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Request.Body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            throw ProblemException.OfField(JsonFields.Whole, "can't be read: its chunks or its length are wrong.");
        }
    }

    private static ProblemException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body may have at most {limit / 1024} KiB.");
}
