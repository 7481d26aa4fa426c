using Amazon.Runtime;

namespace Amazon.SQS.Model;

public class SendMessageRequest : AmazonSQSRequest
{
    public string QueueUrl { get; set; }
    public string MessageBody { get; set; }
    public int? DelaySeconds { get; set; }
    public Dictionary<string, MessageAttributeValue> MessageAttributes { get; set; }
    public Dictionary<string, MessageSystemAttributeValue> MessageSystemAttributes { get; set; }
    public string MessageDeduplicationId { get; set; }
    public string MessageGroupId { get; set; }
}

public class SendMessageResponse : AmazonWebServiceResponse
{
    public string MD5OfMessageBody { get; set; }
    public string MD5OfMessageAttributes { get; set; }
    public string MD5OfMessageSystemAttributes { get; set; }
    public string MessageId { get; set; }
    public string SequenceNumber { get; set; }
}

public class SendMessageBatchRequest : AmazonSQSRequest
{
    public string QueueUrl { get; set; }
    public List<SendMessageBatchRequestEntry> Entries { get; set; }
}

public class SendMessageBatchResponse : AmazonWebServiceResponse
{
    public List<SendMessageBatchResultEntry> Successful { get; set; }
    public List<BatchResultErrorEntry> Failed { get; set; }
}

public class SendMessageBatchRequestEntry
{
    public string Id { get; set; }
    public string MessageBody { get; set; }
    public int? DelaySeconds { get; set; }
    public Dictionary<string, MessageAttributeValue> MessageAttributes { get; set; }
    public Dictionary<string, MessageSystemAttributeValue> MessageSystemAttributes { get; set; }
    public string MessageDeduplicationId { get; set; }
    public string MessageGroupId { get; set; }
}

public class SendMessageBatchResultEntry
{
    public string Id { get; set; }
    public string MessageId { get; set; }
    public string MD5OfMessageBody { get; set; }
    public string MD5OfMessageAttributes { get; set; }
    public string MD5OfMessageSystemAttributes { get; set; }
    public string SequenceNumber { get; set; }
}

public class BatchResultErrorEntry
{
    public string Id { get; set; }
    public bool? SenderFault { get; set; }
    public string Code { get; set; }
    public string Message { get; set; }
}

public class MessageAttributeValue
{
    public string StringValue { get; set; }
    public MemoryStream BinaryValue { get; set; }
    public List<string> StringListValues { get; set; }
    public List<MemoryStream> BinaryListValues { get; set; }
    public string DataType { get; set; }
}

public class MessageSystemAttributeValue
{
    public string StringValue { get; set; }
    public MemoryStream BinaryValue { get; set; }
    public List<string> StringListValues { get; set; }
    public List<MemoryStream> BinaryListValues { get; set; }
    public string DataType { get; set; }
}
