namespace ChatOps.Domain.People;

/// <summary>What the product needs to know about e-mail addresses.</summary>
public static class EmailAddress
{
    /// <summary>Account Factory's bounds for <c>AccountEmail</c>, in characters.</summary>
    public const int MinimumLength = 6;

    /// <inheritdoc cref="MinimumLength"/>
    public const int MaximumLength = 64;

    /// <summary>
    /// True for what Account Factory takes: 6 to 64 characters of 7-bit ASCII, one <c>@</c>, a dotted domain, no white
    /// space or quoting.
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

    /// <summary>The form to compare and to index by: AWS compares root addresses without regard to case.</summary>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    /// <summary>True where two addresses reach one mailbox: case and plus-addresses do not count.</summary>
    public static bool IsSamePerson(string one, string other) =>
        string.Equals(MailboxOf(one), MailboxOf(other), StringComparison.Ordinal);

    /// <summary>The part after the <c>@</c>, in lower case; empty where there is none.</summary>
    public static string DomainOf(string email)
    {
        var at = email.LastIndexOf('@');
        return at < 0 ? string.Empty : email[(at + 1)..].Trim().ToLowerInvariant();
    }

    /// <summary>For logs: the first character and the domain.</summary>
    public static string Mask(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "***" : $"{email[0]}***{email[at..]}";
    }

    /// <summary>The address without case and plus-address: the key by which one person is known.</summary>
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
