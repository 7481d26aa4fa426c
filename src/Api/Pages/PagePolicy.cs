namespace ChatOps.Api.Pages;

/// <summary>
/// What a page may load and do: styles, scripts, pictures and calls of its own host, forms to its own host. No style or
/// script stands in the markup, so
/// nothing that gets into it can become one. What goes beyond that a page names here.
/// </summary>
internal sealed record PagePolicy
{
    /// <summary>Nothing beyond that; in nobody's frame.</summary>
    public static PagePolicy Strict { get; } = new();

    /// <summary>Other origins that its scripts may call.</summary>
    public IReadOnlyList<string> ConnectTo { get; init; } = [];

    /// <summary>Origins whose pages may show it in a frame; empty for nobody's.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>The header.</summary>
    public string ContentSecurityPolicy =>
        $"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src {string.Join(' ', ConnectTo.Prepend("'self'"))}; form-action 'self'; frame-ancestors {(FrameAncestors.Count == 0 ? "'none'" : string.Join(' ', FrameAncestors))}; base-uri 'none'";
}
