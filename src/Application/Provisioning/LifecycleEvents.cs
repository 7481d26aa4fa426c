using System.Text.Json;
using ChatOps.Application.Observability;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Handles Control Tower's account events: <c>CreateManagedAccount</c>, or <c>UpdateManagedAccount</c> after a retry.
/// An event may be repeated, late or missing, and identifies the account only by its name.
/// </summary>
/// <remarks>
/// An event triggers an early look at the order's record, which has the details. A success
/// counts even if the record doesn't end soon.
/// </remarks>
public sealed partial class LifecycleEvents(
    IRequestStore store,
    RequestWork work,
    TimeProvider time,
    ILogger<LifecycleEvents> logger
)
{
    /// <summary>The history's source for accounts that an event completed.</summary>
    public const string ControlTower = "Control Tower";

    /// <summary>Handles an event from EventBridge.</summary>
    /// <exception cref="JsonException">The payload isn't JSON. Other events are ignored and logged.</exception>
    public async Task HandleAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(payload);
        if (LifecycleEvent.Read(document.RootElement) is not { } lifecycle)
        {
            LogIgnored("it isn't a Control Tower account event");
            return;
        }

        var holder = await store.HolderAsync(RequestConstraints.AccountName(lifecycle.AccountName), cancellationToken);
        var request = holder is null ? null : await store.FindAsync(holder, cancellationToken);
        if (request is not { Status: RequestStatus.Provisioning, CurrentOrder: { } order })
        {
            LogIgnored(request is null ? "the account was not ordered here" : "its request has ended");
            return;
        }

        using var correlation = logger.BeginCorrelation(request.Origin.EventId);
        if (order.RecordId is null)
        {
            // It may be about an account of that name that was created elsewhere. The order's record decides.
            LogIgnored("the order may not have been placed");
            return;
        }

        var now = time.GetUtcNow();
        await store.ChangeAsync(
            request.Id,
            current =>
                lifecycle is { Succeeded: true, AccountId: { } accountId }
                    ? current.AccountSeen(order.Attempt, accountId, now)
                : current.Work.FirstOrDefault(candidate => candidate.Kind == WorkKind.FollowOrder) is { } follow
                    ? current.Reschedule(follow, now)
                : Transition.None,
            cancellationToken
        );
        await work.DoDueAsync(request.Id, cancellationToken);
    }

    [LoggerMessage(LogEvents.LifecycleEventIgnored, LogLevel.Information, "A lifecycle event was ignored: {Reason}")]
    private partial void LogIgnored(string reason);
}
