using ChatOps.Application.Inbox;

namespace ChatOps.Application.Work;

/// <summary>
/// Runs the due work items of the request or resource that a queue message names, without waiting for the sweep.
/// </summary>
public sealed class RequestInboxHandler(DueWork work) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.Request;

    /// <inheritdoc/>
    /// <remarks>Failed work items become due again on their own, so the message always counts as handled.</remarks>
    public Task HandleAsync(InboxMessage message, CancellationToken cancellationToken) =>
        work.DoDueAsync(message.Body, cancellationToken);
}
