using ChatOps.Vending.Conversations.Lex;

namespace ChatOps.Tests.Api;

/// <summary>Lex as a script: says what the test wants, and remembers what it was told.</summary>
internal sealed class ScriptedLex : ILexRuntime
{
    private readonly List<LexTurn> turns = [];

    public Func<LexTurn, LexReply> Script { get; set; } = turn => Ask($"You said: {turn.Text}", turn.State);

    public IReadOnlyList<LexTurn> Turns
    {
        get
        {
            lock (turns)
            {
                return [.. turns];
            }
        }
    }

    public static LexReply Ask(string text, LexSessionState state) => new(
        [new LexMessage { ContentType = "PlainText", Content = text }],
        state with { DialogAction = new LexDialogAction { Type = "ElicitIntent" } });

    public Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken)
    {
        lock (turns)
        {
            turns.Add(turn);
        }

        return Task.FromResult(Script(turn));
    }
}
