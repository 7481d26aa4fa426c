using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Conversations.Intents;

/// <summary>What one intent does. One file each, named after the intent.</summary>
public interface IIntentHandler
{
    /// <summary>The intent's name in the bot definition.</summary>
    string IntentName { get; }

    /// <summary>Answers a call: repeated for the same message it does the same, once.</summary>
    Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken);
}
