using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>Describes a request's status to its requester.</summary>
public sealed class RequestSummary(IRequestStore store, VendingPolicy policy)
{
    // Control Tower's usual time for one account.
    private const int MinutesForOne = 20;

    // Further back in the queue, the reply says "many".
    private const int Looked = 100;

    /// <summary>Returns one or two sentences that start with the request's ID.</summary>
    public async Task<string> SentenceAsync(Request request, Words all, CancellationToken cancellationToken)
    {
        var words = all.Request;
        var kind = ProductText.Of(request, all);
        var what = $"{request.Id} ({kind.InShort(request)})";
        return request.Status switch
        {
            RequestStatus.PendingApproval when request.Subject.LacksSecrets => words.WaitsForSecrets(
                what,
                request.Origin.Address.Length > 0 ? null : SecretLinks.PathOf(request.Id),
                request.ExpiresAt
            ),
            RequestStatus.PendingApproval => words.WaitsForApproval(
                what,
                Undecided(request),
                request.ApprovalsGiven,
                request.Terms.RequiredApprovals,
                request.Subject.LacksOperator,
                request.ExpiresAt
            ),
            RequestStatus.Approved when request.BusyUntil is { } next => words.WaitsForAws(what, next),
            RequestStatus.Approved
                when request.Subject.OrdersAtOnce(policy.ConcurrentAccountOperations) is { } atOnce => InLine(
                await PlaceInLineAsync(request, cancellationToken),
                atOnce
            ),
            RequestStatus.Approved => words.ApprovedSoon(what, request.Subject is ResourceChange),
            RequestStatus.Provisioning => $"{what} {kind.UnderWay(request)}. {kind.UsualTime(request)}",
            RequestStatus.Ready when request.EndedAt is not null => $"{what} {kind.Standing(request)}.",
            RequestStatus.Ready => words.ReadyWith(what, kind.Done(request), kind.Result(request), request.LeaseEndsAt),
            RequestStatus.Failed => words.FailedFor(what, request.FailureReason ?? string.Empty),
            RequestStatus.Denied => DeniedBy(request.Approvals.First(approval => approval.Decision == Decision.Deny)),
            RequestStatus.Cancelled
                when request.History.LastOrDefault(entry =>
                    entry is { Event: RequestEvent.Cancelled, Channel: RequestWriting.SystemChannel }
                )
                    is { } withdrawn => words.CancelledFor(what, withdrawn.Detail),
            _ => $"{what} {words.Standing(request.Status)}.",
        };

        string InLine(int place, int atOnce) => words.InLine(what, place, (((place - 1) / atOnce) + 1) * MinutesForOne);
        string DeniedBy(Approval denial) => words.DeniedBy(what, denial.Approver, denial.Reason ?? string.Empty);
    }

    private static IReadOnlyList<string> Undecided(Request request) =>
        [
            .. request
                .Approvals.Where(approval => approval is { Decision: null, RemovedAt: null })
                .Select(approval => approval.Approver),
        ];

    private async Task<int> PlaceInLineAsync(Request request, CancellationToken cancellationToken)
    {
        var line = await store.WaitingToOrderAsync(Looked, cancellationToken);
        return line.TakeWhile(other => other.Id != request.Id)
                .Count(other => other.Subject.OrdersAtOnce(policy.ConcurrentAccountOperations) is not null) + 1;
    }
}
