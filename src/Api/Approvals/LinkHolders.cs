using ChatOps.Application.Approvals;
using ChatOps.Application.Requests;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>
/// Finds the approver and the request of a link. The token is verified before the store is read, so that guesses cost
/// the store nothing and can't tell which requests exist.
/// </summary>
internal sealed class LinkHolders(ApprovalLinks links, IRequestStore store, ISecrets? secrets = null)
{
    /// <summary>Returns the holder of a valid link; null for any other link.</summary>
    public async Task<LinkHolder?> FindAsync(string id, string? token, CancellationToken cancellationToken)
    {
        if (!links.IsGenuine(id, token) && secrets is not null)
        {
            await secrets.RefreshAfterFailureAsync(cancellationToken);
        }

        if (
            !links.IsGenuine(id, token)
            || await store.FindAsync(id, cancellationToken) is not { } request
            || links.ApproverOf(request, token) is not { } approver
        )
        {
            return null;
        }

        return new LinkHolder(request, approver);
    }
}

/// <summary>An approver with a valid link.</summary>
/// <param name="Request">The request.</param>
/// <param name="Approver">The approver's email address.</param>
public sealed record LinkHolder(Request Request, string Approver)
{
    /// <summary>Their approval in the request.</summary>
    public Approval Approval =>
        Request.Approvals.First(approval => EmailAddress.IsSamePerson(approval.Approver, Approver));

    /// <summary>
    /// Returns the status. A request past its expiry counts as expired even before the sweep has recorded it.
    /// </summary>
    public RequestStatus StatusAt(DateTimeOffset now) =>
        Request.Status == RequestStatus.PendingApproval && now >= Request.ExpiresAt
            ? RequestStatus.Expired
            : Request.Status;

    /// <summary>Returns true while they can decide.</summary>
    public bool CanDecide(DateTimeOffset now) =>
        StatusAt(now) == RequestStatus.PendingApproval && Approval is { Decision: null, RemovedAt: null };

    /// <summary>Returns why they can no longer decide.</summary>
    public string TooLate(DateTimeOffset now, Words words) =>
        Approval.Decision is { } decision
            ? words.Request.AlreadyDecided(decision)
            : words.Request.TooLateToDecide(StatusAt(now));
}
