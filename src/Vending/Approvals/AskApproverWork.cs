using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Work;

namespace ChatOps.Vending.Approvals;

/// <summary>Sends an approver his link.</summary>
public sealed class AskApproverWork(INotificationTopics topics, ApproverMail mail, TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.AskApprover;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(AccountRequest request, WorkItem item, CancellationToken cancellationToken)
    {
        var (subject, body) = mail.Ask(request, item.Subject);
        await topics.MailApproverAsync(item.Subject, subject, body, cancellationToken);
        return current => current.ApproverAsked(item.Subject, time.GetUtcNow());
    }
}
