using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public class CreateTopicRequest : AmazonSimpleNotificationServiceRequest
{
    public string Name { get; set; }
    public Dictionary<string, string> Attributes { get; set; }
    public List<Tag> Tags { get; set; }
    public string DataProtectionPolicy { get; set; }
}

public class CreateTopicResponse : AmazonWebServiceResponse
{
    public string TopicArn { get; set; }
}

public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}
