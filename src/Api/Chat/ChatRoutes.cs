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

/// <summary>
/// The conversation and the requests of signed-in people: <c>POST
/// /conversations</c>, <c>GET /conversations/requests</c>.
/// </summary>
internal static class ChatRoutes
{
    private const string Tag = "Conversation";
    private const int Shown = 10;

    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(SignedInRoutes.Conversations, ConverseAsync)
            .WithName("ConverseSignedIn")
            .WithTags(Tag)
            .WithSummary("Send a message to the bot as the signed-in person")
            .WithDescription(
                "Sends one message of the person whom the token names and returns the bot's reply. A call that repeats "
                    + "an `Idempotency-Key` within a day returns the first reply again."
            )
            .Accepts<ChatInput>("application/json")
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes repeated calls count once: 1 to 128 printable ASCII characters."
                )
            )
            .WithMetadata(HeaderMetadata.AcceptLanguage)
            .Produces<ChatAnswer>()
            .ProducesProblems(400, 413, 415, 429, 500, 503, 504)
            .RequirePerson();

        routes
            .MapGet(SignedInRoutes.OwnRequests, OwnRequestsAsync)
            .WithName("ListOwnRequests")
            .WithTags(Tag)
            .WithSummary("List your own latest requests")
            .WithDescription("Returns the latest requests of the person whom the token names, newest first.")
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
