using ChatOps.Vending.Products;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Requests;

/// <summary>How a request stands, in a sentence for its requester.</summary>
public sealed class RequestSummary(IRequestStore store, VendingPolicy policy)
{
    // Control Tower's usual time for one account.
    private const int MinutesForOne = 20;

    // Deeper in line than this, "many" is said.
    private const int Looked = 100;

    /// <summary>One or two sentences, starting with the id.</summary>
    public async Task<string> SentenceAsync(AccountRequest request, CancellationToken cancellationToken)
    {
        var kind = ProductKind.Of(request);
        var what = $"{request.Id} ({kind.InShort(request)})";
        return request.Status switch
        {
            RequestStatus.PendingApproval when request.Product?.LacksSecrets == true =>
                $"{what} waits for you: give what must not be said here on {(request.Origin.Address.Length > 0 ? "the page whose link I have sent you" : $"the page {SecretLinks.PathOf(request.Id)}")} until {request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC.",
            RequestStatus.PendingApproval when request.Change?.LacksOperator == true =>
                $"{what} is waiting: {request.ApprovalsGiven} of {request.Terms.RequiredApprovals} approvals given, and an operator must confirm it. It expires on {request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC.",
            RequestStatus.PendingApproval =>
                $"{what} is waiting for approval: {request.ApprovalsGiven} of {request.Terms.RequiredApprovals} given. It expires on {request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC.",
            RequestStatus.Approved when request.Change?.Action != ChangeAction.Extend && kind.OrdersAtOnce(policy) is { } atOnce => $"{what} is approved. {await PlaceInLineAsync(request, atOnce, cancellationToken)}",
            RequestStatus.Approved => $"{what} is approved and is {(request.Change is null ? "ordered" : "carried out")} in a moment.",
            RequestStatus.Provisioning => $"{what} {kind.UnderWay(request)}. {kind.UsualTime(request)}",
            RequestStatus.Ready when request.EndedAt is not null => $"{what} {kind.Standing(request)}.",
            RequestStatus.Ready => $"{what} {kind.Done(request)}: {kind.Result(request)}{(request.LeaseEndsAt is { } end ? $" It is yours until {ChangeWords.Day(end)}." : string.Empty)}",
            RequestStatus.Failed => $"{what} has failed: {request.FailureReason} The operators have been told; they can retry it.",
            RequestStatus.Denied => $"{what} was denied by {request.Approvals.First(approval => approval.Decision == Decision.Deny).Approver}: {request.Approvals.First(approval => approval.Decision == Decision.Deny).Reason}",
            RequestStatus.Cancelled when request.History.LastOrDefault(entry => entry is { Event: RequestEvent.Cancelled, Channel: RequestWriting.SystemChannel }) is { } withdrawn =>
                $"{what} was cancelled: {withdrawn.Detail}",
            _ => $"{what} {request.Status.InWords()}.",
        };
    }

    private async Task<string> PlaceInLineAsync(AccountRequest request, int atOnce, CancellationToken cancellationToken)
    {
        var line = await store.WaitingToOrderAsync(Looked, cancellationToken);
        var place = line.TakeWhile(other => other.Id != request.Id).Count(other => ProductKind.Of(other).OrdersAtOnce(policy) is not null) + 1;
        var minutes = ((place - 1) / atOnce + 1) * MinutesForOne;
        return $"It is {Ordinal(place)} in line to be ordered, about {minutes} minutes.";
    }

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
