using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Reminds an approver who has not decided.</summary>
internal sealed class RemindApproverWork(
    INotificationTopics topics,
    IApproverMail mail,
    StageOptions stage,
    TimeProvider time
) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.RemindApprover;

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

        var (subject, body) = mail.Remind(request, item.Subject);
        await topics.MailApproverAsync(item.Subject, subject, body, cancellationToken);
        return current => current.ApproverReminded(item.Subject, time.GetUtcNow());
    }
}
