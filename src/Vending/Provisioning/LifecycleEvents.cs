using System.Text.Json;
using ChatOps.Vending.Observability;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Work;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Provisioning;

/// <summary>
/// Control Tower's word that an account is made or not: <c>CreateManagedAccount</c>, or <c>UpdateManagedAccount</c> after a retry. It comes at least once,
/// in any order, or never; it carries no e-mail address, so the account's name tells whose it is. The record stays the source of details:
/// a failure is only a reason to look at it now.
/// </summary>
public sealed partial class LifecycleEvents(IRequestStore store, IAccountFactory factory, RequestWork work, TimeProvider time, ILogger<LifecycleEvents> logger)
{
    /// <summary>Takes an event as EventBridge delivers it.</summary>
    /// <exception cref="JsonException">It is no JSON. Anything else that is not ours is ignored with a line in the log.</exception>
    public async Task HandleAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(payload);
        if (LifecycleEvent.Read(document.RootElement) is not { } lifecycle)
        {
            LogIgnored("it is no Control Tower account event");
            return;
        }

        var holder = await store.HolderAsync(RequestHolds.AccountName(lifecycle.AccountName), cancellationToken);
        var request = holder is null ? null : await store.FindAsync(holder, cancellationToken);
        if (request is not { Status: RequestStatus.Provisioning, CurrentOrder: { } order })
        {
            LogIgnored(request is null ? "the account was not ordered here" : "its request has ended");
            return;
        }

        using var correlation = logger.BeginCorrelation(request.Origin.EventId);
        if (lifecycle is { Succeeded: true, AccountId: { } accountId })
        {
            var signInUrl = await SignInUrlAsync(order, cancellationToken);
            await store.ChangeAsync(request.Id, current => current.OrderSucceeded(order.Attempt, accountId, signInUrl, "Control Tower", time.GetUtcNow()), cancellationToken);
        }
        else
        {
            var item = request.Work.FirstOrDefault(candidate => candidate.Kind == WorkKind.FollowOrder);
            if (item is not null)
            {
                await store.ChangeAsync(request.Id, current => current.Reschedule(item, time.GetUtcNow()), cancellationToken);
            }
        }

        await work.DoDueAsync(request.Id, cancellationToken);
    }

    // The event has no sign-in link; the record may have it already. Without it the account is ready all the same.
    private async Task<string?> SignInUrlAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.RecordId is null)
        {
            return null;
        }

        try
        {
            return (await factory.FollowAsync(order, cancellationToken)).SignInUrl;
        }
        catch (AccountFactoryUnavailableException exception)
        {
            LogNoSignInUrl(exception, order.Token);
            return null;
        }
    }

    [LoggerMessage(1101, LogLevel.Information, "A lifecycle event was ignored: {Reason}")]
    private partial void LogIgnored(string reason);

    [LoggerMessage(1102, LogLevel.Information, "No sign-in link for order {Token} yet")]
    private partial void LogNoSignInUrl(Exception exception, string token);
}
