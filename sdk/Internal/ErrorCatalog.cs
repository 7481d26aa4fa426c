using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Sdk.Internal;

internal delegate AmazonServiceException ExceptionFactory(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
);

/// <summary>A service's exception class for each error code; its base class for codes that it does not model.</summary>
internal sealed class ErrorCatalog(ExceptionFactory unknown) : Dictionary<string, ExceptionFactory>
{
    public AmazonServiceException Create(ErrorResponse error, Exception innerException, HttpStatusCode statusCode)
    {
        var factory = error.Code is not null && TryGetValue(error.Code, out var modelled) ? modelled : unknown;
        return factory(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
    }

    /// <summary>Returns the exception of a request that can't be sent.</summary>
    public AmazonServiceException Unsent(string message) =>
        unknown(message, null, ErrorType.Sender, null, null, default);
}
