namespace ChatOps.Application.Approvals;

/// <summary>The two SNS topics: approvers' (each subscription filters on its own address) and operators'.</summary>
public interface INotificationTopics
{
    /// <summary>Mails one approver. Accepted does not mean delivered: a subscription that is not confirmed swallows
    /// it.</summary>
    /// <param name="approver">The address that his subscription filters on.</param>
    /// <param name="subject">Made with <see cref="MailSubject"/>.</param>
    /// <param name="body">Plain text, at most 256 KiB.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task MailApproverAsync(string approver, string subject, string body, CancellationToken cancellationToken);

    /// <summary>Mails the operators.</summary>
    Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken);
}
