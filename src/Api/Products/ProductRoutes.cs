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
            .WithSummary("List resources")
            .WithDescription(
                "Returns one page of accounts and products, newest first. To get the next page, pass `nextCursor` as `cursor` "
                    + "with the same `owner`. A page may have fewer items than `limit`."
            )
            .Produces<OwnedPageView>()
            .ProducesProblems(400, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapGet("/products/{id}", FindAsync)
            .WithName("GetProduct")
            .WithTags(Tag)
            .WithSummary("Get a resource")
            .WithDescription("Returns the account or product that the request created.")
            .Produces<OwnedView>()
            .ProducesProblems(404, 500, 504)
            .RequireScope(ApiScopes.Read);

        Describe(
                routes.MapPost("/products/{id}/update", UpdateAsync),
                "UpdateProduct",
                "Request an update of a product",
                "Requests new parameters. Parameters that are left out stay the same."
            )
            .Accepts<UpdateInput>("application/json")
            .ProducesProblems(422);
        Describe(
                routes.MapPost("/products/{id}/terminate", TerminateAsync),
                "TerminateProduct",
                "Request the termination of a resource",
                "Requests the termination. A product is deleted with its data. An account isn't closed: only its management "
                    + "by Control Tower ends, and an operator must confirm it."
            )
            .Accepts<ChangeInput>("application/json");
        Describe(
                routes.MapPost("/products/{id}/extend", ExtendAsync),
                "ExtendProduct",
                "Request an extension of a lease",
                "Requests a longer lease, by the days in the policy."
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
                $"{description} Returns the new request, which needs the approvals that the policy requires. `UserEmail` "
                    + "must be the owner."
            )
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes repeated calls count once: 1 to 128 printable ASCII characters."
                )
            )
            .WithMetadata(
                HeaderMetadata.AcceptLanguage with
                {
                    Description =
                        "The owner's preferred languages, as for `POST /account`. The page for secret values uses the best match. "
                        + "The answer itself is in English.",
                }
            )
            .Produces<ChangeAnswer>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Converse);

    private static async Task<IResult> ListAsync(
        IRequestStore store,
        [Description("Only resources of this owner's email address.")] string? owner,
        [Description("The `nextCursor` of the previous page.")] string? cursor,
        [Description("The page size: 1 to 100; 50 by default.")] string? limit,
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
            throw ProblemException.OfField(nameof(cursor), "must be the nextCursor of a page of the same list.");
        }
    }

    private static async Task<IResult> FindAsync(string id, IRequestStore store, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { HasProduct: true } made
            ? Results.Json(OwnedView.Of(made), ApiJson.Wire.OwnedView)
            : throw new ProblemException(StatusCodes.Status404NotFound, $"There's no resource of the request {id}.");

    private static async Task<IResult> UpdateAsync(
        string id,
        HttpContext context,
        AccountRequests requests,
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
            new ChangeWish(ChangeAction.Update, id) { Owner = owner, Values = values },
            context,
            requests,
            links,
            cancellationToken
        );
    }

    private static Task<IResult> TerminateAsync(
        string id,
        HttpContext context,
        AccountRequests requests,
        SecretLinks links,
        CancellationToken cancellationToken
    ) => ChangeAsync(ChangeAction.Terminate, id, context, requests, links, cancellationToken);

    private static Task<IResult> ExtendAsync(
        string id,
        HttpContext context,
        AccountRequests requests,
        SecretLinks links,
        CancellationToken cancellationToken
    ) => ChangeAsync(ChangeAction.Extend, id, context, requests, links, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        ChangeAction action,
        string id,
        HttpContext context,
        AccountRequests requests,
        SecretLinks links,
        CancellationToken cancellationToken
    )
    {
        var fields = await JsonBody.ReadAsync(context, cancellationToken);
        fields.RefuseOthersThan(UserEmail);
        var owner = Owner(fields);
        fields.ThrowIfRefused();
        return await AnswerAsync(
            new ChangeWish(action, id) { Owner = owner },
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
                $"must be an email address of {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain "
                    + "characters, like ana@example.com."
            );
        }

        return new Person(email, email, string.Empty);
    }

    private static async Task<IResult> AnswerAsync(
        ChangeWish wish,
        HttpContext context,
        AccountRequests requests,
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
