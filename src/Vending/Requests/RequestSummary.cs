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
        var what = $"{request.Id} ({request.AccountType} account in {request.Ou.Label}, root e-mail {request.RootEmail})";
        return request.Status switch
        {
            RequestStatus.PendingApproval =>
                $"{what} is waiting for approval: {request.ApprovalsGiven} of {request.Terms.RequiredApprovals} given. It expires on {request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC.",
            RequestStatus.Approved => $"{what} is approved. {await PlaceInLineAsync(request, cancellationToken)}",
            RequestStatus.Provisioning => $"{what} is being created. It usually takes up to 30 minutes.",
            RequestStatus.Ready => $"{what} is ready: the account's id is {request.AccountId}.{(request.SignInUrl is { } url ? $" Sign in at {url}" : string.Empty)}",
            RequestStatus.Failed => $"{what} has failed: {request.FailureReason} The operators have been told; they can retry it.",
            RequestStatus.Denied => $"{what} was denied by {request.Approvals.First(approval => approval.Decision == Decision.Deny).Approver}: {request.Approvals.First(approval => approval.Decision == Decision.Deny).Reason}",
            RequestStatus.Cancelled when request.History.LastOrDefault(entry => entry is { Event: RequestEvent.Cancelled, Channel: RequestWriting.SystemChannel }) is { } withdrawn =>
                $"{what} was cancelled: {withdrawn.Detail}",
            _ => $"{what} {request.Status.InWords()}.",
        };
    }

    private async Task<string> PlaceInLineAsync(AccountRequest request, CancellationToken cancellationToken)
    {
        var line = await store.WaitingToOrderAsync(Looked, cancellationToken);
        var place = line.TakeWhile(other => other.Id != request.Id).Count() + 1;
        var minutes = ((place - 1) / policy.ConcurrentAccountOperations + 1) * MinutesForOne;
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
