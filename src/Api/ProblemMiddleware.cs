using ChatOps.Api.Approvals;
using ChatOps.Api.Problems;
using ChatOps.Api.RequestsPage;

namespace ChatOps.Api;

/// <summary>
/// Whatever goes wrong on any route leaves as problem details, or as a page under <c>/account/confirm</c> and <c>/requests/ui</c>, where a person is reading.
/// No exception's text reaches a caller: the log has it, under the id that the caller is given.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>Serves the call and what becomes of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            RefuseBadHost(context.Request.Host);
            await next(context);
        }
        catch (ProblemException exception) when (!context.Response.HasStarted)
        {
            var problem = Problem.For(context, exception.Status, exception.Message, exception.Errors);
            context.Response.Clear();
            if (exception.RetryAfterSeconds is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds.ToString();
            }

            await WriteAsync(context, problem);
            return;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await WriteAsync(context, Problem.For(context, exception.StatusCode, SentenceFor(exception.StatusCode)));
            return;
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var problem = Problem.For(context, StatusCodes.Status500InternalServerError, SentenceFor(StatusCodes.Status500InternalServerError));
            LogFailed(exception, context.Request.Method, context.Request.Path, problem.TraceId);
            context.Response.Clear();
            await WriteAsync(context, problem);
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
        {
            await WriteAsync(context, Problem.For(context, context.Response.StatusCode, SentenceFor(context.Response.StatusCode)));
        }
    }

    /// <summary>Writes a refusal in the form that the caller can read.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (ConfirmRoute.IsFor(context.Request) && !ConfirmRoute.WantsJson(context.Request))
        {
            return ConfirmRoute.WriteProblemPageAsync(context, problem);
        }

        if (RequestsPageOptions.IsFor(context.Request))
        {
            return RequestsPageRoutes.WriteProblemAsync(context, problem);
        }

        return context.Response.WriteAsJsonAsync(problem, ApiJson.Wire.Problem, Problem.MediaType, context.RequestAborted);
    }

    // Kestrel refuses such a host itself. On Lambda nothing has looked at it, and whatever makes an address of it would fail.
    private static void RefuseBadHost(HostString host)
    {
        try
        {
            _ = host.ToUriComponent();
        }
        catch (ArgumentException exception)
        {
            throw new BadHttpRequestException("The Host header is not a host.", exception);
        }
    }

    private static string SentenceFor(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is not one that this server understands.",
        StatusCodes.Status404NotFound => "There is nothing at this address. /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method; the Allow header lists those that it takes.",
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        StatusCodes.Status415UnsupportedMediaType => "The body has a media type that this address does not take.",
        StatusCodes.Status504GatewayTimeout => "It took too long to answer. Please try again.",
        >= 500 => "Something went wrong on our side. Please try again; if it happens again, tell the platform team the traceId.",
        _ => "The request was refused.",
    };

    [LoggerMessage(LogEvents.RouteFailed, LogLevel.Error, "{Method} {Path} failed ({TraceId})")]
    private partial void LogFailed(Exception exception, string method, string path, string? traceId);
}
