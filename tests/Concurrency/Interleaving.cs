namespace ChatOps.Tests.Concurrency;

/// <summary>Runs several actors one at a time. Each stops before every outgoing call (store, Lex, Account Factory,
/// mail), and seeded dice pick the next. Only concurrent calls of one actor may still overlap, so a seed repeats almost
/// the same run.</summary>
/// <param name="seed">The seed of the dice.</param>
internal sealed class Interleaving(int seed) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);
    private readonly List<string> taken = [];
    private readonly SemaphoreSlim stopped = new(0);
    private int ended;

    /// <summary>The order of events, for a failure's report.</summary>
    public string Story => $"seed {seed}: {string.Join(" > ", taken)}";

    /// <summary>Dice with the same seed, for a run's other choices.</summary>
    public Random Dice { get; } = new(seed);

    /// <summary>Stops an actor until its turn.</summary>
    public Task StepAsync(string actor, string what)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add($"{actor} {what}", turn);
        }

        stopped.Release();
        return turn.Task;
    }

    /// <summary>Runs all actors to their ends. An exception ends the run after all others have ended.</summary>
    public async Task RunAsync(IReadOnlyList<(string Name, Func<Task> Act)> actors, CancellationToken cancellationToken)
    {
        var running = actors.Select(actor => ActAsync(actor.Name, actor.Act)).ToList();

        // Every running actor stops again at its next call or its end.
        for (var started = 0; started < actors.Count; started++)
        {
            await stopped.WaitAsync(cancellationToken);
        }

        // An actor with two concurrent calls stops twice: none may wait while it still runs.
        while (Next() is var turn && (turn is not null || Volatile.Read(ref ended) < actors.Count))
        {
            turn?.SetResult();
            await stopped.WaitAsync(cancellationToken);
        }

        await Task.WhenAll(running);
    }

    public void Dispose() => stopped.Dispose();

    private TaskCompletionSource? Next()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                return null;
            }

            var (name, turn) = waiting.ElementAt(Dice.Next(waiting.Count));
            waiting.Remove(name);
            taken.Add(name);
            return turn;
        }
    }

    private async Task ActAsync(string name, Func<Task> act)
    {
        try
        {
            await StepAsync(name, "begins");
            await act();
        }
        finally
        {
            Interlocked.Increment(ref ended);
            stopped.Release();
        }
    }
}
