using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Policy.Rules;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Policy;

/// <summary>
/// Checks proposals against the policy: in the conversation before the confirmation, for each field of the form, in
/// REST, and again when the request is created.
/// </summary>
public sealed class PolicyCheck(VendingPolicy policy, IRequestStore requests, IDirectory directory)
{
    // In the order in which people see the objections.
    private static readonly IPolicyRule[] Rules =
    [
        new RequesterDomainRule(),
        new AccountTypeRule(),
        new OpenRequestLimitRule(),
        new RootEmailFormRule(),
        new RootEmailDomainRule(),
        new RootEmailUnusedRule(),
        new OuRule(),
        new AccountNameUnusedRule(),
    ];

    /// <summary>The current policy.</summary>
    public VendingPolicy Policy => policy;

    /// <summary>Returns all objections to the values so far; none if they are fine.</summary>
    public async Task<IReadOnlyList<Objection>> ObjectionsAsync(
        AccountProposal proposal,
        CancellationToken cancellationToken
    )
    {
        var facts = await FactsAsync(proposal, cancellationToken);
        return
        [
            .. Rules
                .Select(rule => (Rule: rule, Reason: rule.Objection(proposal, facts)))
                .Where(objection => objection.Reason is not null)
                .Select(objection => new Objection(
                    objection.Rule.GetType().Name,
                    objection.Rule.Field,
                    objection.Reason!
                )),
        ];
    }

    /// <summary>Checks a new account again, including its future name.</summary>
    public async Task<CheckedProposal> CheckAsync(
        AccountProposal proposal,
        string id,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        if (await ObjectionsAsync(proposal, cancellationToken) is { Count: > 0 } objections)
        {
            return CheckedProposal.Refuse(objections);
        }

        var type =
            policy.TypeNamed(proposal.AccountType!)
            ?? throw new InvalidOperationException("The policy has objected to an unknown type.");
        var ou = (await OusForAsync(type.Name, cancellationToken)).First(candidate =>
            string.Equals(candidate.Label, proposal.AccountOu, StringComparison.OrdinalIgnoreCase)
        );
        var name = AccountNames.From(policy.AccountNameTemplate, type.Name, ou.Label, proposal.Requester, id);
        return await ObjectionsAsync(proposal with { AccountName = name }, cancellationToken) is { Count: > 0 } clash
            ? CheckedProposal.Refuse(clash)
            : CheckedProposal.Accept(
                new NewRequest
                {
                    Id = id,
                    Subject = new NewAccount(type.Name, proposal.RootEmail!, ou, name),
                    Requester = proposal.Requester,
                    Origin = origin,
                    Terms = policy.TermsFor(type.Approvals, type.OpenRequestsPerRequester, type.Lease),
                }
            );
    }

    /// <summary>Returns the OUs for an account type, or all OUs of the policy if the type is unknown.</summary>
    public async Task<IReadOnlyList<TargetOu>> OusForAsync(string? accountType, CancellationToken cancellationToken)
    {
        var facts = new PolicyFacts { Policy = policy, Ous = await directory.OusAsync(cancellationToken) };
        return accountType is not null && policy.TypeNamed(accountType) is { } type ? facts.OusFor(type) : facts.Ous;
    }

    private async Task<PolicyFacts> FactsAsync(AccountProposal proposal, CancellationToken cancellationToken)
    {
        var ous = directory.OusAsync(cancellationToken);
        var account = proposal.RootEmail is { } email
            ? directory.FindAccountByEmailAsync(email, cancellationToken)
            : Task.FromResult<DirectoryAccount?>(null);
        var holder = proposal.RootEmail is { } address
            ? requests.HolderAsync(RequestConstraints.RootEmail(address), cancellationToken)
            : Task.FromResult<string?>(null);
        var open = proposal.AccountType is { } type
            ? requests.CountAsync(RequestConstraints.OpenRequests(proposal.Requester.Email, type), cancellationToken)
            : Task.FromResult(0);
        var namesake = proposal.AccountName is { } accountName
            ? directory.FindAccountByNameAsync(accountName, cancellationToken)
            : Task.FromResult<DirectoryAccount?>(null);
        await Task.WhenAll(ous, account, holder, open, namesake);
        return new PolicyFacts
        {
            Policy = policy,
            Ous = await ous,
            RootEmailHasAccount = await account is not null,
            RootEmailHasRequest = await holder is not null,
            OpenRequests = await open,
            AccountNameHasAccount = await namesake is not null,
        };
    }
}
