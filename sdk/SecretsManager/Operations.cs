using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;
using Amazon.SecretsManager.Model;

namespace Amazon.SecretsManager;

internal static class Operations
{
    private static readonly ErrorCatalog errors = new(
        (message, inner, type, code, id, status) =>
            new AmazonSecretsManagerException(message, inner, type, code, id, status)
    )
    {
        ["DecryptionFailure"] = (message, inner, type, code, id, status) =>
            new DecryptionFailureException(message, inner, type, code, id, status),
        ["EncryptionFailure"] = (message, inner, type, code, id, status) =>
            new EncryptionFailureException(message, inner, type, code, id, status),
        ["InternalServiceError"] = (message, inner, type, code, id, status) =>
            new InternalServiceErrorException(message, inner, type, code, id, status),
        ["InvalidParameterException"] = (message, inner, type, code, id, status) =>
            new InvalidParameterException(message, inner, type, code, id, status),
        ["InvalidRequestException"] = (message, inner, type, code, id, status) =>
            new InvalidRequestException(message, inner, type, code, id, status),
        ["LimitExceededException"] = (message, inner, type, code, id, status) =>
            new LimitExceededException(message, inner, type, code, id, status),
        ["MalformedPolicyDocumentException"] = (message, inner, type, code, id, status) =>
            new MalformedPolicyDocumentException(message, inner, type, code, id, status),
        ["PreconditionNotMetException"] = (message, inner, type, code, id, status) =>
            new PreconditionNotMetException(message, inner, type, code, id, status),
        ["ResourceExistsException"] = (message, inner, type, code, id, status) =>
            new ResourceExistsException(message, inner, type, code, id, status),
        ["ResourceNotFoundException"] = (message, inner, type, code, id, status) =>
            new ResourceNotFoundException(message, inner, type, code, id, status),
    };

    private static readonly JsonRpcProtocol protocol = new(
        "Amazon.SecretsManager",
        SecretsManagerJson.Default,
        errors,
        "secretsmanager"
    );

    public static readonly InvokeOptions GetSecretValue = protocol.Operation<
        GetSecretValueRequest,
        GetSecretValueResponse
    >("GetSecretValue");
    public static readonly InvokeOptions PutSecretValue = protocol.Operation<
        PutSecretValueRequest,
        PutSecretValueResponse
    >("PutSecretValue", idempotencyToken: "ClientRequestToken");
    public static readonly InvokeOptions CreateSecret = protocol.Operation<CreateSecretRequest, CreateSecretResponse>(
        "CreateSecret",
        idempotencyToken: "ClientRequestToken"
    );
    public static readonly InvokeOptions DescribeSecret = protocol.Operation<
        DescribeSecretRequest,
        DescribeSecretResponse
    >("DescribeSecret");
}
