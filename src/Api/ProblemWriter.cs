using ChatOps.Api.Approvals;
using ChatOps.Api.Problems;
using ChatOps.Api.RequestsPage;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOps.Api;

/// <summary>
/// Writes every refusal: as problem details (RFC 9457), or as a page under <c>/account/confirm</c> and
/// <c>/requests/ui</c>, where a person is reading.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    private const string TraceId = "traceId";

    // Also where the caller's Accept header names no JSON: a refusal without a reason helps nobody.
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
            StatusCodes.Status400BadRequest => "The request is not one that this server understands.",
            StatusCodes.Status404NotFound => "There is nothing at this address. /openapi/v1.json lists what there is.",
            StatusCodes.Status405MethodNotAllowed =>
                "This address does not take this method; the Allow header lists those that it takes.",
            StatusCodes.Status408RequestTimeout => "The body came too slowly.",
            StatusCodes.Status415UnsupportedMediaType => "The body has a media type that this address does not take.",
            StatusCodes.Status504GatewayTimeout => "It took too long to answer. Please try again.",
            >= 500 =>
                "Something went wrong on our side. Please try again; if it happens again, tell the platform team the traceId.",
            _ => "The request was refused.",
        };
}
