using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Sns;

/// <summary>SNS's operations over topics with email subscribers.</summary>
internal sealed partial class SnsOperations
{
    private const int PageSize = 100;
    private const string PendingConfirmation = "pending confirmation";
    private readonly LocalState state;
    private readonly LocalCloudOptions options;
    private readonly TimeProvider time;
    private readonly SnsTopics topics;
    private readonly Mailbox mailbox;

    public SnsOperations(
        LocalState state,
        LocalCloudOptions options,
        TimeProvider time,
        SnsTopics topics,
        Mailbox mailbox
    )
    {
        this.state = state;
        this.options = options;
        this.time = time;
        this.topics = topics;
        this.mailbox = mailbox;
        All = new Dictionary<string, Func<JsonObject, IEnumerable<XElement>?>>(StringComparer.Ordinal)
        {
            ["ConfirmSubscription"] = ConfirmSubscription,
            ["CreateTopic"] = CreateTopic,
            ["DeleteTopic"] = DeleteTopic,
            ["GetSubscriptionAttributes"] = GetSubscriptionAttributes,
            ["GetTopicAttributes"] = GetTopicAttributes,
            ["ListSubscriptionsByTopic"] = ListSubscriptionsByTopic,
            ["ListTopics"] = ListTopics,
            ["Publish"] = Publish,
            ["SetSubscriptionAttributes"] = SetSubscriptionAttributes,
            ["Subscribe"] = Subscribe,
            ["Unsubscribe"] = Unsubscribe,
        };
    }

    /// <summary>The operations: a validated request in, the elements of its result out, null for none.</summary>
    public IReadOnlyDictionary<string, Func<JsonObject, IEnumerable<XElement>?>> All { get; }

    private IEnumerable<XElement>? CreateTopic(JsonObject request)
    {
        var name = Text(request, "Name")!;
        if (!TopicName().IsMatch(name))
        {
            throw Invalid("Topic Name");
        }

        return Text(request["Attributes"], "FifoTopic") == "true"
            ? throw Invalid("FifoTopic Reason: email needs a standard topic, the only kind of this stand-in")
            : [QueryProtocol.Text("TopicArn", topics.CreateTopic(name))];
    }

    private IEnumerable<XElement>? DeleteTopic(JsonObject request)
    {
        topics.DeleteTopic(Text(request, "TopicArn")!);
        return null;
    }

    private IEnumerable<XElement>? ListTopics(JsonObject request)
    {
        var (page, next) = Page(topics.AllTopics(), "topics", request);
        return
        [
            QueryProtocol.List(
                "Topics",
                page.Select(topic => (IEnumerable<XElement>)[QueryProtocol.Text("TopicArn", topic.Arn)])
            ),
            .. next,
        ];
    }

    private IEnumerable<XElement>? GetTopicAttributes(JsonObject request)
    {
        var topic = topics.RequireTopic(Text(request, "TopicArn")!);
        var subscriptions = topics.SubscriptionsOf(topic.Arn);
        return
        [
            QueryProtocol.Map(
                "Attributes",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["TopicArn"] = topic.Arn,
                    ["Owner"] = options.AccountId,
                    ["DisplayName"] = string.Empty,
                    ["SubscriptionsConfirmed"] = subscriptions
                        .Count(subscription => subscription.IsConfirmed)
                        .ToString(),
                    ["SubscriptionsPending"] = subscriptions
                        .Count(subscription => !subscription.IsConfirmed)
                        .ToString(),
                    ["SubscriptionsDeleted"] = "0",
                }
            ),
        ];
    }

    private IEnumerable<XElement>? Subscribe(JsonObject request)
    {
        var protocol = Text(request, "Protocol")!;
        if (protocol is not ("email" or "email-json"))
        {
            throw Invalid($"Protocol Reason: this stand-in delivers by email and email-json, not by '{protocol}'");
        }

        var endpoint = Text(request, "Endpoint") ?? string.Empty;
        if (!Address().IsMatch(endpoint))
        {
            throw Invalid("Email address");
        }

        RequireKnownAttributes(request["Attributes"] as JsonObject);
        var subscription = topics.Subscribe(
            Text(request, "TopicArn")!,
            protocol,
            endpoint,
            PolicyOrNull(Text(request["Attributes"], "FilterPolicy"))
        );
        var shown = subscription.IsConfirmed || request["ReturnSubscriptionArn"]?.GetValue<bool>() == true;
        return [QueryProtocol.Text("SubscriptionArn", shown ? subscription.Arn : PendingConfirmation)];
    }

    private IEnumerable<XElement>? ConfirmSubscription(JsonObject request) =>
        [
            QueryProtocol.Text(
                "SubscriptionArn",
                topics.Confirm(Text(request, "TopicArn")!, Text(request, "Token")!).Arn
            ),
        ];

    private IEnumerable<XElement>? Unsubscribe(JsonObject request)
    {
        var arn = Text(request, "SubscriptionArn")!;
        if (!arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw Invalid("SubscriptionArn Reason: An ARN must have at least 6 elements, not 1");
        }

        topics.Remove(arn);
        return null;
    }

    private IEnumerable<XElement>? GetSubscriptionAttributes(JsonObject request)
    {
        var subscription = RequireSubscription(request);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SubscriptionArn"] = subscription.Arn,
            ["TopicArn"] = subscription.TopicArn,
            ["Protocol"] = subscription.Protocol,
            ["Endpoint"] = subscription.Endpoint,
            ["Owner"] = options.AccountId,
            ["PendingConfirmation"] = subscription.IsConfirmed ? "false" : "true",
            ["ConfirmationWasAuthenticated"] = "false",
            ["RawMessageDelivery"] = "false",
        };
        if (subscription.FilterPolicy is { } policy)
        {
            attributes["FilterPolicy"] = policy;
            attributes["FilterPolicyScope"] = "MessageAttributes";
        }

        return [QueryProtocol.Map("Attributes", attributes)];
    }

    private IEnumerable<XElement>? SetSubscriptionAttributes(JsonObject request)
    {
        var name = Text(request, "AttributeName")!;
        var value = Text(request, "AttributeValue");
        RequireKnownAttributes(new JsonObject { [name] = value });
        if (name == "FilterPolicy")
        {
            var policy = PolicyOrNull(value);
            if (policy is not null)
            {
                FilterPolicy.Validate(policy);
            }

            state.Transact(() => topics.Save(RequireSubscription(request) with { FilterPolicy = policy }));
        }

        return null;
    }

    private IEnumerable<XElement>? ListSubscriptionsByTopic(JsonObject request)
    {
        var topic = topics.RequireTopic(Text(request, "TopicArn")!);
        var (page, next) = Page(topics.SubscriptionsOf(topic.Arn), topic.Arn, request);
        return
        [
            QueryProtocol.List(
                "Subscriptions",
                page.Select(subscription =>
                    (IEnumerable<XElement>)
                        [
                            QueryProtocol.Text(
                                "SubscriptionArn",
                                subscription.IsConfirmed ? subscription.Arn : "PendingConfirmation"
                            ),
                            QueryProtocol.Text("Owner", options.AccountId),
                            QueryProtocol.Text("Protocol", subscription.Protocol),
                            QueryProtocol.Text("Endpoint", subscription.Endpoint),
                            QueryProtocol.Text("TopicArn", subscription.TopicArn),
                        ]
                )
            ),
            .. next,
        ];
    }

    private IEnumerable<XElement>? Publish(JsonObject request)
    {
        if (Text(request, "PhoneNumber") is not null)
        {
            throw Invalid("PhoneNumber Reason: this stand-in sends no text messages");
        }

        var arns = new[] { Text(request, "TopicArn"), Text(request, "TargetArn") }.OfType<string>().ToList();
        if (arns.Count != 1)
        {
            throw Invalid("TopicArn or TargetArn Reason: exactly one of them must be given");
        }

        var subject = Text(request, "Subject");
        if (subject is not null)
        {
            PublishRules.RequireSubject(subject);
        }

        var message = Text(request, "Message")!;
        var attributes = request["MessageAttributes"] as JsonObject;
        var body = PublishRules.EmailText(message, Text(request, "MessageStructure"));
        PublishRules.RequireSize(message, attributes);
        var values = PublishRules.Attributes(attributes);
        var topic = topics.RequireTopic(arns[0]);
        state.Transact(() =>
        {
            foreach (
                var subscription in topics
                    .SubscriptionsOf(topic.Arn)
                    .Where(candidate => candidate.IsConfirmed && FilterPolicy.Accepts(candidate.FilterPolicy, values))
            )
            {
                mailbox.Deliver(
                    new Mail(subscription.Endpoint, subject ?? "AWS Notification Message", body, time.GetUtcNow())
                );
            }
        });
        return [QueryProtocol.Text("MessageId", AwsFrontDoor.NewRequestId())];
    }

    private Subscription RequireSubscription(JsonObject request)
    {
        var arn = Text(request, "SubscriptionArn")!;
        return arn.Split(':').Length >= 7
            ? topics.RequireSubscription(arn)
            : throw Invalid("SubscriptionArn Reason: it is no ARN of a subscription");
    }

    private static void RequireKnownAttributes(JsonObject? attributes)
    {
        foreach (var (name, value) in attributes ?? [])
        {
            if (name is not ("FilterPolicy" or "FilterPolicyScope" or "RawMessageDelivery"))
            {
                throw Invalid("AttributeName");
            }

            if (name == "FilterPolicyScope" && value?.ToString() != "MessageAttributes")
            {
                throw Invalid("FilterPolicyScope Reason: this stand-in filters on MessageAttributes");
            }

            if (name == "RawMessageDelivery" && value?.ToString() != "false")
            {
                throw Invalid("Attributes Reason: Delivery protocol [email] does not support raw message delivery.");
            }
        }
    }

    // An empty policy ends filtering in SNS.
    private static string? PolicyOrNull(string? policy) => policy is null or "" or "{}" ? null : policy;

    private static (IReadOnlyList<T> Items, IEnumerable<XElement> Next) Page<T>(
        IReadOnlyList<T> items,
        string list,
        JsonObject request
    )
    {
        var (page, next) = Paging.Page(items, list, Text(request, "NextToken"), PageSize, () => Invalid("NextToken"));
        return (page, next is null ? [] : [QueryProtocol.Text("NextToken", next)]);
    }

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();

    private static ServiceException Invalid(string reason) => new("InvalidParameter", $"Invalid parameter: {reason}");

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TopicName();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
