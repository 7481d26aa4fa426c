using Amazon.Runtime;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Something changed under our hands: the whole comparison is worth another try.</summary>
internal sealed class TryAgainException(string message) : Exception(message);

/// <summary>Lex could not build a locale; the message holds its reasons and its advice.</summary>
internal sealed class LocaleBuildFailedException(string message) : Exception(message);

/// <summary>Lists of reasons as the services give them.</summary>
internal static class Reasons
{
    public static string Join(IReadOnlyCollection<string>? reasons) =>
        reasons is { Count: > 0 } ? string.Join(" ", reasons) : "it gives no reason.";
}

/// <summary>Which failures may be over in a moment.</summary>
internal static class Momentary
{
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;
    private const int NotFound = 404;
    private const int TooManyRequests = 429;
    private const int FirstServerError = 500;

    /// <summary>
    /// True for conflicts, for what came or went meanwhile, for haste, for a service or a network in trouble. Each run
    /// compares anew,
    /// so trying again never does anything twice.
    /// </summary>
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
