using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ChatOps.Load;
using ChatOps.Playground;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Faults;
using Microsoft.Data.Sqlite;

namespace ChatOps.Tests.Soak;

/// <summary>A playground process under mixed traffic: steady conversations and signed Slack requests, and people who
/// ask for accounts and get them. <c>CHATOPS_SOAK_SECONDS</c> sets the duration; <c>perf/soak.sh</c> runs an hour.
/// Speed is printed only; memory and the queue are judged in a long run.</summary>
public sealed class SoakTests
{
    private const int UsualSeconds = 20;

    // Shorter runs are only warm-up.
    private const int LeastSecondsToJudge = 300;

    // In MiB. The stand-ins keep every account, order, mail and message, some 10 KB for each request; the rest is the
    // variation of a heap.
    private const double MostGrowth = 12;
    private const double MostGrowthForEachRequest = 0.03;

    // In milliseconds: this machine's speed proves nothing.
    private const double NoLimit = 600_000;

    // Some conversations are always in progress.
    private const int UsualQueue = 10;
    private static readonly TimeSpan PauseBetweenRequests = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestSamplePause = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Mixed_traffic_leaves_no_error_no_open_work_and_no_growing_memory()
    {
        var length = TimeSpan.FromSeconds(
            int.TryParse(
                Environment.GetEnvironmentVariable("CHATOPS_SOAK_SECONDS"),
                CultureInfo.InvariantCulture,
                out var seconds
            )
                ? seconds
                : UsualSeconds
        );
        await using var playground = new PlaygroundProcess();
        playground.Start();
        await playground.HealthyAsync();
        await playground.DoAsync(HttpMethod.Put, "settings", new { provisioningSeconds = 1 });
        using var database = new PlaygroundDatabase(playground.DataFile);
        using var over = new CancellationTokenSource(length);
        var client = new Client(playground, () => 0);
        var promises = new ConcurrentBag<(Promise Promise, TimeSpan Took)>();
        var people = new Func<Task<Promise>>[]
        {
            () => client.AskInSlackAsync("U0ANA"),
            () => client.AskInSlackAsync("U0BOB"),
            client.AskByRestAsync,
        }
            .Select(ask => AskAsync(ask, promises, over.Token))
            .ToList();
        var sampling = SampleAsync(playground, database, length, over.Token);

        var options = Options(playground, length);
        using var load = new FrontDoorLoad(options);
        var report = new LoadReport(await load.RunAsync(TestContext.Current.CancellationToken), options);
        await Task.WhenAll(people);
        var samples = await sampling;
        var last = await DrainedAsync(playground, database, length);

        Say(report.Text);
        var waits = promises.Select(promise => promise.Took.TotalSeconds).Order().ToList();
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{waits.Count} requests, {promises.Count(promise => promise.Promise.Thread is not null)} of "
                    + $"them in Slack, from the first word to the account: p50 {LoadReport.Percentile(waits, 50):F1} "
                    + $"s   p95 {LoadReport.Percentile(waits, 95):F1} s   slowest {waits[^1]:F1} s"
            )
        );
        Say(SoakSample.Heading);
        Say(last.ToString());
        Assert.True(report.IsMet, report.Text);
        var accounts = (await playground.DoAsync(HttpMethod.Get, "accounts"))
            .AsArray()
            .Select(account => (string)account!["accountEmail"]!)
            .Where(email => email.StartsWith("root.", StringComparison.Ordinal));
        Assert.Equal(
            promises.Select(promise => promise.Promise.RootEmail).Order(StringComparer.Ordinal),
            accounts.Order(StringComparer.Ordinal)
        );
        Assert.Equal(promises.Count, last.Requests);
        if (length.TotalSeconds >= LeastSecondsToJudge)
        {
            Judge(samples, last);
        }
    }

    // From the end of the first quarter, when everything has been used.
    private static void Judge(IReadOnlyList<SoakSample> samples, SoakSample last)
    {
        var warm = samples[samples.Count / 4];
        var most = MostGrowth + (MostGrowthForEachRequest * (last.Requests - warm.Requests));
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"heap: {last.Heap - warm.Heap:F1} MiB more than at {warm.At:hh\\:mm\\:ss}, at most {most:F1}"
            )
        );
        Assert.True(
            last.Heap - warm.Heap <= most,
            $"The heap grew from {warm.Heap:F1} to {last.Heap:F1} MiB, by more than {most:F1}"
        );
        var late = samples.Skip(samples.Count * 3 / 4).Select(sample => sample.Queue + sample.Work).Order().ToList();
        Assert.True(late[late.Count / 2] <= UsualQueue, $"The queue grows: {string.Join(", ", late)}");
    }

    private static LoadOptions Options(PlaygroundProcess playground, TimeSpan length) =>
        new()
        {
            Url = new Uri(playground.ProductUrl),
            ApiKey = PlaygroundOptions.ApiKey,
            SlackSigningSecret = "local-signing-secret",
            Rate = 4,
            Duration = length,
            WarmUp = TimeSpan.Zero,
            AtOnce = 1000,
            Patience = TimeSpan.FromMinutes(3),
            MostErrors = 0,
            Most = new SortedDictionary<int, double>
            {
                [50] = NoLimit,
                [95] = NoLimit,
                [99] = NoLimit,
            },
        };

    private static async Task AskAsync(
        Func<Task<Promise>> ask,
        ConcurrentBag<(Promise Promise, TimeSpan Took)> promises,
        CancellationToken over
    )
    {
        using var pace = new PeriodicTimer(PauseBetweenRequests);
        do
        {
            var started = Stopwatch.GetTimestamp();
            var promise = await ask();
            promises.Add((promise, Stopwatch.GetElapsedTime(started)));
        } while (
            !over.IsCancellationRequested
            && await pace.WaitForNextTickAsync(CancellationToken.None)
            && !over.IsCancellationRequested
        );
    }

    private static async Task<IReadOnlyList<SoakSample>> SampleAsync(
        PlaygroundProcess playground,
        PlaygroundDatabase database,
        TimeSpan length,
        CancellationToken over
    )
    {
        var started = Stopwatch.GetTimestamp();
        var samples = new List<SoakSample>();
        using var pace = new PeriodicTimer(TimeSpan.FromTicks(Math.Min(LongestSamplePause.Ticks, length.Ticks / 4)));
        Say(SoakSample.Heading);
        while (!over.IsCancellationRequested && await pace.WaitForNextTickAsync(CancellationToken.None))
        {
            var sample = await TakeAsync(playground, database, Stopwatch.GetElapsedTime(started));
            samples.Add(sample);
            Say(sample.ToString());
        }

        return samples;
    }

    private static async Task<SoakSample> DrainedAsync(
        PlaygroundProcess playground,
        PlaygroundDatabase database,
        TimeSpan at
    )
    {
        SoakSample? sample = null;
        await PlaygroundProcess.UntilAsync(
            async () =>
            {
                sample = await TakeAsync(playground, database, at);
                return sample is { Queue: 0, Work: 0 };
            },
            () => $"It does not drain: {sample}"
        );
        return sample!;
    }

    private static async Task<SoakSample> TakeAsync(
        PlaygroundProcess playground,
        PlaygroundDatabase database,
        TimeSpan at
    )
    {
        const double MiB = 1024 * 1024;
        var memory = await playground.DoAsync(HttpMethod.Post, "memory");
        var depth = await new SqliteInbox(database, TimeProvider.System).DepthAsync(CancellationToken.None);
        Assert.Equal(0, depth.DeadLetters);
        return await database.ReadAsync(
            connection => new SoakSample(
                at,
                (double)memory["heapBytes"]! / MiB,
                (double)memory["workingSetBytes"]! / MiB,
                depth.Waiting + depth.InFlight,
                Count(connection, "WHERE due_at IS NOT NULL"),
                Count(connection, string.Empty)
            ),
            CancellationToken.None
        );
    }

    private static int Count(SqliteConnection connection, string where)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM requests {where}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
