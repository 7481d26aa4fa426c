using ChatOps.Application.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>A person's latest requests.</summary>
/// <param name="Items">Newest first.</param>
internal sealed record OwnRequestsView(IReadOnlyList<OwnRequestView> Items);

/// <summary>A request as its requester sees it.</summary>
/// <param name="Id"><c>REQ-</c> and 8 characters.</param>
/// <param name="Status">The status.</param>
/// <param name="Title">What was requested, in a few words.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="IsOpen">True until the request has reached its outcome.</param>
/// <param name="Link">The page for its secret values, if the request waits for them; otherwise null.</param>
/// <param name="Result">The result of a ready request, or why it failed or was denied; otherwise null.</param>
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
