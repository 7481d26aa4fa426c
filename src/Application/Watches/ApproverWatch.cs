using ChatOps.Application.Requests;
using ChatOps.Application.Storage;
using ChatOps.Application.Work;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Watches;

/// <summary>Detects a change of the stage's approvers and updates every request that waits for approval.</summary>
internal sealed class ApproverWatch(
    IRequestStore store,
    IWatchStore watches,
    RequestWork work,
    StageOptions stage,
    TimeProvider time
) : IWatch
{
    private const string Name = "approvers";

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var configured = stage.Approvers.Select(approver => approver.Email).ToList();
        var now = string.Join(
            ' ',
            configured.Select(EmailAddress.MailboxOf).Order(StringComparer.Ordinal).Prepend("v1")
        );
        var seen = await watches.ReadAsync(Name, cancellationToken);
        if (string.Equals(seen, now, StringComparison.Ordinal))
        {
            return;
        }

        await foreach (var request in PendingAsync(cancellationToken))
        {
            var change = await store.ChangeAsync(
                request.Id,
                current => current.ApproversConfigured(configured, time.GetUtcNow()),
                cancellationToken
            );
            if (change.Moved)
            {
                await work.DoDueAsync(request.Id, cancellationToken);
            }
        }

        // Written last, so that an interrupted check is repeated. Requests that are already updated don't change again.
        await watches.ReplaceAsync(Name, seen, now, cancellationToken);
    }

    private async IAsyncEnumerable<Request> PendingAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var query = new RequestQuery { Status = RequestStatus.PendingApproval, Limit = 100 };
        RequestPage page;
        do
        {
            page = await store.ListAsync(query, cancellationToken);
            foreach (var request in page.Items)
            {
                yield return request;
            }

            query = query with { Cursor = page.NextCursor };
        } while (page.NextCursor is not null);
    }
}
