using ChatOps.Domain.Requests;

namespace ChatOps.Playground.Page.Calls;

/// <summary>Tells of every line of a request's history once it is written.</summary>
internal sealed class RequestSteps
{
    /// <summary>A handler only notes it: the next write waits.</summary>
    public event EventHandler<RequestStepsEventArgs>? Taken;

    public void Announce(Request request, IReadOnlyList<HistoryEntry> entries)
    {
        if (entries.Count > 0)
        {
            Taken?.Invoke(this, new RequestStepsEventArgs(request, entries));
        }
    }
}

/// <summary>What was written.</summary>
internal sealed class RequestStepsEventArgs(Request request, IReadOnlyList<HistoryEntry> entries) : EventArgs
{
    public Request Request => request;

    public IReadOnlyList<HistoryEntry> Entries => entries;
}
