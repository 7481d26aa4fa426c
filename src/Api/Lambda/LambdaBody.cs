using ChatOps.Api.Bodies;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOps.Api.Lambda;

/// <summary>Enforces the route's body limit like Kestrel: reading a larger body fails with 413.</summary>
internal sealed class LambdaBody(byte[] body) : MemoryStream(body, writable: false), IHttpMaxRequestBodySizeFeature
{
    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public long? MaxRequestBodySize { get; set; } = RequestBody.Limit;

    // All other read methods of a class derived from MemoryStream call this one.
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        Length > MaxRequestBodySize
            ? throw new BadHttpRequestException(
                "The body is larger than the route's limit.",
                StatusCodes.Status413PayloadTooLarge
            )
            : base.Read(buffer, offset, count);
}
