using System.Text.RegularExpressions;

namespace ChatOps.Domain.Resources;

/// <summary>
/// Creates and finds resource IDs: <c>RES-</c> and the eight characters of the request that created the resource,
/// so each ID can be derived from the other.
/// </summary>
public static partial class ResourceId
{
    private const string Prefix = "RES-";
    private const string RequestPrefix = "REQ-";

    /// <summary>Returns the ID of the resource that a request creates.</summary>
    public static string MadeBy(string requestId) =>
        requestId.StartsWith(RequestPrefix, StringComparison.Ordinal)
            ? $"{Prefix}{requestId[RequestPrefix.Length..]}"
            : throw new ArgumentException($"{requestId} is not the ID of a request.", nameof(requestId));

    /// <summary>Returns the ID of the request that created the resource.</summary>
    public static string MakerOf(string resourceId) =>
        Is(resourceId)
            ? $"{RequestPrefix}{resourceId[Prefix.Length..]}"
            : throw new ArgumentException($"{resourceId} is not the ID of a resource.", nameof(resourceId));

    /// <summary>Returns true for the ID of a resource, false for that of a request.</summary>
    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// Returns the first resource ID in a text, with the same tolerance as for request IDs; null if there is none.
    /// </summary>
    public static string? FindIn(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? Prefix
                + match
                    .Groups["characters"]
                    .Value.ToUpperInvariant()
                    .Replace('O', '0')
                    .Replace('I', '1')
                    .Replace('L', '1')
            : null;
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])RES[-_ ]?(?<characters>[0-9A-HJKMNP-TV-ZILO]{8})(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 250
    )]
    private static partial Regex Pattern();
}
