namespace ChatOps.Application.Approvals;

/// <summary>
/// Publishes to the two SNS topics: the approvers', where each subscription
/// filters on its own address, and the operators'.
/// </summary>
public interface INotificationTopics
{
    /// <summary>
    /// Emails one approver. Success doesn't mean delivery: SNS drops messages to a subscription that isn't confirmed.
    /// </summary>
    /// <param name="approver">The address in the filter policy of the approver's subscription.</param>
    /// <param name="subject">From <see cref="MailSubject"/>.</param>
    /// <param name="body">Plain text, at most 256 KiB.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task MailApproverAsync(string approver, string subject, string body, CancellationToken cancellationToken);

    /// <summary>Emails the operators.</summary>
    Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken);
}
