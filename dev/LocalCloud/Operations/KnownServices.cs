namespace ChatOps.LocalCloud.Operations;

/// <summary>The services of the pipeline, and their messages for internal errors and throttling.</summary>
internal static class KnownServices
{
    private static readonly SortedDictionary<string, Outages> All = new(StringComparer.Ordinal)
    {
        ["lexv2-models"] = new("InternalServerException", "ThrottlingException", 429),
        ["lexv2-runtime"] = new("InternalServerException", "ThrottlingException", 429),
        ["organizations"] = new("ServiceException", "TooManyRequestsException", 400),
        ["servicecatalog"] = new("InternalFailure", "ThrottlingException", 400),
        ["slack"] = new("internal_error", "ratelimited", 429),
        ["sns"] = new("InternalError", "Throttled", 429),
    };

    /// <summary>Every name in the AWS CLI's spelling.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The service's own 500.</summary>
    public static ServiceException InternalError(string service, string message) =>
        new(Of(service).InternalCode, message, 500);

    /// <summary>The service's own throttling error; Slack's has <c>Retry-After</c>.</summary>
    public static ServiceException Throttled(string service) =>
        new(Of(service).ThrottlingCode, "Rate exceeded", Of(service).ThrottlingStatus)
        {
            RetryAfter = service == "slack" ? TimeSpan.FromSeconds(1) : null,
        };

    private static Outages Of(string service) =>
        All.GetValueOrDefault(service) ?? new Outages("InternalServerException", "ThrottlingException", 429);

    private sealed record Outages(string InternalCode, string ThrottlingCode, int ThrottlingStatus);
}
