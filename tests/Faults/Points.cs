using ChatOps.LocalCloud.Operations;

namespace ChatOps.Tests.Faults;

/// <summary>An outgoing call of a scenario, numbered within its operation.</summary>
internal sealed record CallPoint(string Service, string Operation, int Nth)
{
    public override string ToString() => $"{Service} {Operation} #{Nth}";
}

/// <summary>A fault.</summary>
/// <param name="Name">The column in the table.</param>
/// <param name="Kind">The stand-ins' fault.</param>
/// <param name="IsDeath">The process stops during the call.</param>
internal sealed record Mishap(string Name, string Kind, bool IsDeath = false)
{
    public static IReadOnlyList<Mishap> All { get; } =
    [
        new("fails before", FaultKinds.Error),
        new("fails after", FaultKinds.ErrorAfterEffect),
        new("throttled", FaultKinds.Throttle),
        new("times out before", FaultKinds.Timeout),
        new("times out after", FaultKinds.TimeoutAfterEffect),
        new("garbage", FaultKinds.Garbage),
        new("dies before", FaultKinds.Timeout, IsDeath: true),
        new("dies after", FaultKinds.TimeoutAfterEffect, IsDeath: true),
    ];

    /// <summary>True if the product can't know whether the call had its effect.</summary>
    public bool LeavesDoubt =>
        Kind
            is FaultKinds.ErrorAfterEffect
                or FaultKinds.TimeoutAfterEffect
                or FaultKinds.Garbage
                or FaultKinds.Timeout;
}

/// <summary>Reports when a fault strikes, and runs an action at that moment.</summary>
internal sealed class Trap : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task following = Task.CompletedTask;

    /// <summary>Completes when the fault strikes.</summary>
    public Task Struck => struck.Task;

    /// <summary>Listens before it returns.</summary>
    public void Follow(CallJournal journal, string kind, Func<Task> then) =>
        following = FollowAsync(journal, kind, then);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await following;
        stop.Dispose();
    }

    private async Task FollowAsync(CallJournal journal, string kind, Func<Task> then)
    {
        try
        {
            await foreach (var call in journal.FollowAsync(stop.Token))
            {
                if (call.Fault == kind)
                {
                    // In this order: a test that saw it strike waits for the consequence.
                    var consequence = then();
                    struck.SetResult();
                    await consequence;
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (!Struck.IsCompleted)
        {
            // Nothing has struck, and nothing waits for it any more.
        }
    }
}
