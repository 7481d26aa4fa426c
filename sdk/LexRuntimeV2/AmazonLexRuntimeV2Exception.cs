using System.Net;
using Amazon.Runtime;

namespace Amazon.LexRuntimeV2;

public class AmazonLexRuntimeV2Exception : AmazonServiceException
{
    public AmazonLexRuntimeV2Exception(string message)
        : base(message) { }

    public AmazonLexRuntimeV2Exception(string message, Exception innerException)
        : base(message, innerException) { }

    public AmazonLexRuntimeV2Exception(Exception innerException)
        : base(innerException.Message, innerException) { }

    public AmazonLexRuntimeV2Exception(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonLexRuntimeV2Exception(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
