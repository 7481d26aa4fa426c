using ChatOps.Application.Provisioning;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Sends an approver their link, unless the request can't lead to an account any more.</summary>
internal sealed class AskApproverWork(
    INotificationTopics topics,
    IApproverMail mail,
    AccountClashes clashes,
    StageOptions stage,
    TimeProvider time
) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.AskApprover;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (!stage.IsApprover(item.Subject))
        {
            return current => current.Done(item);
        }

        // The address is in use by now, so an approval would only lead to a failed order.
        if (await clashes.FindAsync(request, cancellationToken) is { } clash)
        {
            return current => current.Withdraw(clash, time.GetUtcNow());
        }

        var (subject, body) = mail.Ask(request, item.Subject);
        await topics.MailApproverAsync(item.Subject, subject, body, cancellationToken);
        return current => current.ApproverAsked(item.Subject, time.GetUtcNow());
    }
}
