using ChatOps.Application.Organizations;
using ChatOps.Application.Storage;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Watches;

/// <summary>
/// Detects a change of the policy's OUs and refreshes the directory, so that people
/// can choose a new OU without waiting a day.
/// </summary>
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
