using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ChatOps.Api.Problems;

/// <summary>
/// Converts exceptions to problem details. The message of an unexpected exception goes only to the
/// log, with the trace ID that the caller gets.
/// </summary>
internal sealed partial class ProblemHandler(ILogger<ProblemHandler> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is ProblemException { RetryAfterSeconds: { } seconds })
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString();
        }

        if (exception is not (ProblemException or BodyException or BadHttpRequestException))
        {
            LogFailed(
                exception,
                httpContext.Request.Method,
                httpContext.Request.Path,
                ProblemAnswer.TraceIdOf(httpContext)
            );
        }

        try
        {
            await TypedResults.Problem(Of(exception, httpContext)).ExecuteAsync(httpContext);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller has disconnected, so there is no one to answer.
        }

        return true;
    }

    private static ProblemDetails Of(Exception exception, HttpContext context) =>
        exception switch
        {
            BodyException refusal => new HttpValidationProblemDetails(refusal.Errors)
            {
                Status = StatusCodes.Status400BadRequest,
                Detail = IncomingText.Visible(refusal.Message),
            },
            ProblemException { Errors: { } errors } refusal => new HttpValidationProblemDetails(errors)
            {
                Status = refusal.Status,
                Detail = refusal.Message,
            },
            ProblemException refusal => new ProblemDetails { Status = refusal.Status, Detail = refusal.Message },
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                when LimitOf(context) is { } limit => new ProblemDetails
            {
                Status = StatusCodes.Status413PayloadTooLarge,
                Detail = $"The body can have at most {limit / 1024} KiB.",
            },
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode },
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError },
        };

    private static long? LimitOf(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    [LoggerMessage(LogEvents.RouteFailed, LogLevel.Error, "{Method} {Path} failed ({TraceId})")]
    private partial void LogFailed(Exception exception, string method, string path, string? traceId);
}
