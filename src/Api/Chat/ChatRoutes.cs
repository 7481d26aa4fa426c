using ChatOps.Api.Bodies;
using ChatOps.Api.Channels;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.Limits;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.SignIn;

namespace ChatOps.Api.Chat;

/// <summary>What people who are signed in say and see: <c>POST /conversations</c>, <c>GET
/// /conversations/requests</c>.</summary>
internal static class ChatRoutes
{
    private const string Tag = "Conversation";
    private const int Shown = 10;

    /// <summary>Maps the routes.</summary>
    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(SignedInRoutes.Conversations, ConverseAsync)
            .WithName("ConverseSignedIn")
            .WithTags(Tag)
            .WithSummary("Says something to the bot as the person whom the token names")
            .WithDescription(
                "One turn of the conversation of whoever the token says; nothing in the body changes who that is. The token is checked by the HTTP API's JWT authorizer. A call repeated "
                    + "with the same Idempotency-Key (at most 128 printable ASCII characters) by the same person within a day is one turn: it gets the first answer again."
            )
            .Accepts<ChatInput>("application/json")
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes a repeated call one turn: at most 128 printable ASCII characters."
                )
            )
            .WithMetadata(HeaderMetadata.AcceptLanguage)
            .WithMetadata(new ExampleMetadata("""{"UserInput": "Ich möchte ein neues Konto"}"""))
            .Produces<ChatAnswer>()
            .ProducesProblems(400, 413, 415, 429, 500, 503, 504)
            .RequirePerson();

        routes
            .MapGet(SignedInRoutes.OwnRequests, OwnRequestsAsync)
            .WithName("ListOwnRequests")
            .WithTags(Tag)
            .WithSummary("One's own latest requests, newest first")
            .WithMetadata(HeaderMetadata.AcceptLanguage)
            .Produces<OwnRequestsView>()
            .ProducesProblems(500, 504)
            .RequirePerson();
    }

    private static async Task<IResult> ConverseAsync(
        HttpContext context,
        HttpTurns turns,
        WebChannel channel,
        RateLimits limits,
        CancellationToken cancellationToken
    )
    {
        var who = SignedIn.Of(context);
        await limits.CountAsync(who, cancellationToken);
        var call = new WebCall(context, who.Person, await JsonBody.ReadAsync(context, cancellationToken));
        return Results.Json(await turns.TakeAsync(channel, call, cancellationToken), ApiJson.Wire.ChatAnswer);
    }

    private static async Task<IResult> OwnRequestsAsync(
        HttpContext context,
        OwnRequests own,
        SecretLinks links,
        CancellationToken cancellationToken
    )
    {
        var requests = await own.RecentAsync(SignedIn.Of(context).Person, Shown, cancellationToken);
        var words = CallerLanguage.Of(context);
        context.Response.Headers.ContentLanguage = words.Code;
        CallerLanguage.Vary(context.Response);
        return Results.Json(
            new OwnRequestsView([.. requests.Select(request => OwnRequestView.Of(request, words, links))]),
            ApiJson.Wire.OwnRequestsView
        );
    }
}
