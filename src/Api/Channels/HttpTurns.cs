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

/// <summary>Takes one turn for channels that reply in the HTTP response.</summary>
internal sealed partial class HttpTurns(Turns turns, ILogger<HttpTurns> logger)
{
    /// <summary>The header that makes repeated calls count once.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private const int LongestIdempotencyKey = 128;
    private const int RetryAfterSeconds = 5;

    /// <summary>Takes one turn.</summary>
    /// <exception cref="ProblemException">503: temporarily unavailable; the caller may repeat the call.</exception>
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
                "The bot can't be reached at the moment. Nothing was lost. Please "
                    + "send the message again in a few seconds."
            );
        }
        catch (ConversationBusyException)
        {
            throw Later(
                "This conversation is getting too many messages at once. Please "
                    + "send the message again in a few seconds."
            );
        }
    }

    /// <summary>
    /// Returns the message's event ID. Idempotency keys are scoped to the caller and the conversation.
    /// </summary>
    /// <exception cref="ProblemException">400: the header is present but not valid.</exception>
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

    /// <summary>
    /// Sets Content-Language to the conversation's language, which can differ from the caller's Accept-Language.
    /// </summary>
    public static void SayLanguage(HttpResponse response, Reply reply)
    {
        response.Headers.ContentLanguage = SpokenLanguages.Of(reply.Language).Code;
        CallerLanguage.Vary(response);
    }

    private static ProblemException Later(string sentence) =>
        new(StatusCodes.Status503ServiceUnavailable, sentence) { RetryAfterSeconds = RetryAfterSeconds };

    [LoggerMessage(LogEvents.TurnUnanswered, LogLevel.Warning, "Lex didn't answer {EventId}")]
    private partial void LogUnavailable(Exception exception, string eventId);
}
