using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>Creates account names from the policy's template.</summary>
public static class AccountNames
{
    /// <summary>Control Tower's limit in characters.</summary>
    public const int MaximumLength = 50;

    /// <summary>
    /// Fills the template with values of the request, so the result is always the same. Characters
    /// that Control Tower doesn't allow become dashes; if the name is too long, the user's part is
    /// cut first because the ID makes the name unique.
    /// </summary>
    public static string From(string template, string accountType, string ouLabel, Person requester, string requestId)
    {
        var at = requester.Email.IndexOf('@', StringComparison.Ordinal);
        var user = at > 0 ? requester.Email[..at] : requester.FirstName;
        var name = Fill(user);
        if (name.Length > MaximumLength)
        {
            name = Fill(user[..Math.Max(0, user.Length - (name.Length - MaximumLength))]);
        }

        return name.Length <= MaximumLength ? name : name[^MaximumLength..].TrimStart(' ', '-');

        string Fill(string userPart) =>
            Printable(
                template
                    .Replace("{type}", accountType, StringComparison.OrdinalIgnoreCase)
                    .Replace("{ou}", ouLabel, StringComparison.OrdinalIgnoreCase)
                    .Replace("{user}", userPart, StringComparison.OrdinalIgnoreCase)
                    .Replace(
                        "{id}",
                        requestId.Replace("REQ-", string.Empty, StringComparison.Ordinal),
                        StringComparison.OrdinalIgnoreCase
                    )
            );
    }

    /// <summary>Returns a name for a later attempt, if the account of an earlier attempt has the first name.</summary>
    public static string ForAttempt(string name, int attempt)
    {
        var suffix = $"-{attempt}";
        return $"{name[..Math.Min(name.Length, MaximumLength - suffix.Length)]}{suffix}";
    }

    private static string Printable(string text) =>
        string.Concat(text.Select(character => character is >= ' ' and <= '~' ? character : '-')).Trim();

    /// <summary>Returns the stored sentence for a name that is in use.</summary>
    public static string Taken(string accountName) => $"An account already has the name {accountName}.";
}
