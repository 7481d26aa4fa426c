using ChatOps.Application.Inbox;
using ChatOps.Application.Observability;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>
/// Queues a request or resource with due work items, so that they don't wait for the sweep. The state is already
/// stored, so a failure here is logged instead of failing the caller's action.
/// </summary>
public sealed partial class RequestWaker(IInbox inbox, ILogger<RequestWaker> logger)
{
    /// <summary>Sends one message per version; the queue drops repetitions within five minutes.</summary>
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

    [LoggerMessage(LogEvents.RequestNotQueued, LogLevel.Warning, "{RequestId} could not be queued; the sweep runs it")]
    private partial void LogNotSent(Exception exception, string requestId);
}
