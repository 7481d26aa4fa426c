namespace ChatOps.Application.Watches;

/// <summary>Who subscribes a topic.</summary>
public interface ITopicSubscriptions
{
    /// <summary>Returns every subscription of the topic: by any protocol, confirmed or not.</summary>
    Task<IReadOnlyList<TopicSubscription>> ListAsync(string topicArn, CancellationToken cancellationToken);
}

/// <summary>A subscription.</summary>
/// <param name="Protocol">As SNS names it: <c>email</c>, <c>lambda</c>, <c>https</c>, ...</param>
/// <param name="Endpoint">The address, URL or ARN that gets the messages.</param>
/// <param name="IsConfirmed">False until the owner of the endpoint has confirmed: SNS delivers nothing before, and says
/// nothing.</param>
/// <param name="Admits">The approvers, in lower case, whose mail its filter lets through; null without a filter, empty
/// for any other filter.</param>
public sealed record TopicSubscription(
    string Protocol,
    string Endpoint,
    bool IsConfirmed,
    IReadOnlyList<string>? Admits
)
{
    /// <summary>True where what can't be delivered goes to a queue: no deployment sets one.</summary>
    public bool HasDeadLetterQueue { get; init; }
}
