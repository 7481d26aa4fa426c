using System.Collections.Concurrent;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.Tests.Faults;

/// <summary>Runs the main job while each outgoing call fails, is throttled, times out or returns garbage, or the
/// process dies before or after it. A run without faults lists the calls, so new calls are included.
/// <c>CHATOPS_FAULTS=all</c> runs every occurrence with every fault; <c>CHATOPS_FAULTS_TABLE=FILE</c> writes the table
/// as it grows.</summary>
public sealed class FaultMatrixTests
{
    // The number of open tries at which help is worth it: learning a good run takes two runs.
    private const int WorthHelping = 8;

    private const int MostTries = 3;
    private static readonly TimeSpan SweepsPace = TimeSpan.FromSeconds(2);
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("CHATOPS_FAULTS") == "all";

    [Fact]
    public async Task Any_failing_call_ends_with_one_account_or_one_refusal()
    {
        var table = new MatrixTable(Environment.GetEnvironmentVariable("CHATOPS_FAULTS_TABLE"));
        var covered = new ConcurrentDictionary<(string Service, string Operation, bool IsProduct), string>();
        var tries = Scenario.All.ToDictionary(
            scenario => scenario,
            _ => new ConcurrentQueue<(CallPoint Point, Mishap Mishap)>()
        );
        await Parallel.ForEachAsync(
            Scenario.All,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Scenario.All.Count,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (scenario, _) => await CoverAsync(scenario, table, tries, covered)
        );

        var text = table.Write();
        TestContext.Current.TestOutputHelper!.WriteLine(text);
        Assert.True(table.Failures.Count == 0, string.Join("\n\n", table.Failures) + "\n\n" + text);
        Assert.True(table.NotReached * 10 <= table.Struck, text);
    }

    private static async Task CoverAsync(
        Scenario scenario,
        MatrixTable table,
        Dictionary<Scenario, ConcurrentQueue<(CallPoint Point, Mishap Mishap)>> tries,
        ConcurrentDictionary<(string Service, string Operation, bool IsProduct), string> covered
    )
    {
        await using var stage = await FaultStage.StartAsync();
        await stage.DoAsync(HttpMethod.Put, "settings", new { provisioningSeconds = 0 });
        var (good, points) = await LearnAsync(stage, scenario);

        // The default run takes each operation once: for accounts with every other fault, for products with one in
        // eight.
        var pace = scenario.IsProduct ? Mishap.All.Count : 2;
        foreach (
            var point in points.Where(point =>
                IsFull
                || (
                    point.Nth == 1
                    && covered.TryAdd((point.Service, point.Operation, scenario.IsProduct), scenario.Name)
                )
            )
        )
        {
            foreach (
                var mishap in Mishap.All.Where((_, place) => IsFull || (place + point.Operation.Length) % pace == 0)
            )
            {
                tries[scenario].Enqueue((point, mishap));
            }
        }

        await WorkAsync(stage, scenario, good, tries[scenario], table);

        // An idle stage helps where most tries are open.
        while (tries.MaxBy(left => left.Value.Count) is { Value.Count: > WorthHelping } longest)
        {
            (good, _) = await LearnAsync(stage, longest.Key);
            await WorkAsync(stage, longest.Key, good, longest.Value, table);
        }
    }

    // The first run has a fresh process; later ones are like the second.
    private static async Task<(Evidence Good, IReadOnlyList<CallPoint> Points)> LearnAsync(
        FaultStage stage,
        Scenario scenario
    )
    {
        await PlayAsync(stage, scenario);
        var last = stage.Journal.After(0).Select(call => call.Sequence).DefaultIfEmpty(0).Max();
        var good = await PlayAsync(stage, scenario);
        return (good, Points(stage.Journal.After(last)));
    }

    private static async Task WorkAsync(
        FaultStage stage,
        Scenario scenario,
        Evidence good,
        ConcurrentQueue<(CallPoint Point, Mishap Mishap)> tries,
        MatrixTable table
    )
    {
        while (tries.TryDequeue(out var next))
        {
            table.Add(
                scenario,
                next.Point,
                next.Mishap,
                await TryAsync(stage, scenario, next.Point, next.Mishap, good)
            );
            table.Save();
        }
    }

    private static IReadOnlyList<CallPoint> Points(IReadOnlyList<RecordedCall> calls) =>
        [
            .. calls
                .GroupBy(call => (call.Service, call.Operation))
                .SelectMany(same =>
                    same.Select((_, place) => new CallPoint(same.Key.Service, same.Key.Operation, place + 1))
                ),
        ];

    // Cached people and organization data are cleared, so that every run makes the same calls.
    private static async Task<Evidence> PlayAsync(FaultStage stage, Scenario scenario, Trap? trap = null)
    {
        await stage.AdvanceAsync(TimeSpan.FromMinutes(70));
        var run = new Run(stage, scenario.Email);
        await scenario.Play(run);
        if (trap is not null)
        {
            // An occasional check of the sweep may still come.
            await Task.WhenAny(trap.Struck, Task.Delay(SweepsPace, TimeProvider.System));
        }

        return await run.EndAsync(scenario.End);
    }

    private static async Task<string> TryAsync(
        FaultStage stage,
        Scenario scenario,
        CallPoint point,
        Mishap mishap,
        Evidence good
    )
    {
        for (var count = 0; count < MostTries; count++)
        {
            await using var trap = await stage.SetAsync(point, mishap);
            try
            {
                var problems = string.Join("; ", (await PlayAsync(stage, scenario, trap)).Compare(good, mishap));
                if (problems.Length > 0 || trap.Struck.IsCompleted)
                {
                    return problems.Length > 0 ? problems : MatrixTable.Right;
                }
            }
            catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
            {
                return exception.Message;
            }
            finally
            {
                await stage.DoAsync(HttpMethod.Delete, "faults");
            }
        }

        return MatrixTable.Missed;
    }
}
