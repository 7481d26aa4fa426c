namespace ChatOps.Application.Watches;

/// <summary>Lists the subscriptions of SNS topics.</summary>
public interface ITopicSubscriptions
{
    /// <summary>Returns all subscriptions of a topic, for any protocol, confirmed or not.</summary>
    Task<IReadOnlyList<TopicSubscription>> ListAsync(string topicArn, CancellationToken cancellationToken);
}

/// <summary>A subscription of a topic.</summary>
/// <param name="Protocol">SNS's name: <c>email</c>, <c>lambda</c>, <c>https</c>, ...</param>
/// <param name="Endpoint">The address, URL or ARN that gets the messages.</param>
/// <param name="IsConfirmed">
/// False until the endpoint's owner confirms it. SNS silently drops messages to unconfirmed subscriptions.
/// </param>
/// <param name="Admits">
/// The approvers in the filter policy, in lower case; null without a filter, empty for any other filter.
/// </param>
public sealed record TopicSubscription(
    string Protocol,
    string Endpoint,
    bool IsConfirmed,
    IReadOnlyList<string>? Admits
)
{
    /// <summary>True if undelivered messages go to a queue; deployments never set one.</summary>
    public bool HasDeadLetterQueue { get; init; }
}
