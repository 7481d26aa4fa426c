using System.Security.Cryptography;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Sns;

/// <summary>A standard topic.</summary>
internal sealed record Topic(string Arn, string Name);

/// <summary>A subscription by email.</summary>
/// <param name="Arn">Topic and ID.</param>
/// <param name="TopicArn">The topic.</param>
/// <param name="Protocol"><c>email</c> or <c>email-json</c>.</param>
/// <param name="Endpoint">The address.</param>
/// <param name="IsConfirmed">False until the recipient confirms; nothing is delivered before.</param>
/// <param name="Token">The confirmation link's token.</param>
/// <param name="TokenExpiresAt">Two days after subscribing.</param>
/// <param name="FilterPolicy">JSON; null to get everything.</param>
internal sealed record Subscription(
    string Arn,
    string TopicArn,
    string Protocol,
    string Endpoint,
    bool IsConfirmed,
    string Token,
    DateTimeOffset TokenExpiresAt,
    string? FilterPolicy
);

/// <summary>Topics and their subscriptions; also creates them in-process.</summary>
public sealed class SnsTopics(LocalState state, LocalCloudOptions options, TimeProvider time)
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromDays(2);
    private readonly Collection<Topic> topics = state.Collection<Topic>("topics");
    private readonly Collection<Subscription> subscriptions = state.Collection<Subscription>("subscriptions");

    /// <summary>Creates the topic, or finds it: SNS's CreateTopic is idempotent.</summary>
    /// <returns>Its ARN.</returns>
    public string CreateTopic(string name)
    {
        var arn = $"arn:aws:sns:{options.Region}:{options.AccountId}:{name}";
        state.Transact(() => topics.Put(arn, new Topic(arn, name)));
        return arn;
    }

    /// <summary>Subscribes an address as confirmed, or confirms and refilters an existing subscription.</summary>
    /// <param name="topicArn">An existing topic.</param>
    /// <param name="email">The address.</param>
    /// <param name="filterPolicy">JSON over message attributes; null for none.</param>
    /// <returns>The subscription's ARN.</returns>
    public string SubscribeConfirmed(string topicArn, string email, string? filterPolicy = null) =>
        state.Transact(() =>
        {
            var there = SubscriptionsOf(topicArn)
                .FirstOrDefault(subscription =>
                    subscription.Protocol == "email"
                    && subscription.Endpoint.Equals(email, StringComparison.OrdinalIgnoreCase)
                );
            var subscription = (there ?? Subscribe(topicArn, "email", email, filterPolicy)) with
            {
                IsConfirmed = true,
                FilterPolicy = filterPolicy,
            };
            Save(subscription);
            return subscription.Arn;
        });

    /// <summary>Removes every other subscription of the topic, as a deployment does.</summary>
    public void KeepOnly(string topicArn, IReadOnlyCollection<string> emails) =>
        state.Transact(() =>
        {
            foreach (
                var subscription in SubscriptionsOf(topicArn)
                    .Where(candidate => !emails.Contains(candidate.Endpoint, StringComparer.OrdinalIgnoreCase))
            )
            {
                Remove(subscription.Arn);
            }
        });

    internal IReadOnlyList<Topic> AllTopics() => topics.AllById();

    internal Topic RequireTopic(string arn) =>
        topics.Get(arn) ?? throw new ServiceException("NotFound", "Topic does not exist", 404);

    internal void DeleteTopic(string arn) =>
        state.Transact(() =>
        {
            topics.Remove(arn);
            foreach (var subscription in SubscriptionsOf(arn))
            {
                subscriptions.Remove(subscription.Arn);
            }
        });

    internal IReadOnlyList<Subscription> AllSubscriptions() => subscriptions.AllById();

    internal IReadOnlyList<Subscription> SubscriptionsOf(string topicArn) =>
        AllSubscriptions().Where(subscription => subscription.TopicArn == topicArn).ToList();

    internal Subscription RequireSubscription(string arn) =>
        subscriptions.Get(arn) ?? throw new ServiceException("NotFound", "Subscription does not exist", 404);

    internal void Save(Subscription subscription) => subscriptions.Put(subscription.Arn, subscription);

    internal void Remove(string arn) => subscriptions.Remove(arn);

    /// <summary>The same address on the same topic is the same subscription; a pending one gets a new token.</summary>
    internal Subscription Subscribe(string topicArn, string protocol, string endpoint, string? filterPolicy) =>
        state.Transact(() =>
        {
            RequireTopic(topicArn);
            if (filterPolicy is not null)
            {
                FilterPolicy.Validate(filterPolicy);
            }

            var existing = SubscriptionsOf(topicArn)
                .FirstOrDefault(candidate =>
                    candidate.Protocol == protocol
                    && candidate.Endpoint.Equals(endpoint, StringComparison.OrdinalIgnoreCase)
                );
            if (existing is { IsConfirmed: true })
            {
                return existing.FilterPolicy == filterPolicy || filterPolicy is null
                    ? existing
                    : throw new ServiceException(
                        "InvalidParameter",
                        "Invalid parameter: Attributes Reason: Subscription already exists with different attributes"
                    );
            }

            var subscription = new Subscription(
                existing?.Arn ?? $"{topicArn}:{new Guid(RandomNumberGenerator.GetBytes(16))}",
                topicArn,
                protocol,
                endpoint,
                IsConfirmed: false,
                RandomNumberGenerator.GetHexString(64, lowercase: true),
                time.GetUtcNow() + TokenLifetime,
                filterPolicy ?? existing?.FilterPolicy
            );
            Save(subscription);
            return subscription;
        });

    /// <summary>Follows a confirmation link.</summary>
    internal Subscription Confirm(string topicArn, string token) =>
        state.Transact(() =>
        {
            RequireTopic(topicArn);
            var subscription = SubscriptionsOf(topicArn).FirstOrDefault(candidate => candidate.Token == token);
            if (subscription is null || (!subscription.IsConfirmed && subscription.TokenExpiresAt < time.GetUtcNow()))
            {
                throw new ServiceException("InvalidParameter", "Invalid parameter: Token");
            }

            var confirmed = subscription with { IsConfirmed = true };
            Save(confirmed);
            return confirmed;
        });
}
