using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public class SubscribeRequest : AmazonSimpleNotificationServiceRequest
{
    public string TopicArn { get; set; }
    public string Protocol { get; set; }
    public string Endpoint { get; set; }
    public Dictionary<string, string> Attributes { get; set; }
    public bool? ReturnSubscriptionArn { get; set; }
}

public class SubscribeResponse : AmazonWebServiceResponse
{
    public string SubscriptionArn { get; set; }
}

public class ConfirmSubscriptionRequest : AmazonSimpleNotificationServiceRequest
{
    public string TopicArn { get; set; }
    public string Token { get; set; }
    public string AuthenticateOnUnsubscribe { get; set; }
}

public class ConfirmSubscriptionResponse : AmazonWebServiceResponse
{
    public string SubscriptionArn { get; set; }
}

public class UnsubscribeRequest : AmazonSimpleNotificationServiceRequest
{
    public string SubscriptionArn { get; set; }
}

public class UnsubscribeResponse : AmazonWebServiceResponse;

public class ListSubscriptionsByTopicRequest : AmazonSimpleNotificationServiceRequest
{
    public string TopicArn { get; set; }
    public string NextToken { get; set; }
}

public class ListSubscriptionsByTopicResponse : AmazonWebServiceResponse
{
    public List<Subscription> Subscriptions { get; set; }
    public string NextToken { get; set; }
}

public class GetSubscriptionAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    public string SubscriptionArn { get; set; }
}

public class GetSubscriptionAttributesResponse : AmazonWebServiceResponse
{
    public Dictionary<string, string> Attributes { get; set; }
}

public class SetSubscriptionAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    public string SubscriptionArn { get; set; }
    public string AttributeName { get; set; }
    public string AttributeValue { get; set; }
}

public class SetSubscriptionAttributesResponse : AmazonWebServiceResponse;

public class Subscription
{
    public string SubscriptionArn { get; set; }
    public string Owner { get; set; }
    public string Protocol { get; set; }
    public string Endpoint { get; set; }
    public string TopicArn { get; set; }
}
