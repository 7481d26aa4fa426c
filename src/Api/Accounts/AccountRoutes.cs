using ChatOps.Api.Bodies;
using ChatOps.Api.Channels;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;

namespace ChatOps.Api.Accounts;

/// <summary><c>POST /account</c>: one turn of a conversation, for trusted back ends and Postman.</summary>
internal static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/account", ConverseAsync)
            .WithName("Converse")
            .WithTags("Conversation")
            .WithSummary("Send a message to the bot")
            .WithDescription(
                "Sends one message of the person `UserEmail` and returns the bot's reply. The same `UserEmail` "
                    + "continues the same conversation. The API key must be allowed to act for the person's email "
                    + "domain. A call that repeats an `Idempotency-Key` within a day, with the same API key and "
                    + "`UserEmail`, returns the first reply again."
            )
            .Accepts<ConversationInput>("application/json")
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes repeated calls count once: 1 to 128 printable ASCII characters."
                )
            )
            .WithMetadata(HeaderMetadata.AcceptLanguage)
            .Produces<ConversationAnswer>()
            .ProducesProblems(400, 413, 415, 500, 503, 504)
            .RequireScope(ApiScopes.Converse);

    private static async Task<IResult> ConverseAsync(
        HttpContext context,
        HttpTurns turns,
        RestChannel channel,
        CancellationToken cancellationToken
    )
    {
        var call = new RestCall(context, context.Key(), await JsonBody.ReadAsync(context, cancellationToken));
        return Results.Json(await turns.TakeAsync(channel, call, cancellationToken), ApiJson.Wire.ConversationAnswer);
    }
}
