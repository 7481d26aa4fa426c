using ChatOps.Application.Creation;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Policy.Rules;
using ChatOps.Domain.Products;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>
/// The operators' actions on requests (cancel, retry, confirm) and on resources (terminate, extend the lease).
/// </summary>
public sealed class Operations(
    IRequestStore store,
    PolicyCheck policy,
    RequestCreation requests,
    RequestWaker waker,
    TimeProvider time
)
{
    /// <summary>Cancels a request before its order is placed.</summary>
    public Task<Change> CancelAsync(string id, string actor, string channel, CancellationToken cancellationToken) =>
        ApplyAsync(id, request => request.Cancel(actor, channel, time.GetUtcNow()), cancellationToken);

    /// <summary>Confirms a request that needs an operator's confirmation.</summary>
    public Task<Change> ConfirmAsync(string id, string actor, string channel, CancellationToken cancellationToken) =>
        ApplyAsync(id, request => request.Confirm(actor, channel, time.GetUtcNow()), cancellationToken);

    /// <summary>
    /// Changes a resource without a further confirmation. Its owner gets the
    /// same messages as for a request of their own.
    /// </summary>
    /// <param name="action">Terminate, or extend the lease.</param>
    /// <param name="id">The request that created the resource.</param>
    /// <param name="actor">The operator.</param>
    /// <param name="channel">The operator's channel.</param>
    /// <param name="eventId">The operator's action; a repeated one creates no second request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The new request.</returns>
    public async Task<Change> ChangeAsync(
        ChangeAction action,
        string id,
        string actor,
        string channel,
        string eventId,
        CancellationToken cancellationToken
    )
    {
        if (await store.FindAsync(id, cancellationToken) is not { } made)
        {
            return new Change(null, null, false);
        }

        var created = await requests.CreateAsync(
            new ChangeProposal(action, id) { Operator = actor, OperatorChannel = channel },
            made.Origin with
            {
                EventId = eventId,
            },
            cancellationToken
        );
        return created.Request is { } request
            ? new Change(request, null, true)
            : new Change(
                made,
                new Refusal(created.Objections[0].Kind, new StandaloneReason(created.Objections[0].Reason)),
                false
            );
    }

    /// <summary>Orders a failed request again.</summary>
    /// <param name="id">The request.</param>
    /// <param name="actor">The operator.</param>
    /// <param name="channel">The operator's channel.</param>
    /// <param name="rootEmail">A corrected root email address; null to keep it.</param>
    /// <param name="ou">The label of a corrected OU; null to keep it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Change> RetryAsync(
        string id,
        string actor,
        string channel,
        string? rootEmail,
        string? ou,
        CancellationToken cancellationToken
    )
    {
        if (await store.FindAsync(id, cancellationToken) is not { } found)
        {
            return new Change(null, null, false);
        }

        if (found.Subject is not NewAccount account)
        {
            return ou is null
                ? await ApplyAsync(
                    id,
                    request => request.Retry(actor, channel, rootEmail, ou: null, time.GetUtcNow()),
                    cancellationToken
                )
                : new Change(found, new Refusal(RefusalKind.Invalid, new RequestReason.NothingToCorrect()), false);
        }

        // Corrected values must meet the rules of new requests. The others were accepted when the request was created.
        var correction = new AccountProposal(found.Requester, account.Type, rootEmail, ou);
        var objection = (await policy.ObjectionsAsync(correction, cancellationToken)).FirstOrDefault(candidate =>
            (candidate.Field == RequestField.RootEmail && rootEmail is not null)
            || (candidate.Field == RequestField.AccountOU && ou is not null)
        );
        if (
            objection is not null
            && !(objection.Rule == nameof(RootEmailUnusedRule) && IsOwn(found, account, rootEmail!))
        )
        {
            return new Change(found, new Refusal(RefusalKind.Policy, new StandaloneReason(objection.Reason)), false);
        }

        var target = ou is null
            ? null
            : (await policy.OusForAsync(account.Type, cancellationToken)).First(candidate =>
                string.Equals(candidate.Label, ou, StringComparison.OrdinalIgnoreCase)
            );
        return await ApplyAsync(
            id,
            request => request.Retry(actor, channel, rootEmail, target, time.GetUtcNow()),
            cancellationToken
        );
    }

    // An account that an earlier order of this request left is no clash.
    private static bool IsOwn(Request request, NewAccount account, string rootEmail) =>
        request
            .Orders.Select(order => order.Parameters["AccountEmail"])
            .Append(account.RootEmail)
            .Any(own => EmailAddress.Normalize(own) == EmailAddress.Normalize(rootEmail));

    private async Task<Change> ApplyAsync(
        string id,
        Func<Request, Transition> transition,
        CancellationToken cancellationToken
    )
    {
        var change = await store.ChangeAsync(id, transition, cancellationToken);
        if (change is { Moved: true, Request: { } request })
        {
            await waker.WakeAsync(request, cancellationToken);
        }

        return change;
    }
}
