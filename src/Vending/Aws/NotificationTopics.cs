using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using ChatOps.Vending.Approvals;
using ChatOps.Vending.People;

namespace ChatOps.Vending.Aws;

/// <summary>The topics' ARNs.</summary>
public sealed record TopicArns(string Approvers, string Operators);

/// <summary>SNS. One topic for all approvers: a message attribute names the one whose subscription lets it through.</summary>
public sealed class NotificationTopics(IAmazonSimpleNotificationService client, TopicArns topics) : INotificationTopics
{
    /// <summary>The message attribute that each approver's subscription filters on; its value is his address in lower case.</summary>
    public const string ApproverAttribute = "approver";

    /// <inheritdoc/>
    public Task MailApproverAsync(string approver, string subject, string body, CancellationToken cancellationToken) =>
        client.PublishAsync(
            new PublishRequest
            {
                TopicArn = topics.Approvers,
                Subject = subject,
                Message = body,
                MessageAttributes = new Dictionary<string, MessageAttributeValue>(StringComparer.Ordinal)
                {
                    [ApproverAttribute] = new() { DataType = "String", StringValue = EmailAddress.Normalize(approver) },
                },
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken) =>
        client.PublishAsync(new PublishRequest { TopicArn = topics.Operators, Subject = subject, Message = body }, cancellationToken);
}
