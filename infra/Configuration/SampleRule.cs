using ChatOps.Application.Policy;
using ChatOps.Domain.Policy;

namespace ChatOps.Infra.Configuration;

/// <summary>Prod refuses the domains of the shipped policy and of the example: they are samples without
/// mailboxes.</summary>
internal static class SampleRule
{
    // https://www.rfc-editor.org/rfc/rfc2606
    private static readonly string[] Reserved =
    [
        "test",
        "example",
        "invalid",
        "localhost",
        "example.com",
        "example.net",
        "example.org",
    ];

    /// <summary>Checks the stage and its policy against the domains that are reserved for examples.</summary>
    /// <exception cref="ConfigurationException">Prod would use one of them; each line names the field.</exception>
    public static void Check(StageConfiguration configuration, VendingPolicy policy)
    {
        var errors = Named(configuration, policy)
            .Where(named => configuration.IsProd && IsReserved(named.Domain))
            .Select(named =>
                $"{named.Field}: must not be at {named.Domain} in Prod, which RFC 2606 reserves for examples."
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (errors.Count > 0)
        {
            throw new ConfigurationException(
                $"{configuration.Stage}, with "
                    + $"bot-definition/{VendingPolicyFile.Name.Replace(".json", ".yaml", StringComparison.Ordinal)}",
                errors
            );
        }
    }

    /// <summary>Returns true for a domain that is reserved for examples, and for its subdomains.</summary>
    public static bool IsReserved(string domain) =>
        Array.Exists(
            Reserved,
            reserved =>
                domain.Equals(reserved, StringComparison.OrdinalIgnoreCase)
                || domain.EndsWith($".{reserved}", StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<(string Field, string Domain)> Named(
        StageConfiguration configuration,
        VendingPolicy policy
    ) =>
        [
            .. policy.RootEmailDomains.Select(domain => ("rootEmailDomains", domain)),
            .. policy.RequesterDomains.Select(domain => ("requesterDomains", domain)),
            .. policy.Products.SelectMany(product =>
                product.RequesterDomains.Select(domain => ("products.requesterDomains", domain))
            ),
            ("operatorsMailbox", DomainOf(configuration.OperatorsMailbox)),
            .. configuration.Approvers.Select(approver => ("approvers", DomainOf(approver.Email))),
            .. SignIn(configuration).Select(address => ("signIn", new Uri(address).Host)),
        ];

    private static IEnumerable<string> SignIn(StageConfiguration configuration) =>
        configuration.SignIn is { } signIn ? [signIn.Issuer, signIn.AuthorizationEndpoint, signIn.TokenEndpoint] : [];

    private static string DomainOf(string email) => email[(email.LastIndexOf('@') + 1)..];
}
