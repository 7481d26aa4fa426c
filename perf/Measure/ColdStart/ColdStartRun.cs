using System.IO.Compression;
using ChatOps.Measure.Wire;

namespace ChatOps.Measure.ColdStart;

/// <summary>Measures from a process's start to its first answer: our native assets, the same as a plain publish, and
/// the Bolt app, in turns, so that other load on the machine affects all of them. Prints medians and ratios.</summary>
internal static class ColdStartRun
{
    private const string Command = "perf/cold-start.sh";

    public static async Task RunAsync(Options options)
    {
        var assets = options.Text("assets");
        var runs = options.Number("runs", 15);
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(samples, name));
        static byte[] Event() => SignedEvent.Of(1).ToInvocation();
        var bolt = new Bolt(options.Text("bolt"));
        Subject Ours(string host, string kind, string handler, Func<byte[]> payload) =>
            new Function($"{handler}, {kind}", Path.Combine(assets, kind, host), handler, payload);
        List<Subject> subjects =
        [
            Ours("Api", "shipped", "api", Event),
            bolt,
            Ours("Api", "plain", "api", Event),
            Ours("Fulfillment", "shipped", "worker", () => Sample("slack-message.json")),
            Ours("Fulfillment", "plain", "worker", () => Sample("slack-message.json")),
            Ours("Fulfillment", "shipped", "hook", () => Sample("vending-slots-filled.json")),
            Ours("Fulfillment", "plain", "hook", () => Sample("vending-slots-filled.json")),
            new RuntimeAlone(Path.Combine(assets, "shipped", "Fulfillment")),
        ];
        Figures.Machine();
        var plain = await MeasureAsync(subjects, runs, certificate: null);
        var certificate = Path.Combine(Path.GetTempPath(), $"chatops-perf-{Environment.ProcessId}.pem");
        var secure = await MeasureAsync([subjects[0], bolt], Math.Max(3, runs / 2), certificate);
        File.Delete(certificate);
        File.Delete($"{certificate}.all");

        Report(plain, "");
        Report(secure, " (AWS over TLS)");
        Console.WriteLine();
        Compare("First event: Api against Bolt", 0.12, plain, subjects[0], bolt);
        Compare("First event: Api against Bolt, AWS over TLS", 0.25, secure, subjects[0], bolt);
        Compare("First event: Api against its plain publish", 0.10, plain, subjects[0], subjects[2]);
        Compare("First message: worker against its plain publish", 0.10, plain, subjects[3], subjects[4]);
        Compare("First question: hook against its plain publish", 0.10, plain, subjects[5], subjects[6]);
        foreach (var (host, goal) in new[] { ("Api", 12), ("Fulfillment", 9) })
        {
            var size = Zipped(Path.Combine(assets, "shipped", host));
            Figures.Row(
                $"Zipped size of {host}",
                $"≤ {goal} MB",
                $"{size:0.0} MB (plain publish {Zipped(Path.Combine(assets, "plain", host)):0.0} MB)",
                size <= goal,
                Command
            );
        }
    }

    private static async Task<Dictionary<Subject, List<Start>>> MeasureAsync(
        IReadOnlyList<Subject> subjects,
        int runs,
        string? certificate
    )
    {
        await using var standIn = await StandIn.StartAsync(certificate);
        var starts = subjects.ToDictionary(subject => subject, _ => new List<Start>());

        // The first round warms the disk's cache and this program.
        for (var run = -1; run < runs; run++)
        {
            foreach (var subject in subjects)
            {
                var start = await subject.StartAsync(standIn, certificate);
                if (run >= 0)
                {
                    starts[subject].Add(start);
                }
            }
        }

        return starts;
    }

    private static void Report(Dictionary<Subject, List<Start>> starts, string addition)
    {
        foreach (var (subject, measured) in starts)
        {
            Console.WriteLine(
                $"\n{subject.Name}{addition}: {Total(measured):0} ms (fastest "
                    + $"{measured.Min(start => start.Total):0}), processor "
                    + $"{Figures.Median(measured.Select(start => start.Cpu)):0} ms, {measured.Count} runs"
            );
            foreach (var (step, index) in measured[0].Steps.Select((step, index) => (step.Step, index)))
            {
                var took = measured.Where(start => start.Steps.Count > index).Select(start => start.Steps[index].Took);
                Console.WriteLine($"  {Figures.Median(took), 6:0.0} ms  {step}");
            }
        }
    }

    private static void Compare(
        string what,
        double goal,
        Dictionary<Subject, List<Start>> starts,
        Subject ours,
        Subject other
    )
    {
        var (mine, theirs) = (Total(starts[ours]), Total(starts[other]));
        var (cpu, otherCpu) = (Cpu(starts[ours]), Cpu(starts[other]));
        Figures.Row(
            what,
            $"≤ {goal:0.00}",
            $"{mine / theirs:0.00} ({mine:0} ms against {theirs:0} ms; processor {cpu / otherCpu:0.00}, "
                + $"{cpu:0} ms against {otherCpu:0} ms)",
            mine / theirs <= goal,
            Command
        );
    }

    private static double Total(List<Start> starts) => Figures.Median(starts.Select(start => start.Total));

    private static double Cpu(List<Start> starts) => Figures.Median(starts.Select(start => start.Cpu));

    private static double Zipped(string folder)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                archive.CreateEntryFromFile(file, Path.GetRelativePath(folder, file), CompressionLevel.Optimal);
            }
        }

        return buffer.Length / 1_000_000d;
    }
}
