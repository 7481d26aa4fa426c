using ChatOps.Application.Conversations.Lex;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>An intent that one sentence answers: a courtesy, or what the bot can't do and who can.</summary>
/// <param name="intentName">The intent's name in the definition.</param>
/// <param name="says">The sentence for a person of that first name.</param>
internal sealed class SentenceIntent(string intentName, Func<InterruptionWords, string, string> says) : IIntentHandler
{
    /// <summary>All of them.</summary>
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
