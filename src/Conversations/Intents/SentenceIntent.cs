using ChatOps.Application.Conversations.Lex;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>Answers an intent with a single sentence: a courtesy, or who can do what the bot can't.</summary>
/// <param name="intentName">The intent's name in the bot definition.</param>
/// <param name="says">Returns the sentence for a first name.</param>
internal sealed class SentenceIntent(string intentName, Func<InterruptionWords, string, string> says) : IIntentHandler
{
    public static IReadOnlyList<SentenceIntent> All { get; } =
    [
        new("Courtesy", (words, name) => words.Courtesy(name)),
        new("Cost", (words, name) => words.Cost(name)),
        new("MoveAccount", (words, name) => words.CannotMove(name)),
        new("ShareAccount", (words, name) => words.CannotShare(name)),
        new("ChangeAccount", (words, name) => words.CannotChangeAccount(name)),
        new("PlatformTeam", (words, name) => words.AskPlatformTeam(name)),
    ];

    /// <inheritdoc/>
    public string IntentName => intentName;

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(
            call.IsFulfillment ? call.Fulfilled(says(call.Words.Interruption, call.Speaker.FirstName)) : call.Delegate()
        );
}
