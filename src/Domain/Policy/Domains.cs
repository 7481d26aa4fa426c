using ChatOps.Domain.People;

namespace ChatOps.Domain.Policy;

/// <summary>Which email domains a policy allows.</summary>
public static class Domains
{
    /// <summary>True where the list is empty or names the address's domain.</summary>
    public static bool Allow(IReadOnlyList<string> domains, string email) =>
        domains.Count == 0 || domains.Contains(EmailAddress.DomainOf(email), StringComparer.OrdinalIgnoreCase);
}
