using System.Net;
using Amazon.Runtime;

namespace Amazon.ServiceCatalog;

public class AmazonServiceCatalogException : AmazonServiceException
{
    public AmazonServiceCatalogException(string message)
        : base(message) { }

    public AmazonServiceCatalogException(string message, Exception innerException)
        : base(message, innerException) { }

    public AmazonServiceCatalogException(Exception innerException)
        : base(innerException.Message, innerException) { }

    public AmazonServiceCatalogException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonServiceCatalogException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
