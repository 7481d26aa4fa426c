using ChatOps.Domain.Organizations;

namespace ChatOps.Application.Organizations;

/// <summary>What ChatOps reads of the organization; it changes nothing there.</summary>
public interface IOrganization
{
    /// <summary>Every organizational unit, nested ones too.</summary>
    Task<OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken);

    /// <summary>Every account beneath the root and the units of a tree, with the unit that it is in.</summary>
    Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(
        OrganizationTree tree,
        CancellationToken cancellationToken
    );
}
