using System.ComponentModel;
using ChatOps.Api.Bodies;
using ChatOps.Api.Channels;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Application.Operators;
using ChatOps.Application.Requests;
using ChatOps.Bodies;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Requests;

/// <summary><c>/requests</c>: reads requests and carries out operators' actions.</summary>
internal static class RequestRoutes
{
    private const string Channel = "rest";
    private const string Tag = "Requests";

    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/requests", ListAsync)
            .WithName("ListRequests")
            .WithTags(Tag)
            .WithSummary("List requests")
            .WithDescription(
                "Returns one page of requests, newest first. To get the next page, pass `nextCursor` as "
                    + "`cursor` with the same `status` and `requester`."
            )
            .Produces<RequestPageView>()
            .ProducesProblems(400, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapGet("/requests/{id}", FindAsync)
            .WithName("GetRequest")
            .WithTags(Tag)
            .WithSummary("Get a request")
            .WithDescription("Returns the request with its approvals, orders, and history.")
            .Produces<RequestView>()
            .ProducesProblems(404, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapPost("/requests/{id}/cancel", CancelAsync)
            .WithName("CancelRequest")
            .WithTags(Tag)
            .WithSummary("Cancel a request")
            .WithDescription("Cancels a request that hasn't been ordered yet.")
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Operate);

        routes
            .MapPost("/requests/{id}/retry", RetryAsync)
            .WithName("RetryRequest")
            .WithTags(Tag)
            .WithSummary("Retry a failed request")
            .WithDescription(
                "Orders a failed request again; its approvals still count. The body can correct "
                    + "the root email and the OU of a new account."
            )
            .Accepts<RetryInput>(isOptional: true, "application/json")
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 422, 500, 504)
            .RequireScope(ApiScopes.Operate);
        routes.MapChanges();
    }

    /// <summary>Maps the actions for risky requests and for resources.</summary>
    private static void MapChanges(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/requests/{id}/confirm", ConfirmAsync)
            .WithName("ConfirmRequest")
            .WithTags(Tag)
            .WithSummary("Confirm a request")
            .WithDescription(
                "Confirms a request that needs an operator's confirmation, such as the termination of "
                    + "an account. It still needs its approvals."
            )
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Operate);

        routes
            .MapPost(
                "/requests/{id}/terminate",
                (string id, HttpContext context, Operations operations, CancellationToken cancellationToken) =>
                    ChangeAsync(ChangeAction.Terminate, id, context, operations, cancellationToken)
            )
            .WithName("TerminateRequested")
            .WithTags(Tag)
            .WithSummary("Terminate a resource")
            .WithDescription(
                "Terminates the resource that the request created, without further approval, and tells its owner. "
                    + "Returns the new request for the termination."
            )
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes repeated calls count once: 1 to 128 printable ASCII characters."
                )
            )
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Operate);

        routes
            .MapPost(
                "/requests/{id}/extend",
                (string id, HttpContext context, Operations operations, CancellationToken cancellationToken) =>
                    ChangeAsync(ChangeAction.Extend, id, context, operations, cancellationToken)
            )
            .WithName("ExtendRequested")
            .WithTags(Tag)
            .WithSummary("Extend the lease of a resource")
            .WithDescription(
                "Extends the lease of the resource that the request created by the days in the policy, and tells its "
                    + "owner. Returns the new request for the extension."
            )
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes repeated calls count once: 1 to 128 printable ASCII characters."
                )
            )
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Operate);
    }

    private static async Task<IResult> ConfirmAsync(
        string id,
        HttpContext context,
        Operations operations,
        CancellationToken cancellationToken
    )
    {
        await RefuseFieldsAsync(context, cancellationToken);
        return Answer(id, await operations.ConfirmAsync(id, context.KeyName(), Channel, cancellationToken));
    }

    private static async Task<IResult> ChangeAsync(
        ChangeAction action,
        string id,
        HttpContext context,
        Operations operations,
        CancellationToken cancellationToken
    )
    {
        await RefuseFieldsAsync(context, cancellationToken);
        return Answer(
            id,
            await operations.ChangeAsync(
                action,
                id,
                context.KeyName(),
                Channel,
                HttpTurns.EventId(context.Request, Channel, context.KeyName(), $"{action} {id}"),
                cancellationToken
            )
        );
    }

    private static async Task RefuseFieldsAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var fields = await JsonBody.ReadOptionalAsync(context, cancellationToken);
        fields.RefuseOthersThan();
        fields.ThrowIfRefused();
    }

    private static async Task<IResult> ListAsync(
        IRequestStore store,
        [Description("Only requests with this status.")] string? status,
        [Description("Only requests of this requester's email address.")] string? requester,
        [Description("The `nextCursor` of the previous page.")] string? cursor,
        [Description("The page size: 1 to 100; 50 by default.")] string? limit,
        CancellationToken cancellationToken
    )
    {
        var query = RequestQueryReader.Read(status, requester, cursor, limit);
        try
        {
            var page = await store.ListAsync(query, cancellationToken);
            return Results.Json(
                new RequestPageView([.. page.Items.Select(RequestView.Of)], page.NextCursor),
                ApiJson.Wire.RequestPageView
            );
        }
        catch (InvalidCursorException)
        {
            throw ProblemException.OfField(nameof(cursor), "must be the nextCursor of a page of the same list.");
        }
    }

    private static async Task<IResult> FindAsync(string id, IRequestStore store, CancellationToken cancellationToken) =>
        Answer(id, await store.FindAsync(id, cancellationToken));

    private static async Task<IResult> CancelAsync(
        string id,
        HttpContext context,
        Operations operations,
        CancellationToken cancellationToken
    )
    {
        await RefuseFieldsAsync(context, cancellationToken);
        return Answer(id, await operations.CancelAsync(id, context.KeyName(), Channel, cancellationToken));
    }

    private static async Task<IResult> RetryAsync(
        string id,
        HttpContext context,
        Operations operations,
        CancellationToken cancellationToken
    )
    {
        var fields = await JsonBody.ReadOptionalAsync(context, cancellationToken);
        fields.RefuseOthersThan("rootEmail", "accountOu");
        var rootEmail = Correction(fields, "rootEmail");
        var accountOu = Correction(fields, "accountOu");
        fields.ThrowIfRefused();
        return Answer(
            id,
            await operations.RetryAsync(id, context.KeyName(), Channel, rootEmail, accountOu, cancellationToken)
        );
    }

    private static string? Correction(JsonFields fields, string name)
    {
        var text = fields.Text(name)?.Cleaned;
        if (text?.Length == 0)
        {
            fields.Refuse(name, "must not be empty. Leave it out to keep the current value.");
        }

        return text;
    }

    private static IResult Answer(string id, Change change) =>
        change.Refusal is { } refusal
            ? throw new ProblemException(StatusFor(refusal.Kind), refusal.Sentence)
            : Answer(id, change.Request);

    private static IResult Answer(string id, Request? request) =>
        request is null
            ? throw new ProblemException(StatusCodes.Status404NotFound, $"There's no request {id}.")
            : Results.Json(RequestView.Of(request), ApiJson.Wire.RequestView);

    internal static int StatusFor(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Invalid => StatusCodes.Status400BadRequest,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Policy => StatusCodes.Status422UnprocessableEntity,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of refusal."),
        };
}
