using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>A channel that can tell a requester something later.</summary>
public interface IRequesterChannel
{
    /// <summary>The channel's name, as in <see cref="RequestOrigin.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>
    /// Tells him what happened, where he asked. Called again after a crash that left it unknown whether he was told.
    /// </summary>
    /// <param name="request">The request as it is now.</param>
    /// <param name="entry">What happened.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task TellAsync(Request request, HistoryEntry entry, CancellationToken cancellationToken);
}
