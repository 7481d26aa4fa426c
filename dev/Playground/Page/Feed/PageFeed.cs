using System.Runtime.CompilerServices;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Cloud;
using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Page.Feed;

/// <summary>Takes a new picture whenever the product's file, the stand-ins' state or the list of calls has changed,
/// while somebody looks.</summary>
internal sealed partial class PageFeed(
    PageSnapshot snapshot,
    PageState state,
    PageChanges changes,
    PlaygroundDatabase database,
    CloudServices cloud,
    ProductCalls productCalls,
    ILogger<PageFeed> logger
) : BackgroundService
{
    // A turn makes a dozen changes within milliseconds: one picture serves them all.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private readonly PageChanges pictures = new();
    private readonly PageChanges arrivals = new();
    private int watchers;

    /// <summary>Changes as a page sees them, from a version on. One without keys comes when nothing has happened for a
    /// while: the connection is alive.</summary>
    /// <param name="known">The version that the page has; 0 for none.</param>
    /// <param name="cancellationToken">Ends it, quietly.</param>
    public async IAsyncEnumerable<PageChange> WatchAsync(
        long known,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref watchers);
        try
        {
            state.Replace(await snapshot.TakeAsync(cancellationToken));
            arrivals.Announce();
            var beat = Task.CompletedTask;
            while (!cancellationToken.IsCancellationRequested)
            {
                var next = pictures.Next;
                var change = state.Since(known);
                if (change.Keys.Count > 0 || beat.IsCompleted)
                {
                    known = Math.Max(change.Version, 1);
                    beat = Task.Delay(Heartbeat, TimeProvider.System, cancellationToken);
                    yield return change;
                }
                else
                {
                    await Task.WhenAny(next, beat);
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref watchers);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Announce(object? sender, EventArgs arguments) => changes.Announce();
        var local = cloud.Get<LocalState>();
        local.Committed += Announce;
        database.Changed += Announce;
        try
        {
            await Task.WhenAll(
                FollowAsync(cloud.Get<CallJournal>(), stoppingToken),
                FollowAsync(productCalls.Journal, stoppingToken),
                TakePicturesAsync(stoppingToken)
            );
        }
        finally
        {
            local.Committed -= Announce;
            database.Changed -= Announce;
        }
    }

    private async Task FollowAsync(CallJournal journal, CancellationToken cancellationToken)
    {
        await foreach (var _ in journal.FollowAsync(cancellationToken))
        {
            changes.Announce();
        }
    }

    private async Task TakePicturesAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var arrival = arrivals.Next;
            var changed = changes.Next;
            if (Volatile.Read(ref watchers) == 0)
            {
                await arrival.WaitAsync(cancellationToken);
                continue;
            }

            try
            {
                state.Replace(await snapshot.TakeAsync(cancellationToken));
                pictures.Announce();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            await changed.WaitAsync(cancellationToken);
            await Task.Delay(Settling, TimeProvider.System, cancellationToken);
        }
    }

    [LoggerMessage(
        LogEvents.PictureFailed,
        LogLevel.Error,
        "The page's picture could not be taken; the next change takes another"
    )]
    private partial void LogFailed(Exception exception);
}
