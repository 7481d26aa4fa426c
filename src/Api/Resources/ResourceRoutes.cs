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
using ChatOps.Application.Resources;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Languages;

namespace ChatOps.Api.Resources;

/// <summary>
/// <c>/resources</c>: lists resources and lets their owners change them, under the same rules as in chat:
/// policy, approvals, one change at a time.
/// </summary>
internal static class ResourceRoutes
{
    private const string Channel = "rest";
    private const string Tag = "Resources";
    private const string UserEmail = "UserEmail";
    private const string Parameters = "parameters";

    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/resources", ListAsync)
            .WithName("ListResources")
            .WithTags(Tag)
            .WithSummary("List resources")
            .WithDescription(
                "Returns one page of accounts and products, newest first. To get the next page, pass `nextCursor` as "
                    + "`cursor` with the same `owner` and `state`. A page may have fewer items than `limit`. `state` "
                    + "is `Active` by default, or `Terminated`."
            )
            .Produces<ResourcePageView>()
            .ProducesProblems(400, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapGet("/resources/{id}", FindAsync)
            .WithName("GetResource")
            .WithTags(Tag)
            .WithSummary("Get a resource")
            .WithDescription(
                "Returns the account or product with the ID (RES-), or the one that a request created (REQ-). An "
                    + "account's ID, name or root email finds it too."
            )
            .Produces<ResourceView>()
            .ProducesProblems(404, 500, 504)
            .RequireScope(ApiScopes.Read);

        Describe(
                routes.MapPost("/resources/{id}/update", UpdateAsync),
                "UpdateResource",
                "Request an update of a resource",
                "Requests new parameters. Parameters that are left out stay the same."
            )
            .Accepts<UpdateInput>("application/json")
            .ProducesProblems(422);
        Describe(
                routes.MapPost("/resources/{id}/terminate", TerminateAsync),
                "TerminateResource",
                "Request the termination of a resource",
                "Requests the termination. A product is deleted with its data. An account isn't closed: only its "
                    + "management by Control Tower ends, and an operator must confirm it."
            )
            .Accepts<ChangeInput>("application/json");
        Describe(
                routes.MapPost("/resources/{id}/extend", ExtendAsync),
                "ExtendResource",
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
                $"{description} Returns the new request, which needs the approvals that the policy "
                    + "requires. `UserEmail` must be the owner."
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
                        "The owner's preferred languages, as for `POST /account`. The page for secret values uses the "
                        + "best match. The answer itself is in English.",
                }
            )
            .Produces<ChangeAnswer>()
            .ProducesProblems(400, 404, 409, 413, 415, 500, 504)
            .RequireScope(ApiScopes.Converse);

    private static async Task<IResult> ListAsync(
        OwnResources resources,
        [Description("Only resources of this owner's email address.")] string? owner,
        [Description("`Active` or `Terminated`.")] string? state,
        [Description("The `nextCursor` of the previous page.")] string? cursor,
        [Description("The page size: 1 to 100; 50 by default.")] string? limit,
        CancellationToken cancellationToken
    )
    {
        var query = RequestQueryReader.Read(status: null, owner, cursor, limit);
        try
        {
            var page = await resources.PageAsync(
                new ResourceQuery
                {
                    State = State(state),
                    Owner = query.Requester,
                    Cursor = query.Cursor,
                    Limit = query.Limit,
                },
                cancellationToken
            );
            return Results.Json(
                new ResourcePageView([.. page.Items.Select(ResourceView.Of)], page.NextCursor),
                ApiJson.Wire.ResourcePageView
            );
        }
        catch (InvalidCursorException)
        {
            throw ProblemException.OfField(nameof(cursor), "must be the nextCursor of a page of the same list.");
        }
    }

    // Enum.TryParse would also accept numbers.
    private static ResourceState State(string? text) =>
        text is null ? ResourceState.Active
        : Array.Find(Enum.GetNames<ResourceState>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
            is { } known
            ? Enum.Parse<ResourceState>(known)
        : throw ProblemException.OfField(
            "state",
            $"must be one of {string.Join(", ", Enum.GetNames<ResourceState>())}."
        );

    private static async Task<IResult> FindAsync(
        string id,
        OwnResources resources,
        CancellationToken cancellationToken
    ) =>
        await resources.FindAsync(id, owner: null, cancellationToken) is { } resource
            ? Results.Json(ResourceView.Of(resource), ApiJson.Wire.ResourceView)
            : throw new ProblemException(StatusCodes.Status404NotFound, $"There's no resource {id}.");

    private static async Task<IResult> UpdateAsync(
        string id,
        HttpContext context,
        OwnResources resources,
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
            resources,
            requests,
            links,
            cancellationToken
        );
    }

    private static Task<IResult> TerminateAsync(
        string id,
        HttpContext context,
        OwnResources resources,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    ) => ChangeAsync(ChangeAction.Terminate, id, context, resources, requests, links, cancellationToken);

    private static Task<IResult> ExtendAsync(
        string id,
        HttpContext context,
        OwnResources resources,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    ) => ChangeAsync(ChangeAction.Extend, id, context, resources, requests, links, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        ChangeAction action,
        string id,
        HttpContext context,
        OwnResources resources,
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
            resources,
            requests,
            links,
            cancellationToken
        );
    }

    // Only the address matters: the resource's request holds the rest of the owner's data.
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
        ChangeProposal proposal,
        HttpContext context,
        OwnResources resources,
        RequestCreation requests,
        SecretLinks links,
        CancellationToken cancellationToken
    )
    {
        var owner = proposal.Owner!;
        RestChannel.RequireSpeaker(context.Key(), owner.Email);

        // Resolves references other than a request ID, such as a name. A reference without a match is refused below.
        proposal = await resources.FindAsync(proposal.Of, owner, cancellationToken) is { } resource
            ? proposal with
            {
                Of = resource.MadeBy,
            }
            : proposal;
        var conversation = $"{Channel}:{EmailAddress.Normalize(owner.Email)}";
        var origin = new RequestOrigin(
            Channel,
            conversation,
            HttpTurns.EventId(
                context.Request,
                Channel,
                context.KeyName(),
                $"{conversation}\n{proposal.Action} {proposal.Of}"
            )
        )
        {
            Language = CallerLanguage.Asked(context) is { } words && words != Words.English ? words.Code : string.Empty,
        };
        var result = await requests.CreateAsync(proposal, origin, cancellationToken);
        return result.Request is { } request
            ? Results.Json(
                new ChangeAnswer(
                    RequestView.Of(request),
                    request.Subject.LacksSecrets && request.Status == RequestStatus.PendingApproval
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
