using ChatOps.Domain.People;

namespace ChatOps.Domain.Policy;

/// <summary>Checks email domains against a policy's list.</summary>
public static class Domains
{
    /// <summary>Returns true if the list is empty or contains the address's domain.</summary>
    public static bool Allow(IReadOnlyList<string> domains, string email) =>
        domains.Count == 0 || domains.Contains(EmailAddress.DomainOf(email), StringComparer.OrdinalIgnoreCase);
}
