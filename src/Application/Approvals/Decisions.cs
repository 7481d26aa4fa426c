using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Decides requests: by link or by button, once.</summary>
public sealed class Decisions(IRequestStore store, RequestWaker waker, StageOptions stage, TimeProvider time)
{
    /// <summary>One approver's decision. Two at the same moment: one wins, and the other sees which.</summary>
    public async Task<Change> DecideAsync(
        string requestId,
        string approver,
        Decision decision,
        string? reason,
        string channel,
        CancellationToken cancellationToken
    )
    {
        // The configuration is newer than the request: who was taken off it decides nothing, by whatever way he comes.
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
