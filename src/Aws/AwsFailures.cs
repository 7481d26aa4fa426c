using Amazon.Runtime;
using ChatOps.Domain.Incoming;

namespace ChatOps.Aws;

/// <summary>Classifies the exceptions of failed AWS calls.</summary>
internal static class AwsFailures
{
    private const int FirstRefusal = 400;
    private const int TooManyRequests = 429;
    private const int FirstServerError = 500;
    private static readonly string[] Throttling =
    [
        "ThrottlingException",
        "Throttling",
        "TooManyRequestsException",
        "RequestLimitExceeded",
    ];

    /// <summary>Returns true if the service answered and did nothing: any 4xx except throttling.</summary>
    public static bool IsRefusal(AmazonServiceException exception) =>
        (int)exception.StatusCode is >= FirstRefusal and < FirstServerError and not TooManyRequests
        && !Throttling.Contains(exception.ErrorCode, StringComparer.Ordinal);

    /// <summary>Returns true for the SDK's two families of exceptions, which have no common base, and for network
    /// failures. HttpClient reports a timeout as a cancellation with an inner <see cref="TimeoutException"/>.</summary>
    public static bool Is(Exception exception) =>
        exception
            is AmazonServiceException
                or AmazonClientException
                or HttpRequestException
                or IOException
                or TimeoutException;

    /// <summary>Returns AWS's message, cleaned, since it may repeat names from people.</summary>
    public static string MessageOf(Exception exception) => IncomingText.Literal(exception.Message).Cleaned;
}
