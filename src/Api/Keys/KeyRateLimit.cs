using ChatOps.Api.Problems;
using ChatOps.Application.Limits;

namespace ChatOps.Api.Keys;

/// <summary>
/// Counts each call with a known key to a route that asks for one, before its scope is looked at, so that a key that
/// leaked cannot be tried out without end.
/// Calls without a known key are not counted: they would let strangers fill the store.
/// </summary>
internal sealed partial class KeyRateLimit(RequestDelegate next, RateLimits limits, ILogger<KeyRateLimit> logger)
{
    /// <summary>Serves the call, or refuses it.</summary>
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
        "The API key {Name} was refused a call: it has made {Limit} of them in this minute"
    )]
    private partial void LogRefused(string name, int limit);
}
