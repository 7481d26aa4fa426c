using ChatOps.Application.Organizations;
using ChatOps.Bodies;
using ChatOps.LocalCloud.Controls;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Feed;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Page.Tries;

/// <summary>
/// Empties the product's stores and the stand-ins while everything runs. What is under way is let end first; whoever is
/// still at work afterwards finds his record
/// gone, and that is the same to him as a change by somebody else. The bot stays built, and the clock stays where it
/// is: nothing expects time to run back.
/// </summary>
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

        // Once more, for what was said by those who were still at work.
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
