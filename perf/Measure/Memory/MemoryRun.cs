using System.Globalization;
using ChatOps.Measure.Wire;

namespace ChatOps.Measure.Memory;

/// <summary>Measures the functions with the processor time of each memory size, and the cost of a million calls. AWS
/// and Slack answer with a delay, since waiting is paid for as well.</summary>
internal static class MemoryRun
{
    private const double GigabyteSecond = 0.0000166667;
    private const double Call = 0.0000002;
    private static readonly int[] Sizes = [128, 256, 512, 1024];

    // Assumed: Lex reads a message, and Slack isn't in the Region.
    private static readonly TimeSpan Aws = TimeSpan.FromMilliseconds(6);
    private static readonly TimeSpan Lex = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(120);

    public static async Task RunAsync(Options options)
    {
        var assets = options.Text("assets");
        var calls = options.Number("calls", 200);
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        (string Handler, string Host, Func<int, byte[]> Payload)[] functions =
        [
            ("api", "Api", number => SignedEvent.Of(number).ToInvocation()),
            ("worker", "Fulfillment", number => Turn(Path.Combine(samples, "slack-message.json"), number)),
            ("hook", "Fulfillment", _ => File.ReadAllBytes(Path.Combine(samples, "vending-slots-filled.json"))),
        ];
        await using var standIn = await StandIn.StartAsync();
        standIn.Hold = call =>
            Task.Delay(
                call.Name switch
                {
                    "text" => Lex,
                    _ when call.Name.Contains('.', StringComparison.Ordinal) => Slack,
                    _ => Aws,
                },
                TimeProvider.System
            );
        Figures.Machine();
        Console.WriteLine(
            "| function | memory | first answer, start included | p50 | p99 | processor time of a call | peak "
                + "memory | a million calls |"
        );
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (handler, host, payload) in functions)
        {
            foreach (var size in Sizes)
            {
                await MeasureAsync(standIn, Path.Combine(assets, host), handler, size, calls, payload);
            }
        }
    }

    private static async Task MeasureAsync(
        StandIn standIn,
        string folder,
        string handler,
        int size,
        int calls,
        Func<int, byte[]> payload
    )
    {
        standIn.Forget();
        using var share = new ProcessorShare(size);
        await using var runtime = await FunctionRuntime.StartAsync(payload(0));
        var environment = Settings.OfFunction(standIn, null, runtime.Address, handler, size);
        double first,
            cpu;
        var took = new List<double>();
        await using (var process = Child.Start("/bin/sh", ["-c", share.Enter("./bootstrap")], environment, folder))
        {
            await process.ButNotEndAsync(runtime.Answer);
            first = Figures.Milliseconds(process.StartedAt, runtime.AnsweredAt);
            var before = process.Cpu();
            for (var number = 1; number <= calls; number++)
            {
                await process.ButNotEndAsync(runtime.InvokeAsync(payload(number)));
                took.Add(Figures.Milliseconds(runtime.AskedAt, runtime.AnsweredAt));
            }

            cpu = (process.Cpu() - before) / calls;
            standIn.TakeCalls();
        }

        // Lambda charges for whole milliseconds.
        var cost = (took.Average(Math.Ceiling) / 1000 * size / 1024 * GigabyteSecond + Call) * 1_000_000;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {handler} | {size} MB | {first:0} ms | {Figures.Median(took):0} ms | "
                    + $"{Figures.Percentile(took, 99):0} ms | {cpu:0.0} ms | {share.PeakMemory:0} MB | ${cost:0.00} |"
            )
        );
    }

    // A new message: a repeated one costs almost nothing.
    private static byte[] Turn(string sample, int number) =>
        System.Text.Encoding.UTF8.GetBytes(
            File.ReadAllText(sample)
                .Replace(
                    "1700000000.000100",
                    string.Create(CultureInfo.InvariantCulture, $"1700000000.{1000 + number:D6}"),
                    StringComparison.Ordinal
                )
                .Replace(
                    "Ev0SAMPLE001",
                    string.Create(CultureInfo.InvariantCulture, $"Ev0PERF{number:D6}"),
                    StringComparison.Ordinal
                )
        );
}
