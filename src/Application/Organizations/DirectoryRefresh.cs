using ChatOps.Application.Observability;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Policy;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Organizations;

/// <summary>Replaces the stored directory with the current OUs and accounts of AWS Organizations.</summary>
public sealed partial class DirectoryRefresh(
    IOrganization organization,
    IDirectory directory,
    VendingPolicy policy,
    StageOptions stage,
    TimeProvider time,
    ILogger<DirectoryRefresh> logger
) : IDisposable
{
    // A person may be waiting, and reading a large organization takes long.
    private static readonly TimeSpan PatienceToAct = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>
    /// Refreshes a directory that is older than the stage allows. After a
    /// failure, the old one stays until the next sweep.
    /// </summary>
    public Task RefreshIfOldAsync(CancellationToken cancellationToken) =>
        RefreshIfOlderAsync(stage.DirectoryAge, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>
    /// Refreshes the directory before an action that depends on it. If Organizations takes too long, the old one is
    /// used, since Account Factory checks again.
    /// </summary>
    public Task RefreshToActAsync(CancellationToken cancellationToken) =>
        RefreshIfOlderAsync(stage.DirectoryAgeToAct, PatienceToAct, cancellationToken);

    private async Task RefreshIfOlderAsync(TimeSpan age, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await IsYoungerAsync(age, cancellationToken))
        {
            return;
        }

        // If several workers need it at once, one refreshes it for all.
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!await IsYoungerAsync(age, cancellationToken))
            {
                await TryRefreshAsync(patience, cancellationToken);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> IsYoungerAsync(TimeSpan age, CancellationToken cancellationToken) =>
        await directory.RefreshedAtAsync(cancellationToken) is { } at && time.GetUtcNow() - at < age;

    private async Task TryRefreshAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await RefreshAsync(stop.Token);
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, await directory.RefreshedAtAsync(cancellationToken));
        }
    }

    /// <summary>Refreshes the directory now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var tree = await organization.ReadTreeAsync(cancellationToken);
        var resolution = OrganizationalUnitResolution.Resolve(
            tree,
            policy.AccountTypes.SelectMany(type => type.OrganizationalUnits)
        );
        foreach (var error in resolution.Errors)
        {
            LogUnresolved(error);
        }

        var accounts = await organization.ListAccountsAsync(tree, cancellationToken);
        await directory.ReplaceAsync(
            new DirectorySnapshot(
                time.GetUtcNow(),
                [
                    .. resolution
                        .Units.Values.DistinctBy(unit => unit.Id)
                        .Select(unit => new TargetOu(unit.Label, unit.Name, unit.Id)),
                ],
                [.. accounts.Select(account => new DirectoryAccount(account.Id, account.Name, account.Email))]
            ),
            cancellationToken
        );
        LogRefreshed(resolution.Units.Count, accounts.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    [LoggerMessage(
        LogEvents.DirectoryRefreshed,
        LogLevel.Information,
        "Directory refreshed: {Ous} OUs of the policy, {Accounts} accounts"
    )]
    private partial void LogRefreshed(int ous, int accounts);

    [LoggerMessage(
        LogEvents.DirectoryUnread,
        LogLevel.Error,
        "The directory of {Last} stays in force: Organizations could not be read"
    )]
    private partial void LogFailed(Exception exception, DateTimeOffset? last);

    [LoggerMessage(LogEvents.OuMissing, LogLevel.Error, "An OU of the policy can't be used: {Reason}")]
    private partial void LogUnresolved(string reason);
}
