using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Watches;
using ChatOps.Domain.People;

namespace ChatOps.Aws;

/// <summary>The topics in the home Region.</summary>
public sealed record TopicArns(string Approvers, string Operators)
{
    /// <summary>The operators' topic in Lex's Region; null if Lex is in the home Region.</summary>
    public string? BotOperators { get; init; }

    /// <summary>Returns the subscriptions that the stage's deployments make.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="operators">The subscriptions of the operators' topics; empty if they are unknown and aren't
    /// watched.</param>
    public WatchedTopics Watched(StageOptions stage, IReadOnlyList<KnownSubscription> operators) =>
        new([
            new WatchedTopic(Approvers, "approvers' topic", WatchedTopics.OfApprovers(stage)),
            .. new[] { Operators, BotOperators }
                .OfType<string>()
                .Where(_ => operators.Count > 0)
                .Select(arn => new WatchedTopic(
                    arn,
                    $"operators' topic in {RegionOf(arn)}",
                    In(RegionOf(arn), operators)
                )),
        ]);

    // A topic calls the function of its own Region; the mailbox is the same everywhere.
    private static IReadOnlyList<KnownSubscription> In(string region, IReadOnlyList<KnownSubscription> known) =>
        [.. known.Where(one => one.Protocol != KnownSubscription.Lambda || RegionOf(one.Endpoint) == region)];

    private static string RegionOf(string arn) => arn.Split(':')[3];
}

/// <summary>SNS. All approvers share one topic: a message attribute names the approver, and only their subscription
/// accepts the message.</summary>
public sealed class NotificationTopics(IAmazonSimpleNotificationService client, TopicArns topics) : INotificationTopics
{
    /// <summary>The message attribute in each approver's filter; its value is their address in lower case.</summary>
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
            cancellationToken
        );

    /// <inheritdoc/>
    public Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken) =>
        client.PublishAsync(
            new PublishRequest
            {
                TopicArn = topics.Operators,
                Subject = subject,
                Message = body,
            },
            cancellationToken
        );
}
