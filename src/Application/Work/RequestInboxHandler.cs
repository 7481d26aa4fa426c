using ChatOps.Application.Inbox;

namespace ChatOps.Application.Work;

/// <summary>Something about a request is due: does it now, without waiting for the sweep.</summary>
public sealed class RequestInboxHandler(RequestWork work) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.Request;

    /// <inheritdoc/>
    /// <remarks>What fails stays in the request's own list with a time of its own, so the message is done either
    /// way.</remarks>
    public Task HandleAsync(InboxMessage message, CancellationToken cancellationToken) =>
        work.DoDueAsync(message.Body, cancellationToken);
}
