using System.Globalization;
using ChatOps.Application.Observability;
using ChatOps.Application.Operators;
using ChatOps.Application.Storage;

namespace ChatOps.Application.Watches;

/// <summary>
/// Checks once a minute that the topics have exactly the subscriptions of the deployments.
/// Each finding is reported to operators once.
/// </summary>
/// <remarks>
/// A foreign subscription to the approvers' topic gets links that decide, and
/// emails to a missing or unconfirmed one are lost.
/// </remarks>
public sealed class SubscriptionWatch(
    ITopicSubscriptions subscriptions,
    WatchedTopics topics,
    IWatchStore watches,
    OperatorBroadcast operators,
    TimeProvider time,
    Metrics? metrics = null
) : IWatch
{
    /// <summary>The runbook's heading for approvers who get no email.</summary>
    public const string RunbookHeading = "Approver gets no mail";

    /// <summary>
    /// The number of subscriptions that no deployment created or that were changed; an alarm watches it.
    /// </summary>
    public const string ForeignMetric = "ForeignSubscriptions";

    /// <summary>The runbook's heading for subscriptions that no deployment created.</summary>
    public const string ForeignRunbookHeading = "Foreign subscription";

    private const string Name = "subscriptions";
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PaceAfterFailure = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var seen = await watches.ReadAsync(Name, cancellationToken);
        var (next, told) = Read(seen);
        if (now < next)
        {
            return;
        }

        // Claims the check, so that other workers skip it. If it fails, the next one comes later.
        var claimed = Write(now + PaceAfterFailure, told);
        if (!await watches.ReplaceAsync(Name, seen, claimed, cancellationToken))
        {
            return;
        }

        var foreign = new List<string>();
        var lost = new List<string>();
        foreach (var topic in topics.All)
        {
            var found = await subscriptions.ListAsync(topic.Arn, cancellationToken);
            foreign.AddRange(SubscriptionFindings.Foreign(topic, found));
            lost.AddRange(SubscriptionFindings.Lost(topic, found));
        }

        metrics?.Put(ForeignMetric, foreign.Count, MetricUnit.Count);
        var heard = new List<string>();
        heard.AddRange(await TellAsync(foreign, told, MessageForForeign, cancellationToken) ? foreign : []);
        heard.AddRange(await TellAsync(lost, told, MessageForLost, cancellationToken) ? lost : []);
        await watches.ReplaceAsync(Name, claimed, Write(now + Pace, heard), cancellationToken);
    }

    // False if no channel took a new finding; the next check sends it again.
    private async Task<bool> TellAsync(
        List<string> findings,
        IReadOnlyList<string> told,
        Func<IEnumerable<string>, OperatorMessage> message,
        CancellationToken cancellationToken
    ) =>
        !findings.Except(told, StringComparer.Ordinal).Any()
        || await operators.TellAsync(message(findings.Order(StringComparer.Ordinal)), cancellationToken);

    private static OperatorMessage MessageForForeign(IEnumerable<string> findings) =>
        new(
            "Subscriptions that no deployment created",
            $"""
            Others may be able to read what ChatOps sends to its topics. The links in approvers' emails decide requests.

            {string.Join('\n', findings.Select(finding => $"  {finding}"))}
            """,
            ForeignRunbookHeading
        );

    private static OperatorMessage MessageForLost(IEnumerable<string> findings) =>
        new(
            "Approvers get no email",
            $"""
            Approvers get no email: SNS accepts their emails but doesn't deliver them.

            {string.Join('\n', findings.Select(finding => $"  {finding}"))}
            """,
            RunbookHeading
        );

    private static (DateTimeOffset Next, IReadOnlyList<string> Told) Read(string? seen) =>
        seen?.Split('\n') is [var next, .. var told]
            ? (DateTimeOffset.ParseExact(next, "O", CultureInfo.InvariantCulture), told)
            : (DateTimeOffset.MinValue, []);

    private static string Write(DateTimeOffset next, IEnumerable<string> told) =>
        string.Join('\n', told.Prepend(next.ToString("O", CultureInfo.InvariantCulture)));
}
