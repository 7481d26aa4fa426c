namespace ChatOps.Api.Pages;

/// <summary>
/// A page's Content-Security-Policy. By default, styles, scripts, images, calls and forms are limited to the page's own
/// host, and inline styles and scripts are blocked.
/// </summary>
internal sealed record PagePolicy
{
    /// <summary>The default: no other origins, and no framing.</summary>
    public static PagePolicy Strict { get; } = new();

    /// <summary>Other origins that scripts may call.</summary>
    public IReadOnlyList<string> ConnectTo { get; init; } = [];

    /// <summary>Origins that may show the page in a frame.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>The header's value.</summary>
    public string ContentSecurityPolicy =>
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src "
        + $"{string.Join(' ', ConnectTo.Prepend("'self'"))}; form-action 'self'; frame-ancestors "
        + $"{(FrameAncestors.Count == 0 ? "'none'" : string.Join(' ', FrameAncestors))}; base-uri 'none'";
}
