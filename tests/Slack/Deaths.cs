namespace ChatOps.Tests.Slack;

/// <summary>Kills a worker just before or after a chosen step, a write or an outgoing call. A dead worker does nothing
/// more, even if its exception is caught; a revived one is a new worker. Without a step it only lists them.</summary>
internal sealed class Deaths(int at = 0, bool afterEffect = false)
{
    private readonly Lock gate = new();
    private readonly List<string> steps = [];
    private bool isDead;

    /// <summary>Every step so far, in order, for choosing one by number.</summary>
    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (gate)
            {
                return [.. steps];
            }
        }
    }

    /// <summary>True after the worker's death.</summary>
    public bool Happened { get; private set; }

    /// <summary>True if Slack had accepted a message without a record, which may be repeated.</summary>
    public bool LeftPostUnrecorded { get; private set; }

    public void Revive() => isDead = false;

    public async Task<T> StepAsync<T>(string name, Func<Task<T>> effect)
    {
        bool dies;
        lock (gate)
        {
            if (isDead)
            {
                throw new WorkerDiedException(name);
            }

            steps.Add(name);
            dies = !Happened && steps.Count == at;
        }

        if (dies && !afterEffect)
        {
            throw Die(name);
        }

        var result = await effect();
        LeftPostUnrecorded = !Happened ? IsUnrecordedAfter(name) : LeftPostUnrecorded;
        return dies ? throw Die(name) : result;
    }

    // The records of a post: the last message, the positions of copies, the finished delivery.
    private bool IsUnrecordedAfter(string name) =>
        name == "chat.postMessage"
        || (
            LeftPostUnrecorded
            && !name.StartsWith("talk:", StringComparison.Ordinal)
            && !name.StartsWith("copies:", StringComparison.Ordinal)
            && !name.StartsWith("done:", StringComparison.Ordinal)
        );

    private WorkerDiedException Die(string name)
    {
        Happened = true;
        isDead = true;
        return new WorkerDiedException(name);
    }
}

public sealed class WorkerDiedException(string step) : Exception($"The worker died at {step}.");
