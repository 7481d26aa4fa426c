using System.Text.RegularExpressions;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Faults;

/// <summary>The results of a run, without values that differ between runs.</summary>
internal sealed partial record Evidence
{
    // The bot's one message after a failure.
    private const string Trouble = "I'm having trouble at the moment";

    public required RequestStatus Status { get; init; }

    public required int Requests { get; init; }

    public required int Accounts { get; init; }

    /// <summary>What exists of it, with its state: one resource once the request is ready, and none before.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    public required int Orders { get; init; }

    public required int Work { get; init; }

    public required int DeadLetters { get; init; }

    /// <summary>The history without the requests to approvers, which run in parallel.</summary>
    public required IReadOnlyList<string> History { get; init; }

    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>The requester's messages in conversation, in order.</summary>
    public required IReadOnlyList<string> Transcript { get; init; }

    /// <summary>The requester's status messages.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>The approvers' messages.</summary>
    public required IReadOnlyList<string> Boards { get; init; }

    public required IReadOnlyList<string> Mails { get; init; }

    /// <summary>Removes values that differ between runs. The sign-in address is in the order's record, but not in the
    /// lifecycle event, which may come first.</summary>
    public static string Plain(string text, string requestId, string rootEmail) =>
        Varying()
            .Replace(
                SignIn()
                    .Replace(text, string.Empty)
                    .Replace(requestId, "ID", StringComparison.Ordinal)
                    .Replace(requestId[4..], "ID", StringComparison.Ordinal)
                    .Replace(rootEmail, "ROOT", StringComparison.Ordinal),
                "~"
            );

    /// <summary>Returns the differences from the run without a fault.</summary>
    public IEnumerable<string> Compare(Evidence good, Mishap mishap)
    {
        if (Status != good.Status || Requests != 1 || Accounts != good.Accounts)
        {
            yield return $"{Requests} requests, {Status}, {Accounts} accounts";
        }

        if (!Resources.SequenceEqual(good.Resources))
        {
            yield return $"resources: {string.Join(" | ", Resources)}";
        }

        if (Orders != good.Orders)
        {
            yield return $"{Orders} orders, not {good.Orders}";
        }

        if (Work + DeadLetters > 0)
        {
            yield return $"{Work} pieces of work and {DeadLetters} dead letters are left";
        }

        if (!History.SequenceEqual(good.History))
        {
            yield return $"history: {string.Join(" | ", History)}";
        }

        if (!Asked.SequenceEqual(good.Asked))
        {
            yield return $"asked: {string.Join(" | ", Asked)}";
        }

        // A post with a lost answer may be repeated in its place; nothing may be missing.
        var repeats = mishap.LeavesDoubt ? 1 : 0;
        var heard = Transcript.Where(line => !line.Contains(Trouble, StringComparison.Ordinal)).ToList();
        if (!IsRepeating(heard, good.Transcript, repeats) || Transcript.Count - heard.Count > 1)
        {
            yield return $"transcript: {string.Join(" | ", Transcript)}";
        }

        if (
            good.Statuses.Except(Statuses, StringComparer.Ordinal).Any()
            || Statuses.Count > good.Statuses.Count + repeats
        )
        {
            yield return $"statuses: {string.Join(" | ", Statuses)}";
        }

        // The channel is searched before another post.
        if (!Boards.SequenceEqual(good.Boards))
        {
            yield return $"boards: {string.Join(" | ", Boards)}";
        }

        if (
            good.Mails.Except(Mails, StringComparer.Ordinal).Any()
            || Mails.Except(good.Mails, StringComparer.Ordinal).Any()
            || Mails.Count > good.Mails.Count + repeats
        )
        {
            yield return $"mails: {string.Join(" | ", Mails)}";
        }
    }

    // The good lines in order, with a limited number of immediate repetitions.
    private static bool IsRepeating(List<string> lines, IReadOnlyList<string> good, int most)
    {
        var at = 0;
        foreach (var line in good)
        {
            if (at == lines.Count || lines[at] != line)
            {
                return false;
            }

            for (at++; at < lines.Count && lines[at] == line && most > 0; at++)
            {
                most--;
            }
        }

        return at == lines.Count;
    }

    [GeneratedRegex(@" Sign in at \S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignIn();

    [GeneratedRegex(
        @"token=\S+|pp-[a-z2-7]{13}|\d{1,2} \w+ \d{4} at \d\d:\d\d|\d\d:\d\d UTC|until \d{1,2} \w+ "
            + @"\d{4}|\d{12}|person\.\d+@example\.com|root\.[0-9a-f]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Varying();
}
