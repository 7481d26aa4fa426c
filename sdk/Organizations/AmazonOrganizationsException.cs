using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations;

public class AmazonOrganizationsException : AmazonServiceException
{
    public AmazonOrganizationsException(string message)
        : base(message) { }

    public AmazonOrganizationsException(string message, Exception innerException)
        : base(message, innerException) { }

    public AmazonOrganizationsException(Exception innerException)
        : base(innerException.Message, innerException) { }

    public AmazonOrganizationsException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonOrganizationsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
