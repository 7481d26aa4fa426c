using ChatOps.Domain.Incoming;

namespace ChatOps.Slack;

/// <summary>Derives first and last name from a Slack profile.</summary>
internal static class SlackNames
{
    /// <summary>Returns the profile's own two names if there is a first one; otherwise the real name, the
    /// display name or the handle, whichever exists first, split at its first space. A single word has an empty last
    /// name. The last resort is "there".</summary>
    /// <returns>The first name is never empty.</returns>
    public static (string First, string Last) Split(
        string? firstName,
        string? lastName,
        string? realName,
        string? displayName,
        string handle
    )
    {
        var first = NameOf(firstName);
        if (first.Length > 0)
        {
            return (first, NameOf(lastName));
        }

        var name =
            new[] { realName, displayName, handle }.Select(NameOf).FirstOrDefault(candidate => candidate.Length > 0)
            ?? "there";
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (name, string.Empty) : (name[..space], name[(space + 1)..]);
    }

    private static string NameOf(string? name) => IncomingText.Name(IncomingText.Of(name).Cleaned);
}
