using ChatOps.Api.Bodies;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOps.Api.Lambda;

/// <summary>A body that came with the event, held to the route's limit as Kestrel holds one: a read of a body that has
/// more fails with 413.</summary>
internal sealed class LambdaBody(byte[] body) : MemoryStream(body, writable: false), IHttpMaxRequestBodySizeFeature
{
    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public long? MaxRequestBodySize { get; set; } = RequestBody.Limit;

    // Every other way to read a stream that is derived from MemoryStream comes to this one.
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        Length > MaxRequestBodySize
            ? throw new BadHttpRequestException(
                "The body is larger than the route takes.",
                StatusCodes.Status413PayloadTooLarge
            )
            : base.Read(buffer, offset, count);
}
