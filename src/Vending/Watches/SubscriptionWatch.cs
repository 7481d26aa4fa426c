using System.Globalization;
using ChatOps.Vending.Operators;
using ChatOps.Vending.People;

namespace ChatOps.Vending.Watches;

/// <summary>
/// Sees that mail reaches each approver: SNS takes messages for a subscription that is pending or gone, and they vanish.
/// Operators hear of each change once. Looks once an hour.
/// </summary>
public sealed class SubscriptionWatch(IApproverSubscriptions subscriptions, IWatchStore watches, OperatorBroadcast operators, StageOptions stage, TimeProvider time) : IWatch
{
    /// <summary>The runbook's heading.</summary>
    public const string RunbookHeading = "Approver gets no mail";

    private const string Name = "subscriptions";
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);
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

        // Claims the look: others stay away, and so does this one for a while where it fails.
        var claimed = Write(now + PaceAfterFailure, told);
        if (!await watches.ReplaceAsync(Name, seen, claimed, cancellationToken))
        {
            return;
        }

        var found = await subscriptions.ListAsync(cancellationToken);
        var problems = stage.Approvers
            .Select(approver => (Approver: approver.Email, Problem: ProblemOf(approver.Email, found)))
            .Where(entry => entry.Problem is not null)
            .Select(entry => $"{entry.Approver}: {entry.Problem}")
            .Order(StringComparer.Ordinal)
            .ToList();
        var standing = string.Join('\n', problems);
        if (problems.Count > 0 && !string.Equals(standing, told, StringComparison.Ordinal) && !await operators.TellAsync(MessageFor(problems), cancellationToken))
        {
            return;
        }

        await watches.ReplaceAsync(Name, claimed, Write(now + Pace, standing), cancellationToken);
    }

    private static string? ProblemOf(string approver, IReadOnlyList<ApproverSubscription> found)
    {
        var address = EmailAddress.Normalize(approver);
        var mine = found
            .Where(subscription => EmailAddress.Normalize(subscription.Endpoint) == address || subscription.Admits?.Contains(address, StringComparer.Ordinal) == true)
            .ToList();
        return mine switch
        {
            [] => "no subscription to the approvers' topic",
            _ when mine.Exists(subscription => subscription.IsConfirmed && subscription.Admits?.Contains(address, StringComparer.Ordinal) != false) => null,
            _ when mine.Exists(subscription => subscription.IsConfirmed) => "the subscription's filter lets nothing through to this approver",
            _ => "the subscription is not confirmed",
        };
    }

    private static OperatorMessage MessageFor(List<string> problems) => new(
        "Approvers get no mail",
        $"""
        Approvers get no mail: SNS takes what is sent to them, and it vanishes.

        {string.Join('\n', problems.Select(problem => $"  {problem}"))}
        """,
        RunbookHeading);

    private static (DateTimeOffset Next, string Told) Read(string? seen)
    {
        if (seen is null)
        {
            return (DateTimeOffset.MinValue, string.Empty);
        }

        var line = seen.IndexOf('\n', StringComparison.Ordinal);
        return (DateTimeOffset.ParseExact(seen[..line], "O", CultureInfo.InvariantCulture), seen[(line + 1)..]);
    }

    private static string Write(DateTimeOffset next, string told) => $"{next:O}\n{told}";
}
