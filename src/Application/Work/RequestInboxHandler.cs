using ChatOps.Application.Inbox;

namespace ChatOps.Application.Work;

/// <summary>Something about a request or a resource is due: does it now, without waiting for the sweep.</summary>
public sealed class RequestInboxHandler(DueWork work) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.Request;

    /// <inheritdoc/>
    /// <remarks>What fails stays in the request's own list with a time of its own, so the message is done either
    /// way.</remarks>
    public Task HandleAsync(InboxMessage message, CancellationToken cancellationToken) =>
        work.DoDueAsync(message.Body, cancellationToken);
}
