using ChatOps.Measure.Wire;

namespace ChatOps.Measure.FrontDoor;

/// <summary>Measures our front door (the published asset, served by Kestrel) and the Bolt app in turns, each alone on
/// one core, at the same rates.</summary>
internal static class FrontDoorRun
{
    private const string Command = "perf/front-door.sh";
    private const int ServerCore = 0;
    private const double CpuGoal = 0.4;
    private const double MemoryGoal = 0.5;

    private sealed record Slice(double CpuPerEvent, double P50, double P99);

    public static async Task RunAsync(Options options)
    {
        var rates = (options.Find("rates") ?? "100,250").Split(',').Select(int.Parse).ToList();
        var rounds = options.Number("rounds", 5);
        var seconds = TimeSpan.FromSeconds(options.Number("seconds", 4));
        await using var standIn = await StandIn.StartAsync();
        var asset = options.Text("api");
        var port = FreePort.Next();
        await using var ours = Child.Start(
            Path.Combine(asset, "bootstrap"),
            ["--urls", $"http://127.0.0.1:{port}"],
            Settings.Ours(standIn, null),
            asset,
            ServerCore
        );
        await using var bolt = Child.Start(
            "node",
            ["app.js"],
            Settings.Bolt(standIn, null, FreePort.Next()),
            options.Text("bolt"),
            ServerCore
        );
        (string Name, Child Process, string Url)[] servers =
        [
            ("ours", ours, $"http://127.0.0.1:{port}/slack/events"),
            (
                "Bolt",
                bolt,
                $"http://127.0.0.1:{(await bolt.ButNotEndAsync(bolt.FirstLine)).Split(' ')[^1]}/slack/events"
            ),
        ];
        Figures.Machine();
        standIn.Remembers = false;
        using var load = new ConstantRate();
        foreach (var server in servers)
        {
            await ReadyAsync(server.Url, server.Process);
            await load.RunAsync(server.Url, rates.Max(), TimeSpan.FromSeconds(options.Number("warm-up", 15)));
        }

        foreach (var rate in rates)
        {
            var slices = servers.ToDictionary(server => server.Name, _ => new List<Slice>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var server in servers)
                {
                    var before = server.Process.Cpu();
                    var took = await load.RunAsync(server.Url, rate, seconds);
                    slices[server.Name]
                        .Add(
                            new Slice(
                                (server.Process.Cpu() - before) * 1000 / took.Count,
                                Figures.Median(took),
                                Figures.Percentile(took, 99)
                            )
                        );
                }
            }

            Report(rate, rounds, slices["ours"], slices["Bolt"]);
        }

        var (peak, otherPeak) = (ours.PeakMemory(), bolt.PeakMemory());
        Figures.Row(
            "Peak memory after that",
            $"≤ {MemoryGoal:0.00}",
            $"{peak / otherPeak:0.00} ({peak:0} MB against {otherPeak:0} MB)",
            peak / otherPeak <= MemoryGoal,
            Command
        );
    }

    private static async Task ReadyAsync(string url, Child process)
    {
        using var http = new HttpClient();
        var deadline = TimeProvider.System.GetUtcNow().AddMinutes(1);
        while (true)
        {
            try
            {
                using var request = SignedEvent.Of(1).ToRequest(url);
                using var response = await process.ButNotEndAsync(http.SendAsync(request));
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (TimeProvider.System.GetUtcNow() < deadline)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private static void Report(int rate, int rounds, List<Slice> ours, List<Slice> bolt)
    {
        static double Of(List<Slice> slices, Func<Slice, double> figure) => Figures.Median(slices.Select(figure));
        var (cpu, otherCpu) = (Of(ours, slice => slice.CpuPerEvent), Of(bolt, slice => slice.CpuPerEvent));
        var (p50, otherP50) = (Of(ours, slice => slice.P50), Of(bolt, slice => slice.P50));
        var (p99, otherP99) = (Of(ours, slice => slice.P99), Of(bolt, slice => slice.P99));
        Figures.Row(
            $"Processor time per event, {rate}/s, {rounds} rounds",
            $"≤ {CpuGoal:0.00}",
            $"{cpu / otherCpu:0.00} ({cpu:0} µs against {otherCpu:0} µs)",
            cpu / otherCpu <= CpuGoal,
            Command
        );
        Figures.Row(
            $"p50 at {rate}/s",
            "< Bolt's",
            $"{p50:0.00} ms against {otherP50:0.00} ms",
            p50 < otherP50,
            Command
        );
        Figures.Row(
            $"p99 at {rate}/s",
            "< Bolt's",
            $"{p99:0.00} ms against {otherP99:0.00} ms",
            p99 < otherP99,
            Command
        );
    }
}
