using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>A channel that can send messages to requesters later.</summary>
public interface IRequesterChannel
{
    /// <summary>The channel's name, as in <see cref="RequestOrigin.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>
    /// Tells the requester about an event, where they made the request. Called again if a crash leaves
    /// it unknown whether the message was sent.
    /// </summary>
    /// <param name="request">The request's current state.</param>
    /// <param name="entry">The event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task TellAsync(Request request, HistoryEntry entry, CancellationToken cancellationToken);
}
