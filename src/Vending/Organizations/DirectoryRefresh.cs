using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Organizations;

/// <summary>Makes the directory new from Organizations: follows renames, knows every account.</summary>
public sealed partial class DirectoryRefresh(IOrganization organization, IDirectory directory, VendingPolicy policy, StageOptions stage, TimeProvider time, ILogger<DirectoryRefresh> logger)
{
    /// <summary>Once it has become older than the stage allows. A failure leaves the old one in force, and the next round tries again.</summary>
    public async Task RefreshIfOldAsync(CancellationToken cancellationToken)
    {
        var last = await directory.RefreshedAtAsync(cancellationToken);
        if (last is { } at && time.GetUtcNow() - at < stage.DirectoryAge)
        {
            return;
        }

        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, last);
        }
    }

    /// <summary>Now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var tree = await organization.ReadTreeAsync(cancellationToken);
        var resolution = OrganizationalUnitResolution.Resolve(tree, policy.AccountTypes.SelectMany(type => type.OrganizationalUnits));
        foreach (var error in resolution.Errors)
        {
            LogUnresolved(error);
        }

        var accounts = await organization.ListAccountsAsync(tree, cancellationToken);
        await directory.ReplaceAsync(
            new DirectorySnapshot(
                time.GetUtcNow(),
                [.. resolution.Units.Values.DistinctBy(unit => unit.Id).Select(unit => new TargetOu(unit.Label, unit.Name, unit.Id))],
                [.. accounts.Select(account => new DirectoryAccount(account.Id, account.Name, account.Email))]),
            cancellationToken);
        LogRefreshed(resolution.Units.Count, accounts.Count);
    }

    [LoggerMessage(1201, LogLevel.Information, "Directory refreshed: {Ous} OUs of the policy, {Accounts} accounts")]
    private partial void LogRefreshed(int ous, int accounts);

    [LoggerMessage(1202, LogLevel.Error, "The directory of {Last} stays in force: Organizations could not be read")]
    private partial void LogFailed(Exception exception, DateTimeOffset? last);

    [LoggerMessage(1203, LogLevel.Error, "An OU of the policy is not to be had: {Reason}")]
    private partial void LogUnresolved(string reason);
}
