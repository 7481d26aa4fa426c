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

/// <summary><c>/requests</c>: what operators see and do.</summary>
internal static class RequestRoutes
{
    private const string Channel = "rest";
    private const string Tag = "Requests";

    /// <summary>Maps the routes.</summary>
    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/requests", ListAsync)
            .WithName("ListRequests")
            .WithTags(Tag)
            .WithSummary("Requests, newest first")
            .WithDescription(
                "A page at a time: nextCursor, given as cursor with the same status and requester, is the next page. limit is 1 to 100, 50 by default."
            )
            .Produces<RequestPageView>()
            .ProducesProblems(400, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapGet("/requests/{id}", FindAsync)
            .WithName("GetRequest")
            .WithTags(Tag)
            .WithSummary("One request with its whole story")
            .Produces<RequestView>()
            .ProducesProblems(404, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapPost("/requests/{id}/cancel", CancelAsync)
            .WithName("CancelRequest")
            .WithTags(Tag)
            .WithSummary("Withdraws a request while nothing is ordered")
            .WithDescription("409 where it is too late.")
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Operate);

        routes
            .MapPost("/requests/{id}/retry", RetryAsync)
            .WithName("RetryRequest")
            .WithTags(Tag)
            .WithSummary("Orders a failed request once more")
            .WithDescription(
                "The body may correct the root e-mail address and the OU. 409 where the request has not failed; 422 where the policy has something against a correction."
            )
            .Accepts<RetryInput>(isOptional: true, "application/json")
            .Produces<RequestView>()
            .ProducesProblems(400, 404, 409, 413, 415, 422, 500, 504)
            .RequireScope(ApiScopes.Operate);
        routes.MapChanges();
    }

    /// <summary>Maps what operators do besides: with what needs their confirmation, and with what requests
    /// made.</summary>
    private static void MapChanges(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/requests/{id}/confirm", ConfirmAsync)
            .WithName("ConfirmRequest")
            .WithTags(Tag)
            .WithSummary("Confirms a request that an operator must confirm")
            .WithDescription(
                "That is the termination of an account. The approvals that policy wants are needed besides. 409 where there is nothing to confirm, or it is too late."
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
            .WithSummary("Terminates what a request made")
            .WithDescription(
                "Such as something whose time has come to its end. The call is the operator's confirmation: nobody else is asked, and its requester is told. The answer is the request for it. 409 where nothing is there."
            )
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes a repeated call one request: at most 128 printable ASCII characters."
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
            .WithSummary("Puts the end of what a request made off")
            .WithDescription(
                "By as many days as policy says for an extension, or else for a new one. 409 where nothing is there, or it has no end."
            )
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes a repeated call one request: at most 128 printable ASCII characters."
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
        [Description("Only requests of this status.")] string? status,
        [Description("Only requests of this e-mail address.")] string? requester,
        [Description("The nextCursor of the page before.")] string? cursor,
        [Description("How many on a page: 1 to 100.")] string? limit,
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
            throw ProblemException.OfField(nameof(cursor), "must be the nextCursor of a page of this same list.");
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
            fields.Refuse(name, "must not be empty; leave it out to keep what the request has.");
        }

        return text;
    }

    private static IResult Answer(string id, Change change) =>
        change.Refusal is { } refusal
            ? throw new ProblemException(StatusFor(refusal.Kind), refusal.Sentence)
            : Answer(id, change.Request);

    private static IResult Answer(string id, Request? request) =>
        request is null
            ? throw new ProblemException(StatusCodes.Status404NotFound, $"There is no request {id}.")
            : Results.Json(RequestView.Of(request), ApiJson.Wire.RequestView);

    internal static int StatusFor(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Invalid => StatusCodes.Status400BadRequest,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Policy => StatusCodes.Status422UnprocessableEntity,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such refusal."),
        };
}
