namespace ChatOps.Domain.Requests;

/// <summary>Writes the history, status and work items of requests for all transitions.</summary>
public static class RequestWriting
{
    /// <summary>The actor of the bot's own actions.</summary>
    public const string System = "ChatOps";

    /// <summary>The channel of the bot's own actions.</summary>
    public const string SystemChannel = "system";

    internal static Request MoveTo(this Request request, RequestStatus status) =>
        RequestStatuses.Allows(request.Status, status)
            ? status is RequestStatus.Ready or RequestStatus.Denied or RequestStatus.Expired or RequestStatus.Cancelled
                ? request.WithoutSecrets() with
                {
                    Status = status,
                }
                : request with
                {
                    Status = status,
                }
            : throw new InvalidOperationException($"{request.Id} cannot go from {request.Status} to {status}.");

    internal static Request Log(
        this Request request,
        DateTimeOffset now,
        string actor,
        string channel,
        RequestEvent what,
        string detail
    ) => request with { History = [.. request.History, new HistoryEntry(now, actor, channel, what, detail)] };

    /// <summary>
    /// Appends an entry to the history, and leaves work items to update boards
    /// and, if the channel can, tell the requester.
    /// </summary>
    internal static Request Announce(
        this Request request,
        DateTimeOffset now,
        string actor,
        string channel,
        RequestEvent what,
        string detail
    )
    {
        var logged = request.Log(now, actor, channel, what, detail);
        var entry = (logged.History.Count - 1).ToString();
        var shown = request.HasBoard ? logged.Leave(WorkKind.ShowApprovers, entry, now) : logged;
        return request.Origin.Address.Length == 0 ? shown : shown.Leave(WorkKind.TellRequester, entry, now);
    }
}
