using ChatOps.Application.Organizations;
using ChatOps.Bodies;
using ChatOps.LocalCloud.Controls;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Feed;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Page.Tries;

/// <summary>Empties the stores of product and stand-ins while everything runs. Running work ends first; later work
/// finds its record missing, which equals a concurrent change. The bot stays built, and the clock doesn't move
/// back.</summary>
internal sealed class Reset(
    TryTools tools,
    PlaygroundDatabase database,
    PageChanges changes,
    DirectoryRefresh directory,
    CallLog calls
) : ITry
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Tables =
    [
        "requests",
        "request_holds",
        "conversations",
        "replies",
        "directory",
        "directory_accounts",
        "inbox",
        "inbox_deduplication",
        "inbox_dead_letters",
        "watches",
        "slack_records",
    ];

    public string Name => "reset";

    public async Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken)
    {
        await tools.Relay.LocalCloud.DeleteAsync("/_local/faults", cancellationToken);
        await tools.PutAsync("/_local/settings", new LocalSettings(), cancellationToken);
        await ResetStandInsAsync(cancellationToken);
        await database.WriteAsync(
            connection => connection.Execute("DELETE FROM inbox WHERE receipt IS NULL"),
            cancellationToken
        );
        await changes.UntilAsync(() => tools.IsIdleAsync(cancellationToken), Patience, cancellationToken);
        await database.WriteAsync(
            connection => Tables.Sum(table => connection.Execute($"DELETE FROM {table}")),
            cancellationToken
        );

        // Again, for messages of work that was still running.
        await ResetStandInsAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        calls.Clear();
        changes.Announce();
        return new TryOutcome("Everything is empty again: no messages, emails, requests, or vended accounts.");
    }

    private async Task ResetStandInsAsync(CancellationToken cancellationToken)
    {
        using var response = await tools.Relay.LocalCloud.PostAsync("/_local/reset", content: null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
