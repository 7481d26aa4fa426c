using ChatOps.Domain.Requests;

namespace ChatOps.Playground.Page.Calls;

/// <summary>Announces each stored line of a request's history.</summary>
internal sealed class RequestSteps
{
    /// <summary>A handler must only note it, since the next write waits.</summary>
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
