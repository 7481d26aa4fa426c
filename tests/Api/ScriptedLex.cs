using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Tests.Api;

/// <summary>A Lex with scripted answers that records its calls.</summary>
internal sealed class ScriptedLex : ILexRuntime
{
    private readonly List<LexTurn> turns = [];

    public Func<LexTurn, LexReply> Script { get; set; } = turn => Ask($"You said: {turn.Text}", turn.State);

    /// <summary>Never answers, but ends when the caller gives up.</summary>
    public bool Hangs { get; set; }

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

    public static LexReply Ask(string text, LexSessionState state) =>
        new(
            [new LexMessage { ContentType = "PlainText", Content = text }],
            state with
            {
                DialogAction = new LexDialogAction { Type = "ElicitIntent" },
            }
        );

    public async Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        lock (turns)
        {
            turns.Add(turn);
        }

        return Script(turn);
    }
}
