namespace ChatOps.Domain.People;

/// <summary>Checks, compares and masks email addresses.</summary>
public static class EmailAddress
{
    /// <summary>The limits of Account Factory's <c>AccountEmail</c>, in characters.</summary>
    public const int MinimumLength = 6;

    /// <inheritdoc cref="MinimumLength"/>
    public const int MaximumLength = 64;

    /// <summary>
    /// Returns true if Account Factory accepts the address: 6 to 64 ASCII characters, one <c>@</c>, a
    /// dotted domain, no white space and no quotes.
    /// </summary>
    public static bool IsValid(string text)
    {
        if (text.Length is < MinimumLength or > MaximumLength)
        {
            return false;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && IsLocalPart(text.AsSpan(0, at))
            && IsDomain(text.AsSpan(at + 1));
    }

    /// <summary>Returns the form for comparison and indexes. AWS compares root addresses ignoring case.</summary>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Returns true if two addresses have the same mailbox, ignoring case and plus-addresses.</summary>
    public static bool IsSamePerson(string one, string other) =>
        string.Equals(MailboxOf(one), MailboxOf(other), StringComparison.Ordinal);

    /// <summary>Returns the part after the <c>@</c> in lower case; empty if there is none.</summary>
    public static string DomainOf(string email)
    {
        var at = email.LastIndexOf('@');
        return at < 0 ? string.Empty : email[(at + 1)..].Trim().ToLowerInvariant();
    }

    /// <summary>Returns the first character and the domain, for logs.</summary>
    public static string Mask(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "***" : $"{email[0]}***{email[at..]}";
    }

    /// <summary>Returns the address in lower case without a plus-address, which identifies a person.</summary>
    public static string MailboxOf(string email)
    {
        var normal = Normalize(email);
        var at = normal.LastIndexOf('@');
        var plus = normal.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && plus < at ? string.Concat(normal.AsSpan(0, plus), normal.AsSpan(at)) : normal;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        if (text[0] == '.' || text[^1] == '.' || text.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (
                !char.IsAsciiLetterOrDigit(character)
                && !"!#$%&'*+-/=?^_~.".Contains(character, StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        if (!text.Contains('.'))
        {
            return false;
        }

        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.IsEmpty || label.Length > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var character in label)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }
}
