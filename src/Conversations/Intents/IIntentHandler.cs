using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Conversations.Intents;

/// <summary>Handles one intent. Each handler has its own file, named after the intent.</summary>
public interface IIntentHandler
{
    /// <summary>The intent's name in the bot definition.</summary>
    string IntentName { get; }

    /// <summary>Answers a call. A repeated call for the same message has the same effect, once.</summary>
    Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken);
}
