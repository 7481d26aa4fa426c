using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Policy.Rules;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Creation;

/// <summary>Makes requests: from chat, from the modal, from anywhere. The same event makes the same request,
/// once.</summary>
public sealed class RequestCreation(
    IRequestStore store,
    PolicyCheck policy,
    ProductCheck products,
    ChangeCheck changes,
    StageOptions stage,
    RequestWaker waker,
    IEnumerable<IRequestBoard> boards,
    TimeProvider time
)
{
    // Ids are 40 bits of a hash: that several in a row are taken by others does not happen.
    private const int Ids = 8;
    private static readonly TimeSpan SaidAgainWithin = TimeSpan.FromMinutes(10);

    /// <summary>Creates the request for an account that an event asks for, or finds the one that it made
    /// before.</summary>
    public Task<CreateResult> CreateAsync(
        AccountProposal proposal,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        return CreateAsync(origin, DraftOrObjectionsAsync, cancellationToken);

        async Task<(NewRequest?, CreateResult?)> DraftOrObjectionsAsync(string id)
        {
            var objections = await policy.ObjectionsAsync(proposal, cancellationToken);
            if (objections.Count > 0)
            {
                return (
                    null,
                    await SaidTwiceAsync(proposal, origin, cancellationToken) is { } twin
                        ? new CreateResult(twin, [])
                        : new CreateResult(null, objections)
                );
            }

            var draft = await DraftAsync(id, proposal, origin, cancellationToken);
            objections = await policy.ObjectionsAsync(
                proposal with
                {
                    AccountName = draft.AccountName,
                },
                cancellationToken
            );
            return objections.Count > 0 ? (null, new CreateResult(null, objections)) : (draft, null);
        }
    }

    /// <summary>Creates the request for a product that an event asks for, or finds the one that it made
    /// before.</summary>
    public Task<CreateResult> CreateAsync(
        ProductProposal wish,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        return CreateAsync(origin, DraftOrObjectionsAsync, cancellationToken);

        async Task<(NewRequest?, CreateResult?)> DraftOrObjectionsAsync(string id)
        {
            var offered = await products.FindAsync(wish.Product, wish.Requester, cancellationToken);
            if (offered.Objection is { } refused)
            {
                return (null, Objected([refused]));
            }

            var (values, objections) = ProductCheck.Values(offered, wish.Answers);
            return objections.Count > 0
                ? (null, Objected(objections))
                : (DraftOf(id, wish, offered, values, origin), null);
        }
    }

    /// <summary>Creates the request to do something with what is there, or finds the one that the event made
    /// before.</summary>
    public Task<CreateResult> CreateAsync(
        ChangeProposal wish,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        return CreateAsync(origin, DraftOrObjectionsAsync, cancellationToken);

        async Task<(NewRequest?, CreateResult?)> DraftOrObjectionsAsync(string id)
        {
            var target = await changes.FindAsync(wish.Of, wish.Owner, wish.Action, cancellationToken);
            if (target.Objection is { } refused)
            {
                return (null, new CreateResult(null, [refused]));
            }

            if (wish.Action != ChangeAction.Update)
            {
                return (DraftOf(id, wish, target, origin), null);
            }

            var (changed, objections) = ChangeCheck.WithValues(target, wish.Values);
            return objections.Count > 0 ? (null, Objected(objections)) : (DraftOf(id, wish, changed, origin), null);
        }
    }

    private async Task<CreateResult> CreateAsync(
        RequestOrigin origin,
        Func<string, Task<(NewRequest? Draft, CreateResult? Refused)>> draftOrObjections,
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

            var (draft, refused) = await draftOrObjections(id);
            if (refused is not null)
            {
                return refused;
            }

            var result = await store.SaveAsync(
                RequestTransitions.Create(draft!, stage.Approvers.Select(approver => approver.Email), time.GetUtcNow()),
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

            // Somebody wrote this id between reading and writing, perhaps this very event on another worker: look
            // again.
        }

        throw new InvalidOperationException($"No free id for event {origin.EventId}.");
    }

    // A "yes" whose answer got lost is said again, as another message: what it asks for is there already, and that is
    // the answer.
    private async Task<Request?> SaidTwiceAsync(
        AccountProposal proposal,
        RequestOrigin origin,
        CancellationToken cancellationToken
    ) =>
        proposal.RootEmail is { } email
        && await store.HolderAsync(RequestConstraints.RootEmail(email), cancellationToken) is { } holder
        && await store.FindAsync(holder, cancellationToken) is { } request
        && request.Status.IsOpen()
        && time.GetUtcNow() - request.CreatedAt < SaidAgainWithin
        && string.Equals(request.Origin.Conversation, origin.Conversation, StringComparison.Ordinal)
        && EmailAddress.IsSamePerson(request.Requester.Email, proposal.Requester.Email)
        && string.Equals(request.AccountType, proposal.AccountType, StringComparison.OrdinalIgnoreCase)
        && string.Equals(request.Ou.Label, proposal.AccountOu, StringComparison.OrdinalIgnoreCase)
            ? request
            : null;

    private async Task<NewRequest> DraftAsync(
        string id,
        AccountProposal proposal,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var type =
            policy.Policy.TypeNamed(proposal.AccountType!)
            ?? throw new InvalidOperationException("The policy has objected to an unknown type.");
        var ous = await policy.OusForAsync(type.Name, cancellationToken);
        var ou = ous.First(candidate =>
            string.Equals(candidate.Label, proposal.AccountOu, StringComparison.OrdinalIgnoreCase)
        );
        return new NewRequest
        {
            Id = id,
            AccountType = type.Name,
            RootEmail = proposal.RootEmail!,
            Ou = ou,
            AccountName = AccountNames.From(
                policy.Policy.AccountNameTemplate,
                type.Name,
                ou.Label,
                proposal.Requester,
                id
            ),
            Requester = proposal.Requester,
            Origin = origin,
            HasBoard = boards.Any(board => board.IsOpen),
            Terms = new RequestTerms
            {
                RequiredApprovals = type.Approvals,
                ExpiryHours = policy.Policy.ExpiryHours,
                ReminderHours = policy.Policy.ReminderHours,
                OpenRequestsPerRequester = type.OpenRequestsPerRequester,
                ProvisioningLimitHours = policy.Policy.ProvisioningLimitHours,
                Lease = TermsOf(type.Lease),
            },
        };
    }

    private NewRequest DraftOf(
        string id,
        ProductProposal wish,
        OfferedProduct offered,
        IReadOnlyList<ProductValue> values,
        RequestOrigin origin
    ) =>
        new()
        {
            Id = id,
            Product = new ProductOrder
            {
                Name = offered.Rules!.Name,
                ArtifactId = offered.Product!.ArtifactId,
                Values = values,
            },
            AccountType = string.Empty,
            RootEmail = string.Empty,
            Ou = TargetOu.None,
            AccountName = string.Empty,
            Requester = wish.Requester,
            Origin = origin,
            HasBoard = boards.Any(board => board.IsOpen),
            Terms = new RequestTerms
            {
                RequiredApprovals = offered.Rules.Approvals,
                ExpiryHours = policy.Policy.ExpiryHours,
                ReminderHours = policy.Policy.ReminderHours,
                OpenRequestsPerRequester = offered.Rules.OpenRequestsPerRequester,
                ProvisioningLimitHours = policy.Policy.ProvisioningLimitHours,
                Lease = TermsOf(offered.Rules.Lease),
            },
        };

    // The thing's own members come along, so that the request says everywhere what it is about.
    private NewRequest DraftOf(string id, ChangeProposal wish, ChangeTarget target, RequestOrigin origin)
    {
        var made = target.Made!;
        return new NewRequest
        {
            Id = id,
            Product = made.Product is null
                ? null
                : made.Product with
                {
                    Values =
                    [
                        .. target.Change!.Action == ChangeAction.Update
                            ? target.Values
                            : made.Product.Values.Where(value => !value.IsSecret),
                    ],
                },
            Change = target.Change! with { ConfirmedBy = wish.Operator },
            AccountType = made.AccountType,
            RootEmail = made.RootEmail,
            Ou = made.Ou,
            AccountName = made.AccountName,
            AccountId = made.AccountId,
            OperatorChannel = wish.OperatorChannel,
            Outputs = made.Outputs,
            Requester = made.Requester,
            Origin = origin,
            HasBoard = boards.Any(board => board.IsOpen),
            Terms = new RequestTerms
            {
                RequiredApprovals = wish.Operator is null ? target.Approvals : 0,
                ExpiryHours = policy.Policy.ExpiryHours,
                ReminderHours = policy.Policy.ReminderHours,
                OpenRequestsPerRequester = made.Terms.OpenRequestsPerRequester,
                ProvisioningLimitHours = policy.Policy.ProvisioningLimitHours,
            },
        };
    }

    private static LeaseTerms? TermsOf(LeasePolicy? lease) =>
        lease is null ? null : new LeaseTerms(lease.Days, lease.RemindDaysBefore);

    private static CreateResult Objected(IEnumerable<Reason> objections) =>
        new(
            null,
            [.. objections.Select(reason => new Objection(nameof(ProductCheck), RequestField.Requester, reason))]
        );

    private static Objection ObjectionTo(string takenKey) =>
        takenKey.Split('#')[0] switch
        {
            "root-email" => new Objection(
                "RootEmailUnusedRule",
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
                "OpenRequestLimitRule",
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

/// <summary>What came of asking: the request, or why not.</summary>
public sealed record CreateResult(Request? Request, IReadOnlyList<Objection> Objections);
