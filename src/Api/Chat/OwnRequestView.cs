using ChatOps.Application.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>A person's latest requests.</summary>
/// <param name="Items">Newest first.</param>
internal sealed record OwnRequestsView(IReadOnlyList<OwnRequestView> Items);

/// <summary>A request as its requester follows it: how it stands, and nothing of who decides or how it is
/// ordered.</summary>
/// <param name="Id"><c>REQ-</c> and 8 characters.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Title">What was asked for, in a few words.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ChangedAt">When something last happened.</param>
/// <param name="IsOpen">True while something may still happen by itself.</param>
/// <param name="Link">The page on which he gives what must not be said in chat, where the request waits for it; null
/// otherwise.</param>
/// <param name="Result">What came of it, where it is ready; why not, where it failed or was denied; null
/// otherwise.</param>
internal sealed record OwnRequestView(
    string Id,
    RequestStatus Status,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    bool IsOpen,
    string? Link,
    string? Result
)
{
    /// <summary>What its requester may see, in his language.</summary>
    public static OwnRequestView Of(Request request, Words words, SecretLinks links) =>
        new(
            request.Id,
            request.Status,
            ProductText.Of(request, words).InShort(request),
            request.CreatedAt,
            request.History[^1].At,
            request.Status.IsOpen(),
            request is { Status: RequestStatus.PendingApproval, Subject.LacksSecrets: true }
                ? links.LinkFor(request)
                : null,
            ResultOf(request, words)
        );

    private static string? ResultOf(Request request, Words words) =>
        request.Status switch
        {
            RequestStatus.Ready => ProductText.Of(request, words).Result(request),
            RequestStatus.Failed => request.FailureReason,
            RequestStatus.Denied => request
                .Approvals.FirstOrDefault(approval => approval.Decision == Decision.Deny)
                ?.Reason,
            _ => null,
        };
}
