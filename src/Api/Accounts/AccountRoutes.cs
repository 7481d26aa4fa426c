using ChatOps.Api.Bodies;
using ChatOps.Api.Channels;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;

namespace ChatOps.Api.Accounts;

/// <summary><c>POST /account</c>: one turn of a conversation, for trusted back ends and Postman.</summary>
internal static class AccountRoutes
{
    /// <summary>Maps the route.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/account", ConverseAsync)
            .WithName("Converse")
            .WithTags("Conversation")
            .WithSummary("Says something to the bot")
            .WithDescription(
                "One turn of the conversation of UserEmail. A call repeated with the same Idempotency-Key (at most 128 printable ASCII characters) by the same API key "
                    + "for the same UserEmail within a day is one turn: it gets the first answer again, whatever it says. Each key speaks for the e-mail domains that its record names."
            )
            .Accepts<ConversationInput>("application/json")
            .WithMetadata(
                new HeaderMetadata(
                    HttpTurns.IdempotencyKey,
                    "Makes a repeated call one turn: at most 128 printable ASCII characters."
                )
            )
            .WithMetadata(HeaderMetadata.AcceptLanguage)
            .WithMetadata(
                new ExampleMetadata(
                    """{"UserEmail": "ana@example.com", "UserName": "Ana", "UserLastname": "Lopez", "UserInput": "Ich möchte ein neues Konto"}"""
                )
            )
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
