using ChatOps.Application.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>The reply for a request that was just created.</summary>
internal static class CreatedSentence
{
    /// <summary>Returns the reply for a request that waits for secret values, with the path of their page.</summary>
    public static string OfSecrets(Request request, Words words) =>
        words.Conversation.CreatedForSecrets(
            request.Id,
            request.Origin.Address.Length > 0 ? null : SecretLinks.PathOf(request.Id)
        );

    /// <summary>Returns the reply with the request's ID, approvers, and expiry.</summary>
    /// <param name="request">The request.</param>
    /// <param name="what">The subject, to follow "the".</param>
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

    /// <summary>Returns the reply for any subject other than a new account.</summary>
    public static string Of(Request request, Words words) =>
        request.Subject.LacksSecrets
            ? OfSecrets(request, words)
            : Of(request, ProductText.Of(request, words).Title(request), words);
}
