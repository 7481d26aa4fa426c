using Amazon.Runtime;
using ChatOps.Domain.Incoming;

namespace ChatOps.Aws;

/// <summary>What a call to AWS throws when it does not come to an answer.</summary>
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

    /// <summary>True where the service answered and did nothing: any 4xx but one that only says that calls come too
    /// fast.</summary>
    public static bool IsRefusal(AmazonServiceException exception) =>
        (int)exception.StatusCode is >= FirstRefusal and < FirstServerError and not TooManyRequests
        && !Throttling.Contains(exception.ErrorCode, StringComparer.Ordinal);

    /// <summary>
    /// True for the SDK's two families of exceptions, which have no common base, and for a network that fails beneath
    /// them. A call that took too long ends
    /// with the bare <see cref="TimeoutException"/> that the SDK finds inside of HttpClient's cancellation.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception
            is AmazonServiceException
                or AmazonClientException
                or HttpRequestException
                or IOException
                or TimeoutException;

    /// <summary>What AWS says about the failure, cleaned: it may repeat names that people gave.</summary>
    public static string MessageOf(Exception exception) => IncomingText.Literal(exception.Message).Cleaned;
}
