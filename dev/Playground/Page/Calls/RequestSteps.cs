using ChatOps.Domain.Requests;

namespace ChatOps.Playground.Page.Calls;

/// <summary>Announces each stored line of a request's history.</summary>
internal sealed class RequestSteps
{
    /// <summary>A handler must only note it, since the next write waits.</summary>
    public event EventHandler<RequestStepsEventArgs>? Taken;

    public void Announce(AccountRequest request, IReadOnlyList<HistoryEntry> entries)
    {
        if (entries.Count > 0)
        {
            Taken?.Invoke(this, new RequestStepsEventArgs(request, entries));
        }
    }
}

internal sealed class RequestStepsEventArgs(AccountRequest request, IReadOnlyList<HistoryEntry> entries) : EventArgs
{
    public AccountRequest Request => request;

    public IReadOnlyList<HistoryEntry> Entries => entries;
}
