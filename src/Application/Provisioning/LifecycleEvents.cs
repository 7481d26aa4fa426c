using System.Text.Json;
using ChatOps.Application.Observability;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Control Tower's word that an account is made or not: <c>CreateManagedAccount</c>, or <c>UpdateManagedAccount</c>
/// after a retry. It comes at least once,
/// in any order, or never; it carries no e-mail address, so the account's name tells whose it is. The record stays the
/// source of details, the sign-in link
/// among them: the event is a reason to look at it now, and a success counts even where the record does not follow
/// soon.
/// </summary>
public sealed partial class LifecycleEvents(
    IRequestStore store,
    RequestWork work,
    TimeProvider time,
    ILogger<LifecycleEvents> logger
)
{
    /// <summary>Who made an account ready, where its event came first.</summary>
    public const string ControlTower = "Control Tower";

    /// <summary>Takes an event as EventBridge delivers it.</summary>
    /// <exception cref="JsonException">It is no JSON. Anything else that is not ours is ignored with a line in the
    /// log.</exception>
    public async Task HandleAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(payload);
        if (LifecycleEvent.Read(document.RootElement) is not { } lifecycle)
        {
            LogIgnored("it is no Control Tower account event");
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
            // It may speak of somebody else's account of that name. Once our order is known to be placed, its record
            // tells.
            LogIgnored("the order is not known to be placed");
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
