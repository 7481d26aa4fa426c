using ChatOps.Application.Operators;
using ChatOps.Application.Storage;

namespace ChatOps.Application.Watches;

/// <summary>Reports each message in the dead-letter queues to operators, once.</summary>
internal sealed class DeadLetterWatch(
    IEnumerable<IDeadLetters> sources,
    IWatchStore watches,
    OperatorBroadcast operators
) : IWatch
{
    /// <summary>The heading in the runbook.</summary>
    public const string RunbookHeading = "Messages in the dead-letter queue";

    private const string Name = "dead-letters";
    private const string Nothing = "-";
    private const int Most = 100;

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var present = new List<DeadLetterNotice>();
        foreach (var source in sources)
        {
            present.AddRange(await source.ListAsync(Most, cancellationToken));
        }

        var seen = await watches.ReadAsync(Name, cancellationToken);
        var told = (seen ?? Nothing).Split(' ');
        var next = present.Count == 0 ? Nothing : string.Join(' ', present.Select(letter => letter.Id));
        if (string.Equals(seen ?? Nothing, next, StringComparison.Ordinal))
        {
            return;
        }

        var news = present.Where(letter => !told.Contains(letter.Id, StringComparer.Ordinal)).ToList();
        if (
            await watches.ReplaceAsync(Name, seen, next, cancellationToken)
            && news.Count > 0
            && !await operators.TellAsync(MessageFor(news, present.Count), cancellationToken)
        )
        {
            // No channel succeeded, so the next sweep sends the message again.
            await watches.ReplaceAsync(Name, next, seen ?? Nothing, cancellationToken);
        }
    }

    private static OperatorMessage MessageFor(List<DeadLetterNotice> news, int present) =>
        new(
            news.Count == 1 ? "A message couldn't be handled" : $"{news.Count} messages couldn't be handled",
            $"""
            After several attempts, it went to the dead-letter queue, which now has {present}.

            {string.Join(
                '\n',
                news.Select(letter => $"  {letter.Kind} message {letter.Id}, correlation ID {letter.CorrelationId}")
            )}
            """,
            RunbookHeading
        );
}
