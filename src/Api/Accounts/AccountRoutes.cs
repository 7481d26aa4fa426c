using System.Security.Cryptography;
using System.Text;
using ChatOps.Api.Bodies;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Api.Products;
using ChatOps.Vending.Conversations;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.People;

namespace ChatOps.Api.Accounts;

/// <summary><c>POST /account</c>: one turn of a conversation, for portals and Postman.</summary>
public static partial class AccountRoutes
{
    /// <summary>The header that makes a repeated call one turn.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private const string Channel = "rest";
    private const int LongestIdempotencyKey = 128;
    private const int RetryAfterSeconds = 5;

    /// <summary>Maps the route.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/account", ConverseAsync)
            .WithName("Converse")
            .WithTags("Conversation")
            .WithSummary("Says something to the bot")
            .WithDescription(
                "One turn of the conversation of UserEmail. A call repeated with the same Idempotency-Key (at most 128 printable ASCII characters) by the same API key "
                + "for the same UserEmail within a day is one turn: it gets the first answer again, whatever it says.")
            .Accepts<ConversationInput>("application/json")
            .WithMetadata(new HeaderMetadata(IdempotencyKey, "Makes a repeated call one turn: at most 128 printable ASCII characters."))
            .Produces<ConversationAnswer>()
            .ProducesProblems(400, 413, 415, 500, 503, 504)
            .RequireScope(ApiScopes.Converse);

    private static async Task<IResult> ConverseAsync(HttpContext context, Turns turns, SecretPages pages, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var fields = await JsonFields.ReadAsync(context, cancellationToken);
        var input = ConversationInput.From(fields);
        var conversation = $"{Channel}:{EmailAddress.Normalize(input.UserEmail)}";
        var utterance = new Utterance(Channel, conversation, new Person(input.UserEmail, input.UserName, input.UserLastname), input.UserInput, EventId(context, conversation));
        try
        {
            var reply = await turns.TakeAsync(utterance, cancellationToken);
            return Results.Json(new ConversationAnswer(await pages.SignAsync(reply.Text, utterance.Speaker, cancellationToken), fields.Json), ApiJson.Wire.ConversationAnswer);
        }
        catch (LexUnavailableException exception)
        {
            LogUnavailable(loggers.CreateLogger(typeof(AccountRoutes).FullName!), exception, utterance.EventId);
            throw Later("The bot cannot be reached at the moment. Nothing was lost: please say it again in a few seconds.");
        }
        catch (ConversationBusyException)
        {
            throw Later("Too much is being said in this conversation at the same moment. Please say it again in a few seconds.");
        }
    }

    private static ProblemException Later(string sentence) =>
        new(StatusCodes.Status503ServiceUnavailable, sentence) { RetryAfterSeconds = RetryAfterSeconds };

    // A caller's keys are his own: the same key from another caller, or for another person, is another message.
    private static string EventId(HttpContext context, string conversation)
    {
        var given = context.Request.Headers[IdempotencyKey];
        if (given.Count == 0)
        {
            return $"{Channel}:{Guid.NewGuid():N}";
        }

        if (given is not [{ Length: > 0 and <= LongestIdempotencyKey } key] || key.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw ProblemException.OfField(IdempotencyKey, $"must have 1 to {LongestIdempotencyKey} printable ASCII characters.");
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{context.KeyName()}\n{conversation}\n{key}"));
        return $"{Channel}:{Convert.ToHexStringLower(digest.AsSpan(0, 16))}";
    }

    [LoggerMessage(3002, LogLevel.Warning, "Lex did not answer to {EventId}")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string eventId);
}
