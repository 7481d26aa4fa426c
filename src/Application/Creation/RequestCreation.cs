using System.Diagnostics;
using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Policy.Rules;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Creation;

/// <summary>Creates requests for every channel, at most one for each event.</summary>
public sealed class RequestCreation(
    IRequestStore store,
    PolicyCheck accounts,
    ProductCheck products,
    ChangeCheck changes,
    StageOptions stage,
    RequestWaker waker,
    IEnumerable<IRequestBoard> boards,
    TimeProvider time
)
{
    // An ID is 40 bits of a hash, so several taken ones in a row don't happen.
    private const int Ids = 8;
    private static readonly TimeSpan RepeatedWithin = TimeSpan.FromMinutes(10);

    /// <summary>Creates the request of an event, or returns the one that it created before.</summary>
    public async Task<CreateResult> CreateAsync(
        RequestProposal proposal,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var number = 0;
        while (number < Ids)
        {
            var id = RequestId.For(origin.EventId, number);
            if (await store.FindAsync(id, cancellationToken) is { } existing)
            {
                if (!string.Equals(existing.Origin.EventId, origin.EventId, StringComparison.Ordinal))
                {
                    number++;
                    continue;
                }

                await waker.WakeAsync(existing, cancellationToken);
                return new CreateResult(existing, []);
            }

            var (accepted, objections) = await CheckAsync(proposal, id, origin, cancellationToken);
            if (accepted is null)
            {
                return await RepeatedAsync(proposal, origin, cancellationToken) is { } earlier
                    ? new CreateResult(earlier, [])
                    : new CreateResult(null, objections);
            }

            var result = await store.SaveAsync(
                RequestTransitions.Create(
                    accepted with
                    {
                        HasBoard = boards.Any(board => board.IsOpen),
                    },
                    stage.Approvers.Select(approver => approver.Email),
                    time.GetUtcNow()
                ),
                null,
                cancellationToken
            );
            if (result.Saved is { } saved)
            {
                await waker.WakeAsync(saved, cancellationToken);
                return new CreateResult(saved, []);
            }

            if (result.TakenKey is { } taken)
            {
                return new CreateResult(null, [ObjectionTo(taken)]);
            }

            // The ID was written since the read, perhaps by another worker for this event. Read again.
        }

        throw new InvalidOperationException($"No free id for event {origin.EventId}.");
    }

    private Task<CheckedProposal> CheckAsync(
        RequestProposal proposal,
        string id,
        RequestOrigin origin,
        CancellationToken cancellationToken
    ) =>
        proposal switch
        {
            AccountProposal account => accounts.CheckAsync(account, id, origin, cancellationToken),
            ProductProposal product => products.CheckAsync(product, id, origin, cancellationToken),
            ChangeProposal change => changes.CheckAsync(change, id, origin, cancellationToken),
            _ => throw new UnreachableException(),
        };

    // People repeat a "yes" whose reply got lost, as a new message. Return the request that the first one created.
    private async Task<Request?> RepeatedAsync(
        RequestProposal proposal,
        RequestOrigin origin,
        CancellationToken cancellationToken
    ) =>
        proposal is AccountProposal { RootEmail: { } email } asked
        && await store.HolderAsync(RequestConstraints.RootEmail(email), cancellationToken) is { } holder
        && await store.FindAsync(holder, cancellationToken) is { Subject: NewAccount account } request
        && request.Status.IsOpen()
        && time.GetUtcNow() - request.CreatedAt < RepeatedWithin
        && string.Equals(request.Origin.Conversation, origin.Conversation, StringComparison.Ordinal)
        && EmailAddress.IsSamePerson(request.Requester.Email, asked.Requester.Email)
        && string.Equals(account.Type, asked.AccountType, StringComparison.OrdinalIgnoreCase)
        && string.Equals(account.Ou.Label, asked.AccountOu, StringComparison.OrdinalIgnoreCase)
            ? request
            : null;

    private static Objection ObjectionTo(string takenKey) =>
        takenKey.Split('#')[0] switch
        {
            "root-email" => new Objection(
                nameof(RootEmailUnusedRule),
                RequestField.RootEmail,
                new PolicyReason.RootEmailJustTaken()
            ),
            "product-change" => new Objection(
                nameof(ChangeCheck),
                RequestField.Requester,
                new ChangeReason.Busy(takenKey.Split('#')[1], null)
            )
            {
                Kind = RefusalKind.Conflict,
            },
            "open-requests" => new Objection(
                nameof(OpenRequestLimitRule),
                RequestField.AccountType,
                new PolicyReason.TooManyOfThisKind()
            ),
            _ => new Objection(
                nameof(AccountNameUnusedRule),
                RequestField.Requester,
                new PolicyReason.AccountNameJustTaken()
            ),
        };
}

/// <summary>The created request, or the objections to it.</summary>
public sealed record CreateResult(Request? Request, IReadOnlyList<Objection> Objections);
