namespace ChatOps.Application.Conversations.Lex;

/// <summary>The bot, to talk to.</summary>
public interface ILexRuntime
{
    /// <summary>Says one sentence from a given state. Never retried inside: the caller repeats a turn from the same
    /// state.</summary>
    /// <exception cref="LexUnavailableException">Lex could not be reached, was throttled, or failed: the same call may
    /// work later.</exception>
    Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken);
}

/// <summary>One sentence.</summary>
/// <param name="SessionId">2 to 100 of <c>0-9a-zA-Z._:-</c>; never an e-mail address.</param>
/// <param name="LocaleId">The bot's language: <c>en_US</c>.</param>
/// <param name="Text">1 to 1024 characters.</param>
/// <param name="State">The state recorded after the last turn with this turn's full session attributes.</param>
/// <param name="RequestAttributes">For this turn only.</param>
public sealed record LexTurn(
    string SessionId,
    string LocaleId,
    string Text,
    LexSessionState State,
    IReadOnlyDictionary<string, string> RequestAttributes
);

/// <summary>What Lex answered.</summary>
/// <param name="Messages">What to say, in order.</param>
/// <param name="State">To be recorded and sent with the next turn.</param>
public sealed record LexReply(IReadOnlyList<LexMessage> Messages, LexSessionState State)
{
    /// <summary>How sure Lex is of the intent, 0 to 1; null where it does not say.</summary>
    public double? Confidence { get; init; }
}

/// <summary>Lex did not answer as it should; the same call may work later.</summary>
public sealed class LexUnavailableException : Exception
{
    /// <summary>With what happened.</summary>
    public LexUnavailableException(string message, Exception? inner = null)
        : base(message, inner) { }
}
