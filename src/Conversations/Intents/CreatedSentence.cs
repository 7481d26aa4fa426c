using ChatOps.Application.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>What a requester hears of the request that he has just made.</summary>
internal static class CreatedSentence
{
    /// <summary>Where a request that waits for what must not be said gets it.</summary>
    public static string OfSecrets(Request request, Words words) =>
        words.Conversation.CreatedForSecrets(
            request.Id,
            request.Origin.Address.Length > 0 ? null : SecretLinks.PathOf(request.Id)
        );

    /// <summary>Its id, who must approve, when it expires.</summary>
    /// <param name="request">The request.</param>
    /// <param name="what">What is being ordered, to follow "the".</param>
    /// <param name="words">The requester's language.</param>
    public static string Of(Request request, string what, Words words) =>
        request.Status != RequestStatus.PendingApproval
            ? words.Conversation.CreatedAtOnce(request.Id, what, request.Subject is ResourceChange)
            : words.Conversation.CreatedForApproval(
                request.Id,
                request.Terms.RequiredApprovals,
                [.. request.Approvals.Select(approval => approval.Approver)],
                request is { Subject.LacksOperator: true, Terms.RequiredApprovals: > 0 },
                request.ExpiresAt
            );

    /// <summary>The one or the other, of anything but a new account.</summary>
    public static string Of(Request request, Words words) =>
        request.Subject.LacksSecrets
            ? OfSecrets(request, words)
            : Of(request, ProductText.Of(request, words).Title(request), words);
}
