using System.Net;
using Amazon.Runtime;

namespace Amazon.LexModelsV2;

public class AmazonLexModelsV2Exception : AmazonServiceException
{
    public AmazonLexModelsV2Exception(string message)
        : base(message) { }

    public AmazonLexModelsV2Exception(string message, Exception innerException)
        : base(message, innerException) { }

    public AmazonLexModelsV2Exception(Exception innerException)
        : base(innerException.Message, innerException) { }

    public AmazonLexModelsV2Exception(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonLexModelsV2Exception(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
