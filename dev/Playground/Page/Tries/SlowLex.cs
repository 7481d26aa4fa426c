using ChatOps.Bodies;

namespace ChatOps.Playground.Page.Tries;

/// <summary>Lex takes its time over one answer; Slack must not notice.</summary>
internal sealed class SlowLex(TryTools tools, TimeProvider time) : ITry
{
    private const int DelayMs = 4000;

    public string Name => "slow-lex";

    public async Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken)
    {
        await tools.PostAsync(
            "/_local/faults",
            new
            {
                service = "lexv2-runtime",
                operation = "RecognizeText",
                kind = "delay",
                count = 1,
                delayMs = DelayMs,
            },
            cancellationToken
        );
        var started = time.GetTimestamp();
        var ts = await tools.WriteAsync("help", cancellationToken);
        await tools.UntilAsync(
            () => Task.FromResult(tools.DeliveryOf(ts) is { Failure: null, DueAt: null }),
            "Slack could not deliver the message.",
            cancellationToken
        );
        var taken = time.GetElapsedTime(started);
        await tools.UntilAsync(
            () => Task.FromResult(tools.AnswersSince(ts).Count > 0),
            "The bot did not answer.",
            cancellationToken
        );
        return new TryOutcome(
            $"Slack got its 200 after {taken.TotalMilliseconds:0} ms and didn't retry. Lex answered {time.GetElapsedTime(started).TotalSeconds:0.0} s after Bob wrote, and the reply followed."
        );
    }
}
