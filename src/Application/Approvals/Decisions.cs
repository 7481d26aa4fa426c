using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Records approvers' decisions, one for each approver of a request.</summary>
public sealed class Decisions(IRequestStore store, RequestWaker waker, StageOptions stage, TimeProvider time)
{
    /// <summary>
    /// Records one approver's decision. Of two at the same moment one wins; the other call returns the winner's.
    /// </summary>
    public async Task<Change> DecideAsync(
        string requestId,
        string approver,
        Decision decision,
        string? reason,
        string channel,
        CancellationToken cancellationToken
    )
    {
        // The stage's current approvers apply, even if the request names others.
        if (!stage.IsApprover(approver))
        {
            var found = await store.FindAsync(requestId, cancellationToken);
            return new Change(
                found,
                found is null ? null : new Refusal(RefusalKind.Forbidden, new RequestReason.NotAnApprover()),
                false
            );
        }

        var change = await store.ChangeAsync(
            requestId,
            request => request.Decide(approver, decision, reason, channel, time.GetUtcNow()),
            cancellationToken
        );
        if (change is { Moved: true, Request: { } request })
        {
            await waker.WakeAsync(request, cancellationToken);
        }

        return change;
    }
}
