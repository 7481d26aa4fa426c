using ChatOps.Domain.People;

namespace ChatOps.Application.Watches;

/// <summary>The topics whose subscriptions are checked.</summary>
public sealed record WatchedTopics(IReadOnlyList<WatchedTopic> All)
{
    /// <summary>Returns the subscriptions of a stage's approvers: one each, filtered to their own emails.</summary>
    public static IReadOnlyList<KnownSubscription> OfApprovers(StageOptions stage) =>
        [
            .. stage
                .Approvers.Select(approver => EmailAddress.Normalize(approver.Email))
                .Select(address => new KnownSubscription(KnownSubscription.Email, address, address)),
        ];
}

/// <summary>A topic and the only subscriptions that it may have.</summary>
/// <param name="Arn">The topic's ARN.</param>
/// <param name="Name">The name in messages: <c>approvers' topic</c>.</param>
/// <param name="Known">The subscriptions of the deployments.</param>
public sealed record WatchedTopic(string Arn, string Name, IReadOnlyList<KnownSubscription> Known);

/// <summary>A subscription of a deployment.</summary>
/// <param name="Protocol">SNS's name of the protocol.</param>
/// <param name="Endpoint">The address or ARN.</param>
/// <param name="Admits">The only approver in its filter policy; null without a filter.</param>
public sealed record KnownSubscription(string Protocol, string Endpoint, string? Admits = null)
{
    /// <summary>The protocol for mailboxes.</summary>
    public const string Email = "email";

    /// <summary>The protocol for Lambda functions.</summary>
    public const string Lambda = "lambda";

    /// <summary>Returns true for the same protocol and endpoint; email addresses are compared ignoring case.</summary>
    public bool IsOf(TopicSubscription subscription) =>
        Protocol == subscription.Protocol
        && (
            Protocol == Email
                ? EmailAddress.Normalize(Endpoint) == EmailAddress.Normalize(subscription.Endpoint)
                : Endpoint == subscription.Endpoint
        );
}
