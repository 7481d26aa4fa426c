using ChatOps.Api.Pages;

namespace ChatOps.Api.RequestsPage;

/// <summary>A host's settings for the operators' pages.</summary>
public sealed record RequestsPageOptions
{
    /// <summary>The pages' path.</summary>
    public const string Url = "/requests/ui";

    /// <summary>The channel in histories for what operators do on the pages.</summary>
    public const string Channel = "page";

    /// <summary>
    /// Returns the operator's name for histories. The pages check nothing else: a host that other people
    /// can reach must map them behind its sign-in.
    /// </summary>
    public required Func<HttpContext, string> OperatorOf { get; init; }

    /// <summary>Links to the host's other pages; the operators' page is added at the end.</summary>
    public IReadOnlyList<PageLink> OtherPages { get; init; } = [];

    internal IReadOnlyList<PageLink> Links => [.. OtherPages, new PageLink(Url, "Requests", IsHere: true)];

    /// <summary>Returns true for any path under the pages' path, even if no route matches it.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.StartsWithSegments(Url, StringComparison.OrdinalIgnoreCase);
}
