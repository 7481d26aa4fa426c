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

/// <summary><c>/resources</c>: what exists, and what its owner may do with it. The same rules as in chat: policy,
/// approvals, one change at a time.</summary>
internal static class ResourceRoutes
{
    private const string Channel = "rest";
    private const string Tag = "Resources";
    private const string UserEmail = "UserEmail";
    private const string Parameters = "parameters";

    /// <summary>Maps the routes.</summary>
    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/resources", ListAsync)
            .WithName("ListResources")
            .WithTags(Tag)
            .WithSummary("Accounts and products that exist, newest first")
            .WithDescription(
                "A page at a time: nextCursor, given as cursor with the same owner and state, is the next page. limit is 1 to 100, 50 by default; a page may hold fewer. state is Active by default, or Terminated."
            )
            .Produces<ResourcePageView>()
            .ProducesProblems(400, 500, 504)
            .RequireScope(ApiScopes.Read);

        routes
            .MapGet("/resources/{id}", FindAsync)
            .WithName("GetResource")
            .WithTags(Tag)
            .WithSummary("One of them")
            .WithDescription(
                "By its ID (RES-), the request that made it (REQ-), or an account's ID, name or root email."
            )
            .Produces<ResourceView>()
            .ProducesProblems(404, 500, 504)
            .RequireScope(ApiScopes.Read);

        Describe(
                routes.MapPost("/resources/{id}/update", UpdateAsync),
                "UpdateResource",
                "Asks for other parameters",
                "What is left out stays. 422 where a value does not do or nothing would change."
            )
            .Accepts<UpdateInput>("application/json")
            .ProducesProblems(422);
        Describe(
                routes.MapPost("/resources/{id}/terminate", TerminateAsync),
                "TerminateResource",
                "Asks for its end",
                "What is terminated is lost with its data. Of an account only the management by Control Tower ends, and an operator must confirm it."
            )
            .Accepts<ChangeInput>("application/json");
        Describe(
                routes.MapPost("/resources/{id}/extend", ExtendAsync),
                "ExtendResource",
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
                $"{description} The answer is a request with approvals as policy wants them. 404 where UserEmail has no such resource; 409 where it was terminated, or another change of it is under way."
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
        OwnResources resources,
        [Description("Only what belongs to this email address.")] string? owner,
        [Description("Active, or Terminated.")] string? state,
        [Description("The nextCursor of the page before.")] string? cursor,
        [Description("How many on a page: 1 to 100.")] string? limit,
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
            throw ProblemException.OfField(nameof(cursor), "must be the nextCursor of a page of this same list.");
        }
    }

    // Enum.TryParse would take numbers as well.
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
            : throw new ProblemException(StatusCodes.Status404NotFound, $"There is no resource {id}.");

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

        // Another reference than that of the request is found here; what is none is refused by name below.
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
