using ChatOps.Application.Work;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Tells an approver who did not decide that the request expired.</summary>
internal sealed class TellApproverWork(INotificationTopics topics, IApproverMail mail) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TellApprover;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        var (subject, body) = mail.Expired(request);
        await topics.MailApproverAsync(item.Subject, subject, body, cancellationToken);
        return current => current.Done(item);
    }
}
