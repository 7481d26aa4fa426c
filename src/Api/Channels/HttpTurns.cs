using System.Security.Cryptography;
using System.Text;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using ChatOps.Application.Channels;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations;
using ChatOps.Languages;

namespace ChatOps.Api.Channels;

/// <summary>One turn for a channel whose answer is the answer of the call: heard, said to the bot, answered.</summary>
internal sealed partial class HttpTurns(Turns turns, ILogger<HttpTurns> logger)
{
    /// <summary>The header that makes a repeated call one turn.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private const int LongestIdempotencyKey = 128;
    private const int RetryAfterSeconds = 5;

    /// <summary>Takes the turn.</summary>
    /// <exception cref="ProblemException">503: not at the moment; the same call may be made again.</exception>
    public async Task<TAnswer> TakeAsync<TCall, TAnswer>(
        IChannel<TCall, TAnswer> channel,
        TCall call,
        CancellationToken cancellationToken
    )
    {
        var said = channel.Hear(call);
        try
        {
            var reply = await turns.TakeAsync(said, cancellationToken);
            return await channel.AnswerAsync(call, said, reply, cancellationToken);
        }
        catch (LexUnavailableException exception)
        {
            LogUnavailable(exception, said.EventId);
            throw Later(
                "The bot can't be reached at the moment. Nothing was lost. Please send the message again in a few seconds."
            );
        }
        catch (ConversationBusyException)
        {
            throw Later(
                "This conversation is getting too many messages at once. Please send the message again in a few seconds."
            );
        }
    }

    /// <summary>The id of what was said. A caller's idempotency keys are his own: the same key from another caller, or
    /// in another conversation, is another message.</summary>
    /// <exception cref="ProblemException">400: the header is there and is none.</exception>
    public static string EventId(HttpRequest request, string channel, string caller, string conversation)
    {
        var given = request.Headers[IdempotencyKey];
        if (given.Count == 0)
        {
            return $"{channel}:{Guid.NewGuid():N}";
        }

        if (
            given is not [{ Length: > 0 and <= LongestIdempotencyKey } key]
            || key.AsSpan().ContainsAnyExceptInRange(' ', '~')
        )
        {
            throw ProblemException.OfField(
                IdempotencyKey,
                $"must have 1 to {LongestIdempotencyKey} printable ASCII characters."
            );
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{conversation}\n{key}"));
        return $"{channel}:{Convert.ToHexStringLower(digest.AsSpan(0, 16))}";
    }

    /// <summary>Says in <c>Content-Language</c> in which language the bot answered: the one of the conversation, which
    /// need not be the one that the caller likes best.</summary>
    public static void SayLanguage(HttpResponse response, Reply reply)
    {
        response.Headers.ContentLanguage = SpokenLanguages.Of(reply.Language).Code;
        CallerLanguage.Vary(response);
    }

    private static ProblemException Later(string sentence) =>
        new(StatusCodes.Status503ServiceUnavailable, sentence) { RetryAfterSeconds = RetryAfterSeconds };

    [LoggerMessage(LogEvents.TurnUnanswered, LogLevel.Warning, "Lex did not answer to {EventId}")]
    private partial void LogUnavailable(Exception exception, string eventId);
}
