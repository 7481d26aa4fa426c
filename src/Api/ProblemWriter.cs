using ChatOps.Api.Approvals;
using ChatOps.Api.Problems;
using ChatOps.Api.RequestsPage;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Api;

/// <summary>
/// Writes every error: as problem details (RFC 9457), or as a page under <c>/account/confirm</c> and
/// <c>/requests/ui</c>, where people read it.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    private const string TraceId = "traceId";

    // Even if Accept excludes JSON: an error without a reason helps no one.
    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = problem.Status ?? http.Response.StatusCode;
        problem.Status = status;
        problem.Type = "about:blank";
        problem.Title = ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";
        problem.Detail ??= SentenceFor(status);
        problem.Extensions[TraceId] = ProblemAnswer.TraceIdOf(http);
        if (ConfirmRoute.IsFor(http.Request) && !ConfirmRoute.WantsJson(http.Request))
        {
            await ConfirmRoute.WriteProblemPageAsync(http);
        }
        else if (RequestsPageOptions.IsFor(http.Request))
        {
            await RequestsPageRoutes.WriteProblemAsync(http, problem);
        }
        else
        {
            await http.Response.WriteAsJsonAsync(
                problem,
                problem.GetType(),
                ApiJson.Wire,
                ProblemAnswer.MediaType,
                http.RequestAborted
            );
        }
    }

    private static string SentenceFor(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "The server can't read the request.",
            StatusCodes.Status404NotFound => "There's nothing at this address. See /openapi/v1.json for all addresses.",
            StatusCodes.Status405MethodNotAllowed =>
                "This address doesn't support the method. The Allow header lists the methods that it supports.",
            StatusCodes.Status408RequestTimeout => "The body took too long to arrive.",
            StatusCodes.Status415UnsupportedMediaType => "This address doesn't support the media type of the body.",
            StatusCodes.Status504GatewayTimeout => "The server took too long to answer. Please try again.",
            >= 500 => "Something went wrong on the server. Please try again. If it happens again, "
                + "give the traceId to the platform team.",
            _ => "The request was refused.",
        };
}
