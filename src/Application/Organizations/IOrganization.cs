using ChatOps.Domain.Organizations;

namespace ChatOps.Application.Organizations;

/// <summary>Reads AWS Organizations. It changes nothing there.</summary>
public interface IOrganization
{
    /// <summary>Reads the tree of all OUs.</summary>
    Task<OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken);

    /// <summary>Lists all accounts of a tree with their parent OUs.</summary>
    Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(
        OrganizationTree tree,
        CancellationToken cancellationToken
    );
}
