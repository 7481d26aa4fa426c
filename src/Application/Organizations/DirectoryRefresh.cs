using ChatOps.Application.Observability;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Policy;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Organizations;

/// <summary>Makes the directory new from Organizations: follows renames, knows every account.</summary>
public sealed partial class DirectoryRefresh(
    IOrganization organization,
    IDirectory directory,
    VendingPolicy policy,
    StageOptions stage,
    TimeProvider time,
    ILogger<DirectoryRefresh> logger
) : IDisposable
{
    // Somebody waits for what follows, and a large organization takes long to read.
    private static readonly TimeSpan PatienceToAct = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Once it has become older than the stage allows. A failure leaves the old one in force, and the next
    /// round tries again.</summary>
    public Task RefreshIfOldAsync(CancellationToken cancellationToken) =>
        RefreshIfOlderAsync(stage.DirectoryAge, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Before something is done that rests on it. Where Organizations does not answer in seconds, the old one
    /// must do: Account Factory has the last word.</summary>
    public Task RefreshToActAsync(CancellationToken cancellationToken) =>
        RefreshIfOlderAsync(stage.DirectoryAgeToAct, PatienceToAct, cancellationToken);

    private async Task RefreshIfOlderAsync(TimeSpan age, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await IsYoungerAsync(age, cancellationToken))
        {
            return;
        }

        // Several workers come here at once; one reads for all.
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

    /// <summary>Now.</summary>
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

    [LoggerMessage(LogEvents.OuMissing, LogLevel.Error, "An OU of the policy is not to be had: {Reason}")]
    private partial void LogUnresolved(string reason);
}
