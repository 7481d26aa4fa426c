using Amazon.Runtime;

namespace ChatOps.Vending.Aws;

/// <summary>What a call to AWS throws when it does not come to an answer.</summary>
internal static class AwsFailures
{
    /// <summary>
    /// True for the SDK's two families of exceptions, which have no common base, and for a network that fails beneath them. A call that took too long ends
    /// with the bare <see cref="TimeoutException"/> that the SDK finds inside of HttpClient's cancellation.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException;
}
