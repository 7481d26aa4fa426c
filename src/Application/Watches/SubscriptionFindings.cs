namespace ChatOps.Application.Watches;

/// <summary>
/// Compares a topic's subscriptions with those of the deployments. Each finding is one line for operators.
/// </summary>
internal static class SubscriptionFindings
{
    private const int LongestEndpoint = 200;

    /// <summary>
    /// Returns subscriptions that no deployment created, or that were changed. Others could read messages through them.
    /// </summary>
    public static IEnumerable<string> Foreign(WatchedTopic topic, IReadOnlyList<TopicSubscription> found) =>
        from subscription in found
        let fault = FaultOf(topic.Known.FirstOrDefault(known => known.IsOf(subscription)), subscription)
        where fault is not null
        select $"{topic.Name}: {subscription.Protocol} {Short(subscription.Endpoint)} {fault}";

    /// <summary>Returns approvers whose emails aren't delivered.</summary>
    public static IEnumerable<string> Lost(WatchedTopic topic, IReadOnlyList<TopicSubscription> found) =>
        from known in topic.Known
        where known.Admits is not null
        let problem = ProblemOf(known, found.FirstOrDefault(known.IsOf))
        where problem is not null
        select $"{known.Admits}: {problem}";

    private static string? FaultOf(KnownSubscription? known, TopicSubscription subscription) =>
        (known, subscription) switch
        {
            (null, { IsConfirmed: false }) => "waits for its confirmation, and no deployment asked for it",
            (null, _) => "is subscribed, and no deployment did that",

            // SNS shows no filter and delivers nothing before the confirmation.
            (_, { IsConfirmed: false }) => null,
            (_, { HasDeadLetterQueue: true }) => "sends what it can't deliver to a queue, and no deployment set that",
            ({ Admits: not null }, { Admits: null }) => "has no filter any more: it gets every approver's links",
            ({ Admits: null }, { Admits: not null }) => "has a filter that no deployment set",
            ({ Admits: { } own }, { Admits: var admits }) when admits is not [var only] || only != own =>
                "has another filter than its deployment set",
            _ => null,
        };

    private static string? ProblemOf(KnownSubscription known, TopicSubscription? subscription) =>
        subscription switch
        {
            null => "no subscription to the approvers' topic",
            { IsConfirmed: false } => "the subscription is not confirmed",
            { Admits: { } admits } when !admits.Contains(known.Admits, StringComparer.Ordinal) =>
                "the subscription's filter lets nothing through to this approver",
            _ => null,
        };

    // An endpoint may be a long URL.
    private static string Short(string endpoint) =>
        endpoint.Length <= LongestEndpoint ? endpoint : $"{endpoint.AsSpan(0, LongestEndpoint)}...";
}
