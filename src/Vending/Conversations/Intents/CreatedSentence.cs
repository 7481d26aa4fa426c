using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>What a requester hears of the request that he has just made.</summary>
internal static class CreatedSentence
{
    /// <summary>Where a request that waits for what must not be said gets it.</summary>
    public static string OfSecrets(AccountRequest request)
    {
        var where = request.Origin.Address.Length > 0
            ? "I send you a message of your own with a link to the page where you give what must not be said here."
            : $"Please give what must not be said here on this page, which is yours alone: {SecretLinks.PathOf(request.Id)}";
        return $"Its id is {request.Id}. Nobody is asked to approve before everything is there. {where}";
    }

    /// <summary>Its id, who must approve, when it expires.</summary>
    /// <param name="request">The request.</param>
    /// <param name="what">What is being ordered, to follow "the".</param>
    public static string Of(AccountRequest request, string what)
    {
        if (request.Status != RequestStatus.PendingApproval)
        {
            return $"Its id is {request.Id}. It needs no approval: the {what} is being {(request.Change is null ? "ordered" : "carried out")} now. Ask me \"what is the status of {request.Id}\" at any time.";
        }

        var approvers = request.Approvals.Select(approval => approval.Approver).ToList();
        var who = request.Terms.RequiredApprovals switch
        {
            0 => "An operator must confirm it",
            var needed when approvers.Count < needed => $"It needs {needed} approvals, but only {approvers.Count} people can give one: I have told the operators",
            var needed when approvers.Count == needed => $"{Sentence.And(approvers)} must approve it",
            1 => $"One of {Sentence.Or(approvers)} must approve it",
            var needed => $"{needed} of {Sentence.And(approvers)} must approve it",
        };
        var besides = request is { Change.LacksOperator: true, Terms.RequiredApprovals: > 0 } ? ", and an operator must confirm it" : string.Empty;
        return $"Its id is {request.Id}. {who}{besides}. It expires on {request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC.";
    }
}
