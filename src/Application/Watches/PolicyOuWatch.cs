using ChatOps.Application.Organizations;
using ChatOps.Application.Storage;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Watches;

/// <summary>Sees that the policy names other OUs than before, and makes the directory new: an OU that a deployment adds
/// must not wait a day to be offered.</summary>
internal sealed class PolicyOuWatch(VendingPolicy policy, DirectoryRefresh refresh, IWatchStore watches) : IWatch
{
    private const string Name = "policy-ous";

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = string.Join(
            '\n',
            policy
                .AccountTypes.SelectMany(type => type.OrganizationalUnits)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        var seen = await watches.ReadAsync(Name, cancellationToken);
        if (!string.Equals(seen, now, StringComparison.Ordinal))
        {
            await refresh.RefreshAsync(cancellationToken);
            await watches.ReplaceAsync(Name, seen, now, cancellationToken);
        }
    }
}
