using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using ChatOps.Vending.People;
using ChatOps.Vending.Watches;

namespace ChatOps.Vending.Aws;

/// <summary>The approvers' topic as SNS lists it.</summary>
public sealed class ApproverSubscriptions(IAmazonSimpleNotificationService client, TopicArns topics) : IApproverSubscriptions
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ApproverSubscription>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<ApproverSubscription>();
        string? token = null;
        do
        {
            var page = await client.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = topics.Approvers, NextToken = token }, cancellationToken);
            foreach (var subscription in (page.Subscriptions ?? []).Where(candidate => candidate.Protocol is "email" or "email-json"))
            {
                if (await ReadAsync(subscription, cancellationToken) is { } read)
                {
                    found.Add(read);
                }
            }

            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return found;
    }

    // In place of its ARN the list says "PendingConfirmation" or "Deleted"; only one with an ARN can be asked for its filter.
    private async Task<ApproverSubscription?> ReadAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        if (!subscription.SubscriptionArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return subscription.SubscriptionArn == "PendingConfirmation" ? new ApproverSubscription(subscription.Endpoint, IsConfirmed: false, Admits: null) : null;
        }

        try
        {
            var response = await client.GetSubscriptionAttributesAsync(new GetSubscriptionAttributesRequest { SubscriptionArn = subscription.SubscriptionArn }, cancellationToken);
            var attributes = response.Attributes ?? [];
            return new ApproverSubscription(
                subscription.Endpoint,
                attributes.GetValueOrDefault("PendingConfirmation") != "true",
                attributes.TryGetValue("FilterPolicy", out var policy) && !string.IsNullOrEmpty(policy) ? Admitted(policy) : null);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    // The filter that a deployment writes: {"approver":["a@example.com"]}. One of another form admits nobody that we know of.
    private static List<string> Admitted(string policy)
    {
        using var document = JsonDocument.Parse(policy);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty(NotificationTopics.ApproverAttribute, out var values)
            && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => EmailAddress.Normalize(value.GetString()!))]
            : [];
    }
}
