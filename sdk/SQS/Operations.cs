using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;
using Amazon.SQS.Model;

namespace Amazon.SQS;

internal static class Operations
{
    private static readonly ErrorCatalog errors = new(
        (message, inner, type, code, id, status) => new AmazonSQSException(message, inner, type, code, id, status))
    {
        ["BatchEntryIdsNotDistinct"] = (message, inner, type, code, id, status) => new BatchEntryIdsNotDistinctException(message, inner, type, code, id, status),
        ["BatchRequestTooLong"] = (message, inner, type, code, id, status) => new BatchRequestTooLongException(message, inner, type, code, id, status),
        ["EmptyBatchRequest"] = (message, inner, type, code, id, status) => new EmptyBatchRequestException(message, inner, type, code, id, status),
        ["InvalidAddress"] = (message, inner, type, code, id, status) => new InvalidAddressException(message, inner, type, code, id, status),
        ["InvalidAttributeName"] = (message, inner, type, code, id, status) => new InvalidAttributeNameException(message, inner, type, code, id, status),
        ["InvalidAttributeValue"] = (message, inner, type, code, id, status) => new InvalidAttributeValueException(message, inner, type, code, id, status),
        ["InvalidBatchEntryId"] = (message, inner, type, code, id, status) => new InvalidBatchEntryIdException(message, inner, type, code, id, status),
        ["InvalidIdFormat"] = (message, inner, type, code, id, status) => new InvalidIdFormatException(message, inner, type, code, id, status),
        ["InvalidMessageContents"] = (message, inner, type, code, id, status) => new InvalidMessageContentsException(message, inner, type, code, id, status),
        ["InvalidSecurity"] = (message, inner, type, code, id, status) => new InvalidSecurityException(message, inner, type, code, id, status),
        ["KmsAccessDenied"] = (message, inner, type, code, id, status) => new KmsAccessDeniedException(message, inner, type, code, id, status),
        ["KmsDisabled"] = (message, inner, type, code, id, status) => new KmsDisabledException(message, inner, type, code, id, status),
        ["KmsInvalidKeyUsage"] = (message, inner, type, code, id, status) => new KmsInvalidKeyUsageException(message, inner, type, code, id, status),
        ["KmsInvalidState"] = (message, inner, type, code, id, status) => new KmsInvalidStateException(message, inner, type, code, id, status),
        ["KmsNotFound"] = (message, inner, type, code, id, status) => new KmsNotFoundException(message, inner, type, code, id, status),
        ["KmsOptInRequired"] = (message, inner, type, code, id, status) => new KmsOptInRequiredException(message, inner, type, code, id, status),
        ["KmsThrottled"] = (message, inner, type, code, id, status) => new KmsThrottledException(message, inner, type, code, id, status),
        ["MessageNotInflight"] = (message, inner, type, code, id, status) => new MessageNotInflightException(message, inner, type, code, id, status),
        ["OverLimit"] = (message, inner, type, code, id, status) => new OverLimitException(message, inner, type, code, id, status),
        ["QueueDeletedRecently"] = (message, inner, type, code, id, status) => new QueueDeletedRecentlyException(message, inner, type, code, id, status),
        ["QueueDoesNotExist"] = (message, inner, type, code, id, status) => new QueueDoesNotExistException(message, inner, type, code, id, status),
        ["QueueNameExists"] = (message, inner, type, code, id, status) => new QueueNameExistsException(message, inner, type, code, id, status),
        ["ReceiptHandleIsInvalid"] = (message, inner, type, code, id, status) => new ReceiptHandleIsInvalidException(message, inner, type, code, id, status),
        ["RequestThrottled"] = (message, inner, type, code, id, status) => new RequestThrottledException(message, inner, type, code, id, status),
        ["TooManyEntriesInBatchRequest"] = (message, inner, type, code, id, status) => new TooManyEntriesInBatchRequestException(message, inner, type, code, id, status),
        ["UnsupportedOperation"] = (message, inner, type, code, id, status) => new UnsupportedOperationException(message, inner, type, code, id, status),
    };

    private static readonly JsonRpcProtocol protocol = new("Amazon.SQS", SQSJson.Default, errors, "AmazonSQS", "1.0", queryCompatible: true);

    public static readonly InvokeOptions SendMessage = protocol.Operation<SendMessageRequest, SendMessageResponse>("SendMessage");
    public static readonly InvokeOptions SendMessageBatch = protocol.Operation<SendMessageBatchRequest, SendMessageBatchResponse>("SendMessageBatch");
    public static readonly InvokeOptions ReceiveMessage = protocol.Operation<ReceiveMessageRequest, ReceiveMessageResponse>("ReceiveMessage");
    public static readonly InvokeOptions DeleteMessage = protocol.Operation<DeleteMessageRequest, DeleteMessageResponse>("DeleteMessage");
    public static readonly InvokeOptions DeleteMessageBatch = protocol.Operation<DeleteMessageBatchRequest, DeleteMessageBatchResponse>("DeleteMessageBatch");
    public static readonly InvokeOptions ChangeMessageVisibility = protocol.Operation<ChangeMessageVisibilityRequest, ChangeMessageVisibilityResponse>("ChangeMessageVisibility");
    public static readonly InvokeOptions GetQueueUrl = protocol.Operation<GetQueueUrlRequest, GetQueueUrlResponse>("GetQueueUrl");
    public static readonly InvokeOptions GetQueueAttributes = protocol.Operation<GetQueueAttributesRequest, GetQueueAttributesResponse>("GetQueueAttributes");
    public static readonly InvokeOptions CreateQueue = protocol.Operation<CreateQueueRequest, CreateQueueResponse>("CreateQueue");
}
