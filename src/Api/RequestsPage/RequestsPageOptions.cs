using ChatOps.Api.Pages;

namespace ChatOps.Api.RequestsPage;

/// <summary>How a host serves the operators' pages.</summary>
public sealed record RequestsPageOptions
{
    /// <summary>Where the pages are.</summary>
    public const string Url = "/requests/ui";

    /// <summary>The channel of what is done there, in a request's history.</summary>
    public const string Channel = "page";

    /// <summary>
    /// Who is looking, as the history names him. The pages ask for nothing else: a host that other people reach maps
    /// them behind its sign-in.
    /// </summary>
    public required Func<HttpContext, string> OperatorOf { get; init; }

    /// <summary>Other pages of the host, for the header; the operators' page itself is added behind them.</summary>
    public IReadOnlyList<PageLink> OtherPages { get; init; } = [];

    internal IReadOnlyList<PageLink> Links => [.. OtherPages, new PageLink(Url, "Requests", IsHere: true)];

    /// <summary>True where the call goes there, whether or not a route takes it: a person reads the answer.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.StartsWithSegments(Url, StringComparison.OrdinalIgnoreCase);
}
