using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ChatOps.Domain.Requests;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Sns;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.Page.Calls;
using ChatOps.Playground.Page.Feed;

namespace ChatOps.Playground.Terminal;

/// <summary>What happens in the playground, as lines: turns of conversations, steps of requests, mails, and failures
/// that were asked for.</summary>
internal sealed class Happenings(IServiceProvider product, IServiceProvider localCloud)
{
    private readonly Channel<Happening> lines = Channel.CreateUnbounded<Happening>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly Lock gate = new();
    private int mails;

    /// <summary>Everything from now on, until cancelled.</summary>
    public async IAsyncEnumerable<Happening> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var steps = product.GetRequiredService<RequestSteps>();
        var state = localCloud.GetRequiredService<LocalState>();
        void OnSteps(object? sender, RequestStepsEventArgs taken) => TellSteps(taken);
        void OnCommitted(object? sender, EventArgs arguments) => TellMails();
        mails = localCloud.GetRequiredService<Mailbox>().All().Count;
        steps.Taken += OnSteps;
        state.Committed += OnCommitted;
        var calls = FollowCallsAsync(cancellationToken);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            steps.Taken -= OnSteps;
            state.Committed -= OnCommitted;
            await calls.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowCallsAsync(CancellationToken cancellationToken)
    {
        await foreach (var call in localCloud.GetRequiredService<CallJournal>().FollowAsync(cancellationToken))
        {
            var summary = CallSummary.Of(string.Empty, call);
            if (call.Fault is { } fault)
            {
                lines.Writer.TryWrite(
                    new Happening(
                        call.Time,
                        "fault",
                        $"{summary.Service} {call.Operation}: {fault}, as requested",
                        "red"
                    )
                );
            }

            if (summary is { Said: { } said, Status: StatusCodes.Status200OK })
            {
                lines.Writer.TryWrite(
                    new Happening(call.Time, "talk", $"{summary.Speaker}: \"{said}\" -> {summary.Answer}", "blue")
                );
            }
        }
    }

    private void TellSteps(RequestStepsEventArgs taken)
    {
        // The mails have lines of their own.
        foreach (
            var step in taken
                .Entries.Where(entry =>
                    entry.Event is not (RequestEvent.ApproverAsked or RequestEvent.ApproverReminded)
                )
                .Select(entry => RequestStory.Tell(taken.Request, entry))
        )
        {
            var color = step.Tone switch
            {
                "good" => "green",
                "bad" => "red",
                _ => "aqua",
            };
            lines.Writer.TryWrite(
                new Happening(
                    step.At,
                    taken.Request.Id,
                    step.Detail.Length == 0 ? step.Title : $"{step.Title}: {step.Detail}",
                    color
                )
            );
        }
    }

    private void TellMails()
    {
        var all = localCloud.GetRequiredService<Mailbox>().All();
        lock (gate)
        {
            foreach (var mail in all.Skip(mails))
            {
                lines.Writer.TryWrite(new Happening(mail.SentAt, "mail", $"to {mail.To}: {mail.Subject}", "yellow"));
            }

            // A reset empties the box.
            mails = all.Count;
        }
    }
}
