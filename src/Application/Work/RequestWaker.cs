using ChatOps.Application.Inbox;
using ChatOps.Application.Observability;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>
/// Says on the queue that a request has something due, so that nobody waits for the sweep. The state is written by
/// then:
/// a queue that fails costs at most the sweep's pace, and must not turn a written decision into an error.
/// </summary>
public sealed partial class RequestWaker(IInbox inbox, ILogger<RequestWaker> logger)
{
    /// <summary>One message for each version: a repeat within minutes is dropped by the queue.</summary>
    public async Task WakeAsync(Request request, CancellationToken cancellationToken)
    {
        try
        {
            var message = new InboxMessage(
                request.Id,
                $"{request.Id}-{request.Version}",
                InboxKinds.Request,
                request.Id,
                request.Origin.EventId
            );
            await inbox.SendAsync(message, cancellationToken);
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotSent(exception, request.Id);
        }
    }

    [LoggerMessage(LogEvents.RequestNotQueued, LogLevel.Warning, "The queue did not take {RequestId}; the sweep will")]
    private partial void LogNotSent(Exception exception, string requestId);
}
