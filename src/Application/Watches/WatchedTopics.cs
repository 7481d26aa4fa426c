using ChatOps.Domain.People;

namespace ChatOps.Application.Watches;

/// <summary>The topics whose subscriptions are watched.</summary>
public sealed record WatchedTopics(IReadOnlyList<WatchedTopic> All)
{
    /// <summary>The subscriptions that a deployment makes for a stage's approvers: one each, which lets through only
    /// their own mail.</summary>
    public static IReadOnlyList<KnownSubscription> OfApprovers(StageOptions stage) =>
        [
            .. stage
                .Approvers.Select(approver => EmailAddress.Normalize(approver.Email))
                .Select(address => new KnownSubscription(KnownSubscription.Email, address, address)),
        ];
}

/// <summary>A topic and the only subscriptions that it may have.</summary>
/// <param name="Arn">The topic.</param>
/// <param name="Name">For people: <c>approvers' topic</c>.</param>
/// <param name="Known">What the deployments make.</param>
public sealed record WatchedTopic(string Arn, string Name, IReadOnlyList<KnownSubscription> Known);

/// <summary>A subscription that a deployment makes.</summary>
/// <param name="Protocol">As SNS names it.</param>
/// <param name="Endpoint">The address or ARN.</param>
/// <param name="Admits">The approver whose mail alone its filter lets through; null where it has no filter.</param>
public sealed record KnownSubscription(string Protocol, string Endpoint, string? Admits = null)
{
    /// <summary>The protocol of mailboxes.</summary>
    public const string Email = "email";

    /// <summary>The protocol of functions.</summary>
    public const string Lambda = "lambda";

    /// <summary>True for the same endpoint by the same protocol; mail addresses are compared without regard to
    /// case.</summary>
    public bool IsOf(TopicSubscription subscription) =>
        Protocol == subscription.Protocol
        && (
            Protocol == Email
                ? EmailAddress.Normalize(Endpoint) == EmailAddress.Normalize(subscription.Endpoint)
                : Endpoint == subscription.Endpoint
        );
}
