using ChatOps.Application.Inbox;
using ChatOps.Application.Observability;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>
/// Says on the queue that a request or a resource has something due, so that nobody waits for the sweep. The state is written by
/// then:
/// a queue that fails costs at most the sweep's pace, and must not turn a written decision into an error.
/// </summary>
public sealed partial class RequestWaker(IInbox inbox, ILogger<RequestWaker> logger)
{
    /// <summary>One message for each version: a repeat within minutes is dropped by the queue.</summary>
    public async Task WakeAsync(IHasWork owner, CancellationToken cancellationToken)
    {
        try
        {
            var message = new InboxMessage(
                owner.Id,
                $"{owner.Id}-{owner.Version}",
                InboxKinds.Request,
                owner.Id,
                owner.CorrelationId
            );
            await inbox.SendAsync(message, cancellationToken);
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotSent(exception, owner.Id);
        }
    }

    [LoggerMessage(LogEvents.RequestNotQueued, LogLevel.Warning, "The queue did not take {RequestId}; the sweep will")]
    private partial void LogNotSent(Exception exception, string requestId);
}
