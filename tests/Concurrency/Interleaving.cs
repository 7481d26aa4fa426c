namespace ChatOps.Tests.Concurrency;

/// <summary>
/// Lets several actors go on one at a time. Each stops before every call that leaves it (store, Lex, Account Factory,
/// mail); dice with a seed say whose call
/// is next. Nothing depends on time; only who asks for two things at once may still be on his way when the next goes
/// on, so a seed shows nearly the same run again.
/// </summary>
/// <param name="seed">The dice's.</param>
internal sealed class Interleaving(int seed) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);
    private readonly List<string> taken = [];
    private readonly SemaphoreSlim stopped = new(0);
    private int ended;

    /// <summary>What happened in which order, for the report of a failure.</summary>
    public string Story => $"seed {seed}: {string.Join(" > ", taken)}";

    /// <summary>Dice of the same seed for what else a run leaves open.</summary>
    public Random Dice { get; } = new(seed);

    /// <summary>Stops an actor until it is its turn.</summary>
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

    /// <summary>Runs all to their ends. An actor that throws ends the run, once all others have come to
    /// theirs.</summary>
    public async Task RunAsync(IReadOnlyList<(string Name, Func<Task> Act)> actors, CancellationToken cancellationToken)
    {
        var running = actors.Select(actor => ActAsync(actor.Name, actor.Act)).ToList();

        // Everybody who moves stops again, at his next call or at his end.
        for (var started = 0; started < actors.Count; started++)
        {
            await stopped.WaitAsync(cancellationToken);
        }

        // Who asks for two things at once stops twice: nobody may wait, and he still be on his way.
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
