namespace ChatOps.Measure.Size;

/// <summary>Measures a turn, a page, a write, a sweep and opening with few and with many requests in the playground's
/// file, in turns.</summary>
internal static class SizeRun
{
    private const string Command = "perf/size.sh";
    private const double Goal = 1.2;

    public static async Task RunAsync(Options options)
    {
        var rounds = options.Number("rounds", 60);
        var folder = Path.Combine(Path.GetTempPath(), $"chatops-size-{Environment.ProcessId}");
        var many = options.Number("many", 1_000_000);
        Figures.Machine();
        await Console.Error.WriteLineAsync($"writing {many} requests ...");
        await using var small = await SizedPlayground.CreateAsync(
            Path.Combine(folder, "small"),
            options.Number("few", 1_000)
        );
        await using var large = await SizedPlayground.CreateAsync(Path.Combine(folder, "large"), many);
        await Console.Error.WriteLineAsync(
            $"{new FileInfo(Path.Combine(folder, "large", "playground.db")).Length / 1_000_000} MB"
        );
        (string What, Func<SizedPlayground, Task> Do, int Rounds)[] measured =
        [
            ("One turn", playground => playground.TurnAsync(), rounds),
            ("One request written", playground => playground.WriteAsync(), rounds),
            ("List pages (all, of a status, of a person in a status)", playground => playground.PagesAsync(), rounds),
            ("One sweep, nothing due", playground => playground.SweepAsync(), rounds),
            ("Finding 50 that are due", playground => playground.DueAsync(), rounds),
            ("Finding that nothing is due", playground => playground.NothingDueAsync(), rounds),
            ("Opening the playground", playground => playground.OpenAsync(), Math.Clamp(rounds / 10, 3, 7)),
        ];
        foreach (var (what, act, times) in measured)
        {
            var (few, lots) = await AlternateAsync(small, large, act, times);
            var ratio = lots / few;
            Figures.Row(
                $"{what}, {large.Count:N0} requests against {small.Count:N0}",
                $"≤ {Goal}",
                $"{ratio:0.00} ({lots:0.000} ms against {few:0.000} ms)",
                ratio <= Goal,
                Command
            );
        }
    }

    private static async Task<(double Few, double Many)> AlternateAsync(
        SizedPlayground small,
        SizedPlayground large,
        Func<SizedPlayground, Task> act,
        int rounds
    )
    {
        var took = new Dictionary<SizedPlayground, List<double>> { [small] = [], [large] = [] };
        for (var round = -5; round < rounds; round++)
        {
            // The second one finds a warmer machine, so the order alternates.
            foreach (var playground in round % 2 == 0 ? new[] { small, large } : [large, small])
            {
                var started = TimeProvider.System.GetTimestamp();
                await act(playground);
                if (round >= 0)
                {
                    took[playground].Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        return (Figures.Median(took[small]), Figures.Median(took[large]));
    }
}
