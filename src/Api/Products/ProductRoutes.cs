using System.ComponentModel;
using ChatOps.Api.Accounts;
using ChatOps.Api.Bodies;
using ChatOps.Api.Channels;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using ChatOps.Api.Requests;
using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Products;

/// <summary><c>/products</c>: what is there, and what its owner may do with it. The same rules as in chat: policy,
/// approvals, one thing at a time.</summary>
internal static class ProductRoutes
{
    private const string Channel = "rest";
    private const string Tag = "Products";
    private const string UserEmail = "UserEmail";
    private const string Parameters = "parameters";

    /// <summary>Maps the routes.</summary>
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/products", ListAsync)
            .WithName("ListProducts")
            .WithTags(Tag)
            .WithSummary("Accounts and products that are there, newest first")
            .WithDescription(
                "A page at a time: nextCursor, given as cursor with the same owner, is the next page. limit is 1 to 100, 50 by default; a page may hold fewer."
            )
            .Produces<OwnedPageView>()
            .ProducesProblems(400, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapGet("/products/{id}", FindAsync)
            .WithName("GetProduct")
            .WithTags(Tag)
            .WithSummary("One of them, by the request that made it")
            .Produces<OwnedView>()
            .ProducesProblems(404, 500, 504)
            .RequireScope(ApiScopes.Read);

        Describe(
                routes.MapPost("/products/{id}/update", UpdateAsync),
                "UpdateProduct",
                "Asks for other parameters",
                "What is left out stays. 422 where a value does not do or nothing would change."
            )
            .Accepts<UpdateInput>("application/json")
            .ProducesProblems(422);
        Describe(
                routes.MapPost("/products/{id}/terminate", TerminateAsync),
                "TerminateProduct",
                "Asks for its end",
                "What is terminated is lost with its data. Of an account only the management by Control Tower ends, and an operator must confirm it."
            )
            .Accepts<ChangeInput>("application/json");
        Describe(
                routes.MapPost("/products/{id}/extend", ExtendAsync),
                "ExtendProduct",
                "Asks for its end to be put off",
                "By as many days as policy says. 422 where policy leaves that to operators."
            )
            .Accepts<ChangeInput>("application/json")
            .ProducesProblems(422);
    }

    private static RouteHandlerBuilder Describe(
        RouteHandlerBuilder route,
        string name,
        string summary,
        string description
    ) =>
        route
            .WithName(name)
            .WithTags(Tag)
            .WithSummary(summary)
            .WithDescription(
                $"{description} The answer is a request with approvals as policy wants them. 404 where UserEmail has no such thing; 409 where it is gone, or something is being done with it."
            )
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes a repeated call one request: at most 128 printable ASCII characters."
                )
            )
            .WithMetadata(
                HeaderMetadata.AcceptLanguage with
                {
                    Description =
                        "The owner's language, as for POST /account: the page for secret values is in it. The answer itself is for programs, and English.",
                }
            )
            .Produces<ChangeAnswer>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Converse);

    private static async Task<IResult> ListAsync(
        IRequestStore store,
        [Description("Only what belongs to this e-mail address.")] string? owner,
        [Description("The nextCursor of the page before.")] string? cursor,
        [Description("How many on a page: 1 to 100.")] string? limit,
        CancellationToken cancellationToken
    )
    {
        var query = RequestQueryReader.Read(nameof(RequestStatus.Ready), owner, cursor, limit);
        try
        {
            var page = await store.ListAsync(query, cancellationToken);
            return Results.Json(
                new OwnedPageView(
                    [.. page.Items.Where(request => request.HasProduct).Select(OwnedView.Of)],
                    page.NextCursor
                ),
                ApiJson.Wire.OwnedPageView
            );
        }
        catch (InvalidCursorException)
        {
            throw ProblemException.OfField(nameof(cursor), "must be the nextCursor of a page of this same list.");
        }
    }

    private static async Task<IResult> FindAsync(string id, IRequestStore store, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { HasProduct: true } made
            ? Results.Json(OwnedView.Of(made), ApiJson.Wire.OwnedView)
            : throw new ProblemException(StatusCodes.Status404NotFound, $"Nothing is there that {id} made.");

    private static async Task<IResult> UpdateAsync(
        string id,
        HttpContext context,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    )
    {
        var fields = await JsonBody.ReadAsync(context, cancellationToken);
        fields.RefuseOthersThan(UserEmail, Parameters);
        var owner = Owner(fields);
        var values = fields
            .Texts(Parameters)
            .ToDictionary(
                value => value.Key,
                value => value.Value is { } text ? IncomingText.Of(text).Lines : null,
                StringComparer.Ordinal
            );
        fields.ThrowIfRefused();
        return await AnswerAsync(
            new ChangeProposal(ChangeAction.Update, id) { Owner = owner, Values = values },
            context,
            requests,
            links,
            cancellationToken
        );
    }

    private static Task<IResult> TerminateAsync(
        string id,
        HttpContext context,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    ) => ChangeAsync(ChangeAction.Terminate, id, context, requests, links, cancellationToken);

    private static Task<IResult> ExtendAsync(
        string id,
        HttpContext context,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    ) => ChangeAsync(ChangeAction.Extend, id, context, requests, links, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        ChangeAction action,
        string id,
        HttpContext context,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    )
    {
        var fields = await JsonBody.ReadAsync(context, cancellationToken);
        fields.RefuseOthersThan(UserEmail);
        var owner = Owner(fields);
        fields.ThrowIfRefused();
        return await AnswerAsync(
            new ChangeProposal(action, id) { Owner = owner },
            context,
            requests,
            links,
            cancellationToken
        );
    }

    // Only the address counts: whose the thing is, its own request says.
    private static Person Owner(JsonFields fields)
    {
        var email = fields.RequiredExact(UserEmail);
        if (fields.IsFine(UserEmail) && !EmailAddress.IsValid(email))
        {
            fields.Refuse(
                UserEmail,
                $"must be an e-mail address of {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain characters, like ana@example.com."
            );
        }

        return new Person(email, email, string.Empty);
    }

    private static async Task<IResult> AnswerAsync(
        ChangeProposal wish,
        HttpContext context,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    )
    {
        RestChannel.RequireSpeaker(context.Key(), wish.Owner!.Email);
        var conversation = $"{Channel}:{EmailAddress.Normalize(wish.Owner.Email)}";
        var origin = new RequestOrigin(
            Channel,
            conversation,
            HttpTurns.EventId(context.Request, Channel, context.KeyName(), $"{conversation}\n{wish.Action} {wish.Of}")
        )
        {
            Language = CallerLanguage.Asked(context) is { } words && words != Words.English ? words.Code : string.Empty,
        };
        var result = await requests.CreateAsync(wish, origin, cancellationToken);
        return result.Request is { } request
            ? Results.Json(
                new ChangeAnswer(
                    RequestView.Of(request),
                    request.Product?.LacksSecrets == true && request.Status == RequestStatus.PendingApproval
                        ? links.LinkFor(request)
                        : null
                ),
                ApiJson.Wire.ChangeAnswer
            )
            : throw new ProblemException(
                RequestRoutes.StatusFor(result.Objections[0].Kind),
                string.Join(" ", result.Objections.Select(objection => objection.Text))
            );
    }
}
