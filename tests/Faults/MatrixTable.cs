using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ChatOps.Tests.Faults;

/// <summary>The result of each call with each fault.</summary>
/// <param name="file">The growing table's file; null or empty for none.</param>
internal sealed class MatrixTable(string? file)
{
    public const string Right = "right";

    /// <summary>The call wasn't made this time, so nothing was tried.</summary>
    public const string Missed = "-";

    private const string Heading = """
        # Fault matrix

        The main job runs in seven forms, five for accounts and two for products, and each outgoing call of a run
        without faults fails in eight ways, one at a time. `right` means: one account, one product or one refusal, the
        whole history, the same transcript and boards as without the fault, and at most one repeated email (see
        `tests/Faults/Evidence.cs`). The process dies while the call is in progress; the next one starts on the same
        file. To run it again:

            CHATOPS_FAULTS=all CHATOPS_FAULTS_TABLE=$PWD/docs/fault-matrix.md \
                ./test.sh -class ChatOps.Tests.Faults.FaultMatrixTests

        """;

    private readonly Lock gate = new();
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly List<(Scenario Scenario, CallPoint Point, Mishap Mishap, string Outcome)> rows = [];

    public IReadOnlyList<string> Failures =>
        [
            .. rows.Where(row => row.Outcome is not (Right or Missed))
                .Select(row => $"{row.Scenario.Name}, {row.Point} {row.Mishap.Name}: {row.Outcome}"),
        ];

    public int Struck => rows.Count(row => row.Outcome == Right);

    public int NotReached => rows.Count(row => row.Outcome == Missed);

    public void Add(Scenario scenario, CallPoint point, Mishap mishap, string outcome)
    {
        lock (gate)
        {
            rows.Add((scenario, point, mishap, outcome));
        }
    }

    /// <summary>Writes the file early: a full run takes long, and may be stopped.</summary>
    public void Save()
    {
        lock (gate)
        {
            if (!string.IsNullOrEmpty(file))
            {
                File.WriteAllText(
                    file,
                    $"{Heading}\n{Write()}{string.Concat(Failures.Select(failure => $"\n{failure}\n"))}"
                );
            }
        }
    }

    /// <summary>Returns Markdown with a row for each call and a column for each fault.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{rows.Count} runs in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {Struck} right, "
                + $"{NotReached} not reached, {Failures.Count} wrong."
        );
        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| scenario | call | {string.Join(" | ", Mishap.All.Select(mishap => mishap.Name))} |"
        );
        text.AppendLine(CultureInfo.InvariantCulture, $"|---|---|{string.Concat(Mishap.All.Select(_ => "---|"))}");
        foreach (
            var calls in rows.GroupBy(row => (row.Scenario.Name, row.Point))
                .OrderBy(calls => calls.Key.Name, StringComparer.Ordinal)
                .ThenBy(calls => calls.Key.Point.Service, StringComparer.Ordinal)
                .ThenBy(calls => calls.Key.Point.Operation, StringComparer.Ordinal)
                .ThenBy(calls => calls.Key.Point.Nth)
        )
        {
            var cells = Mishap.All.Select(mishap =>
                calls
                    .Where(row => row.Mishap == mishap)
                    .Select(row => row.Outcome is Right or Missed ? row.Outcome : "WRONG")
                    .FirstOrDefault(string.Empty)
            );
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {calls.Key.Name} | {calls.Key.Point} | {string.Join(" | ", cells)} |"
            );
        }

        return text.ToString();
    }
}
