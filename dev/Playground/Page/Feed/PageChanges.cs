namespace ChatOps.Playground.Page.Feed;

/// <summary>Signals possible changes. Take <see cref="Next"/> before reading the state, so that no change is
/// missed.</summary>
internal sealed class PageChanges
{
    private TaskCompletionSource next = New();

    /// <summary>Completes at the next change.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Announces a change.</summary>
    public void Announce() => Interlocked.Exchange(ref next, New()).TrySetResult();

    /// <summary>Waits for a condition, checking it at every change.</summary>
    /// <returns>False if the condition didn't hold in time.</returns>
    public async Task<bool> UntilAsync(
        Func<Task<bool>> condition,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        while (true)
        {
            var changed = Next;
            if (await condition())
            {
                return true;
            }

            try
            {
                await changed.WaitAsync(stop.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return await condition();
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
