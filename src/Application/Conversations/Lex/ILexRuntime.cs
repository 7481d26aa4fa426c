namespace ChatOps.Application.Conversations.Lex;

/// <summary>Calls the Lex runtime.</summary>
public interface ILexRuntime
{
    /// <summary>
    /// Sends one message from a given state. It isn't retried here: the caller repeats the turn from the same state.
    /// </summary>
    /// <exception cref="LexUnavailableException">
    /// Lex couldn't be reached, throttled the call, or failed. The same call may succeed later.
    /// </exception>
    Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken);
}

/// <summary>One message to Lex.</summary>
/// <param name="SessionId">2 to 100 of <c>0-9a-zA-Z._:-</c>; never an email address.</param>
/// <param name="LocaleId">The bot's locale: <c>en_US</c>.</param>
/// <param name="Text">1 to 1024 characters.</param>
/// <param name="State">The state after the last turn, with the full session attributes for this turn.</param>
/// <param name="RequestAttributes">Attributes for this turn only.</param>
public sealed record LexTurn(
    string SessionId,
    string LocaleId,
    string Text,
    LexSessionState State,
    IReadOnlyDictionary<string, string> RequestAttributes
);

/// <summary>Lex's answer.</summary>
/// <param name="Messages">The messages to show, in order.</param>
/// <param name="State">The state to store and send with the next turn.</param>
public sealed record LexReply(IReadOnlyList<LexMessage> Messages, LexSessionState State)
{
    /// <summary>Lex's confidence in the intent, 0 to 1; null if Lex omits it.</summary>
    public double? Confidence { get; init; }
}

/// <summary>Lex failed to answer; the same call may succeed later.</summary>
public sealed class LexUnavailableException : Exception
{
    /// <summary>Creates the exception with a message about the failed call.</summary>
    public LexUnavailableException(string message, Exception? inner = null)
        : base(message, inner) { }
}
