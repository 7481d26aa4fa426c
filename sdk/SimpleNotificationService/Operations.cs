using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

internal static class Operations
{
    private static readonly QueryProtocol protocol = new(
        "Amazon.SimpleNotificationService",
        "2010-03-31",
        Errors.Catalog
    );

    public static readonly InvokeOptions Publish = protocol.Operation<PublishRequest, PublishResponse>(
        "Publish",
        (request, form) =>
        {
            form.Add("TopicArn", request.TopicArn);
            form.Add("TargetArn", request.TargetArn);
            form.Add("PhoneNumber", request.PhoneNumber);
            form.Add("Message", request.Message);
            form.Add("Subject", request.Subject);
            form.Add("MessageStructure", request.MessageStructure);
            form.Add("MessageDeduplicationId", request.MessageDeduplicationId);
            form.Add("MessageGroupId", request.MessageGroupId);
            foreach (var (index, attribute) in (request.MessageAttributes ?? []).Index())
            {
                var entry = $"MessageAttributes.entry.{index + 1}";
                form.Add($"{entry}.Name", attribute.Key);
                form.Add($"{entry}.Value.DataType", attribute.Value.DataType);
                form.Add($"{entry}.Value.StringValue", attribute.Value.StringValue);
                form.Add($"{entry}.Value.BinaryValue", Base64(attribute.Value.BinaryValue));
            }
        },
        result => new PublishResponse
        {
            MessageId = result.Text("MessageId"),
            SequenceNumber = result.Text("SequenceNumber"),
        }
    );

    public static readonly InvokeOptions CreateTopic = protocol.Operation<CreateTopicRequest, CreateTopicResponse>(
        "CreateTopic",
        (request, form) =>
        {
            form.Add("Name", request.Name);
            form.Add("Attributes", request.Attributes);
            form.Add("DataProtectionPolicy", request.DataProtectionPolicy);
            foreach (var (index, tag) in (request.Tags ?? []).Index())
            {
                form.Add($"Tags.member.{index + 1}.Key", tag.Key);
                form.Add($"Tags.member.{index + 1}.Value", tag.Value);
            }
        },
        result => new CreateTopicResponse { TopicArn = result.Text("TopicArn") }
    );

    public static readonly InvokeOptions Subscribe = protocol.Operation<SubscribeRequest, SubscribeResponse>(
        "Subscribe",
        (request, form) =>
        {
            form.Add("TopicArn", request.TopicArn);
            form.Add("Protocol", request.Protocol);
            form.Add("Endpoint", request.Endpoint);
            form.Add("Attributes", request.Attributes);
            form.Add("ReturnSubscriptionArn", request.ReturnSubscriptionArn);
        },
        result => new SubscribeResponse { SubscriptionArn = result.Text("SubscriptionArn") }
    );

    public static readonly InvokeOptions ConfirmSubscription = protocol.Operation<
        ConfirmSubscriptionRequest,
        ConfirmSubscriptionResponse
    >(
        "ConfirmSubscription",
        (request, form) =>
        {
            form.Add("TopicArn", request.TopicArn);
            form.Add("Token", request.Token);
            form.Add("AuthenticateOnUnsubscribe", request.AuthenticateOnUnsubscribe);
        },
        result => new ConfirmSubscriptionResponse { SubscriptionArn = result.Text("SubscriptionArn") }
    );

    public static readonly InvokeOptions Unsubscribe = protocol.Operation<UnsubscribeRequest, UnsubscribeResponse>(
        "Unsubscribe",
        (request, form) => form.Add("SubscriptionArn", request.SubscriptionArn),
        _ => new UnsubscribeResponse()
    );

    public static readonly InvokeOptions ListSubscriptionsByTopic = protocol.Operation<
        ListSubscriptionsByTopicRequest,
        ListSubscriptionsByTopicResponse
    >(
        "ListSubscriptionsByTopic",
        (request, form) =>
        {
            form.Add("TopicArn", request.TopicArn);
            form.Add("NextToken", request.NextToken);
        },
        result => new ListSubscriptionsByTopicResponse
        {
            Subscriptions = result.List(
                "Subscriptions",
                member => new Subscription
                {
                    SubscriptionArn = member.Text("SubscriptionArn"),
                    Owner = member.Text("Owner"),
                    Protocol = member.Text("Protocol"),
                    Endpoint = member.Text("Endpoint"),
                    TopicArn = member.Text("TopicArn"),
                }
            ),
            NextToken = result.Text("NextToken"),
        }
    );

    public static readonly InvokeOptions GetSubscriptionAttributes = protocol.Operation<
        GetSubscriptionAttributesRequest,
        GetSubscriptionAttributesResponse
    >(
        "GetSubscriptionAttributes",
        (request, form) => form.Add("SubscriptionArn", request.SubscriptionArn),
        result => new GetSubscriptionAttributesResponse { Attributes = result.Map("Attributes") }
    );

    public static readonly InvokeOptions SetSubscriptionAttributes = protocol.Operation<
        SetSubscriptionAttributesRequest,
        SetSubscriptionAttributesResponse
    >(
        "SetSubscriptionAttributes",
        (request, form) =>
        {
            form.Add("SubscriptionArn", request.SubscriptionArn);
            form.Add("AttributeName", request.AttributeName);
            form.Add("AttributeValue", request.AttributeValue);
        },
        _ => new SetSubscriptionAttributesResponse()
    );

    private static string Base64(MemoryStream value) => value is null ? null : Convert.ToBase64String(value.ToArray());
}
