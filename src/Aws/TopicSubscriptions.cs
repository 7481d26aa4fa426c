using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using ChatOps.Application.Watches;
using ChatOps.Domain.People;

namespace ChatOps.Aws;

/// <summary>Lists a topic's subscriptions in SNS.</summary>
/// <param name="clientOf">Returns SNS in a Region.</param>
internal sealed class TopicSubscriptions(Func<string, IAmazonSimpleNotificationService> clientOf) : ITopicSubscriptions
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<TopicSubscription>> ListAsync(string topicArn, CancellationToken cancellationToken)
    {
        var client = clientOf(topicArn.Split(':')[3]);
        var found = new List<TopicSubscription>();
        string? token = null;
        do
        {
            var page = await client.ListSubscriptionsByTopicAsync(
                new ListSubscriptionsByTopicRequest { TopicArn = topicArn, NextToken = token },
                cancellationToken
            );
            foreach (var subscription in page.Subscriptions ?? [])
            {
                if (await ReadAsync(client, subscription, cancellationToken) is { } read)
                {
                    found.Add(read);
                }
            }

            token = page.NextToken;
        } while (!string.IsNullOrEmpty(token));
        return found;
    }

    // The list shows "PendingConfirmation" or "Deleted" in place of an ARN; only a subscription with an ARN has a
    // readable filter.
    private static async Task<TopicSubscription?> ReadAsync(
        IAmazonSimpleNotificationService client,
        Subscription subscription,
        CancellationToken cancellationToken
    )
    {
        if (!subscription.SubscriptionArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return subscription.SubscriptionArn == "Deleted"
                ? null
                : new TopicSubscription(subscription.Protocol, subscription.Endpoint, IsConfirmed: false, Admits: null);
        }

        try
        {
            var response = await client.GetSubscriptionAttributesAsync(
                new GetSubscriptionAttributesRequest { SubscriptionArn = subscription.SubscriptionArn },
                cancellationToken
            );
            var attributes = response.Attributes ?? [];
            return new TopicSubscription(
                subscription.Protocol,
                subscription.Endpoint,
                attributes.GetValueOrDefault("PendingConfirmation") != "true",
                Admitted(attributes)
            )
            {
                HasDeadLetterQueue = attributes.GetValueOrDefault("RedrivePolicy") is { Length: > 0 } and not "{}",
            };
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    // The filter that a deployment writes: {"approver":["a@example.com"]}, over message attributes. A filter of another
    // form admits no known approver.
    private static List<string>? Admitted(Dictionary<string, string> attributes)
    {
        if (attributes.GetValueOrDefault("FilterPolicy") is not { Length: > 0 } policy)
        {
            return null;
        }

        if (attributes.GetValueOrDefault("FilterPolicyScope") is { Length: > 0 } scope && scope != "MessageAttributes")
        {
            return [];
        }

        using var document = JsonDocument.Parse(policy);
        return
            document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.EnumerateObject().ToList()
                is [{ Name: NotificationTopics.ApproverAttribute, Value: { ValueKind: JsonValueKind.Array } values }]
            && values.EnumerateArray().All(value => value.ValueKind == JsonValueKind.String)
            ? [.. values.EnumerateArray().Select(value => EmailAddress.Normalize(value.GetString()!))]
            : [];
    }
}
