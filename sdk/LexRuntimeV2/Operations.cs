using Amazon.LexRuntimeV2.Model;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;

namespace Amazon.LexRuntimeV2;

internal static class Operations
{
    private static readonly ErrorCatalog errors = new(
        (message, inner, type, code, id, status) =>
            new AmazonLexRuntimeV2Exception(message, inner, type, code, id, status)
    )
    {
        ["AccessDeniedException"] = (message, inner, type, code, id, status) =>
            new AccessDeniedException(message, inner, type, code, id, status),
        ["BadGatewayException"] = (message, inner, type, code, id, status) =>
            new BadGatewayException(message, inner, type, code, id, status),
        ["ConflictException"] = (message, inner, type, code, id, status) =>
            new ConflictException(message, inner, type, code, id, status),
        ["DependencyFailedException"] = (message, inner, type, code, id, status) =>
            new DependencyFailedException(message, inner, type, code, id, status),
        ["InternalServerException"] = (message, inner, type, code, id, status) =>
            new InternalServerException(message, inner, type, code, id, status),
        ["ResourceNotFoundException"] = (message, inner, type, code, id, status) =>
            new ResourceNotFoundException(message, inner, type, code, id, status),
        ["ThrottlingException"] = (message, inner, type, code, id, status) =>
            new ThrottlingException(message, inner, type, code, id, status),
        ["ValidationException"] = (message, inner, type, code, id, status) =>
            new ValidationException(message, inner, type, code, id, status),
    };

    private static readonly RestJsonProtocol protocol = new("Amazon.LexRuntimeV2", LexRuntimeV2Json.Default, errors);

    public static readonly InvokeOptions RecognizeText = protocol.Operation<
        RecognizeTextRequest,
        RecognizeTextResponse
    >("POST /bots/{botId}/botAliases/{botAliasId}/botLocales/{localeId}/sessions/{sessionId}/text");
}
