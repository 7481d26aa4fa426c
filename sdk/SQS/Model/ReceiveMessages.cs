using Amazon.Runtime;

namespace Amazon.SQS.Model;

public class ReceiveMessageRequest : AmazonSQSRequest
{
    public string QueueUrl { get; set; }
    public List<string> AttributeNames { get; set; }
    public List<string> MessageSystemAttributeNames { get; set; }
    public List<string> MessageAttributeNames { get; set; }
    public int? MaxNumberOfMessages { get; set; }
    public int? VisibilityTimeout { get; set; }
    public int? WaitTimeSeconds { get; set; }
    public string ReceiveRequestAttemptId { get; set; }
}

public class ReceiveMessageResponse : AmazonWebServiceResponse
{
    public List<Message> Messages { get; set; }
}

public class Message
{
    public string MessageId { get; set; }
    public string ReceiptHandle { get; set; }
    public string MD5OfBody { get; set; }
    public string Body { get; set; }
    public Dictionary<string, string> Attributes { get; set; }
    public string MD5OfMessageAttributes { get; set; }
    public Dictionary<string, MessageAttributeValue> MessageAttributes { get; set; }
}

public class ChangeMessageVisibilityRequest : AmazonSQSRequest
{
    public string QueueUrl { get; set; }
    public string ReceiptHandle { get; set; }
    public int? VisibilityTimeout { get; set; }
}

public class ChangeMessageVisibilityResponse : AmazonWebServiceResponse;

public class DeleteMessageRequest : AmazonSQSRequest
{
    public string QueueUrl { get; set; }
    public string ReceiptHandle { get; set; }
}

public class DeleteMessageResponse : AmazonWebServiceResponse;

public class DeleteMessageBatchRequest : AmazonSQSRequest
{
    public string QueueUrl { get; set; }
    public List<DeleteMessageBatchRequestEntry> Entries { get; set; }
}

public class DeleteMessageBatchResponse : AmazonWebServiceResponse
{
    public List<DeleteMessageBatchResultEntry> Successful { get; set; }
    public List<BatchResultErrorEntry> Failed { get; set; }
}

public class DeleteMessageBatchRequestEntry
{
    public string Id { get; set; }
    public string ReceiptHandle { get; set; }
}

public class DeleteMessageBatchResultEntry
{
    public string Id { get; set; }
}
