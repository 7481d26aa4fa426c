using ChatOps.Api.OpenApi;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using ChatOps.Api.Requests;
using ChatOps.Application.Approvals;
using ChatOps.Application.Observability;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>
/// <c>/account/confirm/{id}</c>: the page behind an approver's link, and the decision
/// that its form posts. GET changes nothing.
/// </summary>
internal static partial class ConfirmRoutes
{
    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        DescribeShow(routes.MapGet($"{ConfirmRoute.Prefix}/{{id}}", ShowAsync), "ShowDecisionPage");
        DescribeShow(
            routes.MapMethods($"{ConfirmRoute.Prefix}/{{id}}", [HttpMethods.Head], ShowAsync),
            "ProbeDecisionPage"
        );
        routes
            .MapPost($"{ConfirmRoute.Prefix}/{{id}}", DecideAsync)
            .WithName("Decide")
            .WithTags("Approvals")
            .WithSummary("Approve or deny a request")
            .WithDescription(
                "Records the decision of the approver whom the link's token names. Returns a page, or JSON if `Accept` "
                    + "prefers it. A denial needs a reason."
            )
            .Accepts<DecisionInput>(isOptional: true, DecisionInput.FormType, "application/json")
            .Produces<RequestView>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblems(400, 403, 409, 413, 415, 500, 504);
    }

    private static void DescribeShow(RouteHandlerBuilder route, string name) =>
        route
            .WithName(name)
            .WithTags("Approvals")
            .WithSummary("Show a request to an approver")
            .WithDescription(
                "Returns the page behind the link in an approver's email, or the request as JSON if "
                    + "`Accept` prefers it. Reading it changes nothing."
            )
            .Produces<RequestView>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblems(403, 500, 504);

    private static async Task ShowAsync(
        string id,
        string? token,
        HttpContext context,
        LinkHolders holders,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var holder = await GenuineAsync(id, token, holders, cancellationToken);
        await WriteAsync(context, StatusCodes.Status200OK, View(context, holder, time));
    }

    private static async Task DecideAsync(
        string id,
        string? token,
        HttpContext context,
        LinkHolders holders,
        Decisions decisions,
        TimeProvider time,
        ILoggerFactory loggers,
        CancellationToken cancellationToken
    )
    {
        var holder = await GenuineAsync(id, token, holders, cancellationToken);
        var input = await DecisionInput.ReadAsync(context, cancellationToken);
        if (input.Meant() is not { } decision)
        {
            await RefuseAsync(context, View(context, holder, time) with { Input = input });
            return;
        }

        var change = await decisions.DecideAsync(
            id,
            holder.Approver,
            decision,
            input.Reason,
            RequestTransitions.LinkChannel,
            cancellationToken
        );
        var after = holder with
        {
            Request =
                change.Request
                ?? throw new InvalidOperationException($"{id} doesn't exist, although requests are never deleted."),
        };
        if (change.Refusal is { } refusal)
        {
            var status = refusal.Kind switch
            {
                RefusalKind.Invalid => StatusCodes.Status400BadRequest,
                RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status409Conflict,
            };
            var fault = new DecisionFault(
                refusal.Kind == RefusalKind.Invalid ? DecisionField.Reason : DecisionField.None,
                refusal.Says
            );
            await WriteAsync(context, status, View(context, after, time) with { Fault = fault, Input = input });
            return;
        }

        var logger = loggers.CreateLogger(typeof(ConfirmRoutes).FullName!);
        using var correlation = logger.BeginCorrelation(after.Request.Origin.EventId);
        LogDecided(logger, id, decision, EmailAddress.Mask(holder.Approver), after.Request.Status);
        await WriteAsync(context, StatusCodes.Status200OK, View(context, after, time));
    }

    private static async Task<LinkHolder> GenuineAsync(
        string id,
        string? token,
        LinkHolders holders,
        CancellationToken cancellationToken
    ) =>
        await holders.FindAsync(id, token, cancellationToken)
        ?? throw new ProblemException(StatusCodes.Status403Forbidden, ConfirmRoute.BadLink);

    private static DecisionView View(HttpContext context, LinkHolder holder, TimeProvider time) =>
        new(holder, time.GetUtcNow(), CallerLanguage.Of(context));

    private static Task RefuseAsync(HttpContext context, DecisionView view)
    {
        var (status, fault) = view.Holder.CanDecide(view.Now)
            ? (
                StatusCodes.Status400BadRequest,
                new DecisionFault(DecisionField.Decision, words => words.ApprovalPage.PleaseChoose)
            )
            : (
                StatusCodes.Status409Conflict,
                new DecisionFault(DecisionField.None, words => view.Holder.TooLate(view.Now, words))
            );
        return WriteAsync(context, status, view with { Fault = fault });
    }

    private static Task WriteAsync(HttpContext context, int status, DecisionView view)
    {
        if (!ConfirmRoute.WantsJson(context.Request))
        {
            return Page.WriteAsync(context, status, DecisionPage.Create(view), words: view.Words);
        }

        return view.Fault is { } fault
            ? throw new ProblemException(status, fault.Says(Words.English))
            : context.Response.WriteAsJsonAsync(
                RequestView.Of(view.Request),
                ApiJson.Wire.RequestView,
                contentType: null,
                context.RequestAborted
            );
    }

    [LoggerMessage(
        LogEvents.RequestDecided,
        LogLevel.Information,
        "{RequestId}: {Decision} by {Approver}; it is now {Status}"
    )]
    private static partial void LogDecided(
        ILogger logger,
        string requestId,
        Decision decision,
        string approver,
        RequestStatus status
    );
}
