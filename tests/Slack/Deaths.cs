namespace ChatOps.Tests.Slack;

/// <summary>
/// Ends a worker at a chosen step, a write or a call that leaves the process: just before it, or just after. A dead
/// worker does nothing more, whoever
/// swallows its death; once revived, it is another one, which lives. Without a step it only writes down which there
/// are.
/// </summary>
internal sealed class Deaths(int at = 0, bool afterEffect = false)
{
    private readonly Lock gate = new();
    private readonly List<string> steps = [];
    private bool isDead;

    /// <summary>Every step so far, in order: the number of one is where it can be chosen.</summary>
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

    /// <summary>True once the worker has died.</summary>
    public bool Happened { get; private set; }

    /// <summary>True where Slack had taken a message by then and nothing said so yet: that one may stand
    /// twice.</summary>
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

    // What says that a message was posted: what was last said, where the copies stand, that the delivery is done.
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
