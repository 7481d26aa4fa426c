namespace ChatOps.Playground.Page.Feed;

/// <summary>Says that something may look different now. Who waits takes <see cref="Next"/> before he looks: then no
/// change is missed.</summary>
internal sealed class PageChanges
{
    private TaskCompletionSource next = New();

    /// <summary>Ends at the next change.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Something has changed.</summary>
    public void Announce() => Interlocked.Exchange(ref next, New()).TrySetResult();

    /// <summary>Waits until the condition holds, looking again at every change.</summary>
    /// <returns>False where it did not come true in time.</returns>
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
