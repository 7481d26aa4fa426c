using ChatOps.Api.Problems;
using ChatOps.Application.Limits;

namespace ChatOps.Api.Keys;

/// <summary>
/// Counts each call with a known key before its scope is checked, which limits what a leaked key can try. Calls without
/// a known key aren't counted, because strangers could fill the store with them.
/// </summary>
internal sealed partial class KeyRateLimit(RequestDelegate next, RateLimits limits, ILogger<KeyRateLimit> logger)
{
    /// <summary>Passes the call on, or refuses it.</summary>
    /// <exception cref="ProblemException">429 with Retry-After.</exception>
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            context.GetEndpoint()?.Metadata.GetMetadata<ScopeMetadata>() is not null
            && context.Features.Get<ApiKey>() is { IsUnlimited: false } key
        )
        {
            var verdict = await limits.CountKeyAsync(key.Name, key.PerMinute, context.RequestAborted);
            if (!verdict.IsAllowed)
            {
                LogRefused(key.Name, verdict.Limit);
                throw new ProblemException(
                    StatusCodes.Status429TooManyRequests,
                    $"This API key has reached its limit of {verdict.Limit} calls a minute. Please try again in "
                        + $"{verdict.RetryAfterSeconds} seconds."
                )
                {
                    RetryAfterSeconds = verdict.RetryAfterSeconds,
                };
            }
        }

        await next(context);
    }

    [LoggerMessage(
        LogEvents.KeyTooFast,
        LogLevel.Warning,
        "The API key {Name} has reached its limit of {Limit} calls a minute"
    )]
    private partial void LogRefused(string name, int limit);
}
