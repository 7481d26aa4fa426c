using Amazon.Runtime;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>A concurrent change: the comparison must run again.</summary>
internal sealed class TryAgainException(string message) : Exception(message);

/// <summary>Lex couldn't build a locale; the message has its reasons and its advice.</summary>
internal sealed class LocaleBuildFailedException(string message) : Exception(message);

/// <summary>Formats lists of reasons from the services.</summary>
internal static class Reasons
{
    public static string Join(IReadOnlyCollection<string>? reasons) =>
        reasons is { Count: > 0 } ? string.Join(" ", reasons) : "it gives no reason.";
}

/// <summary>Classifies temporary failures.</summary>
internal static class Momentary
{
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;
    private const int NotFound = 404;
    private const int TooManyRequests = 429;
    private const int FirstServerError = 500;

    /// <summary>Returns true for conflicts, concurrent changes, throttling, and failures of a service or network. Each
    /// run compares again, so a retry never does anything twice.</summary>
    public static bool Is(Exception exception) =>
        exception switch
        {
            TryAgainException => true,
            AmazonServiceException service
                when (int)service.StatusCode
                    is Conflict
                        or PreconditionFailed
                        or NotFound
                        or TooManyRequests
                        or >= FirstServerError => true,
            AmazonServiceException service => (int)service.StatusCode == 0,
            AmazonClientException or HttpRequestException or IOException or TimeoutException => true,
            _ => false,
        };
}
