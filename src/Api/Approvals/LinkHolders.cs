using ChatOps.Application.Approvals;
using ChatOps.Application.Requests;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>
/// Whose link it is, and for which request. The token is verified before the store is asked: an id that does not exist
/// and a token that is not genuine
/// cost the same work, and strangers cost the store none.
/// </summary>
internal sealed class LinkHolders(ApprovalLinks links, IRequestStore store, ISecrets? secrets = null)
{
    /// <summary>The holder of a genuine link; null for every other.</summary>
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

/// <summary>Somebody with a genuine link.</summary>
/// <param name="Request">What it is for.</param>
/// <param name="Approver">Who decides with it.</param>
public sealed record LinkHolder(Request Request, string Approver)
{
    /// <summary>His part in the request.</summary>
    public Approval Approval =>
        Request.Approvals.First(approval => EmailAddress.IsSamePerson(approval.Approver, Approver));

    /// <summary>Where it stands: past its time it has expired, also in the moments before the sweep writes that
    /// down.</summary>
    public RequestStatus StatusAt(DateTimeOffset now) =>
        Request.Status == RequestStatus.PendingApproval && now >= Request.ExpiresAt
            ? RequestStatus.Expired
            : Request.Status;

    /// <summary>True while he can decide.</summary>
    public bool CanDecide(DateTimeOffset now) =>
        StatusAt(now) == RequestStatus.PendingApproval && Approval is { Decision: null, RemovedAt: null };

    /// <summary>Why they cannot decide any more.</summary>
    public string TooLate(DateTimeOffset now, Words words) =>
        Approval.Decision is { } decision
            ? words.Request.AlreadyDecided(decision)
            : words.Request.TooLateToDecide(StatusAt(now));
}
