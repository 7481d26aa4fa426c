using System.Text.Json.Nodes;
using ChatOps.Application.Observability;
using ChatOps.Application.Secrets;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Fulfillment;
using ChatOps.Measure.Wire;
using ChatOps.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Measure.Turn;

/// <summary>Measures whole turns through the worker's composition root, from Lambda's batch to its answer, with AWS and
/// Slack behind HTTP. The time without a request in progress is our own.</summary>
internal static class TurnRun
{
    private const string Command = "perf/turn.sh";

    public static async Task RunAsync(Options options)
    {
        await using var standIn = await StandIn.StartAsync();
        foreach (var (name, value) in Settings.Ours(standIn, null))
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        await using var services = new ServiceCollection()
            .AddAwsHost(new ConfigurationBuilder().AddEnvironmentVariables().Build(), AwsSettings.OfApp)
            .AddConversations()
            .AddSlackOfStage()
            .AddFulfillment()
            .AddSingleton(new LogStream(TextWriter.Null))
            .BuildServiceProvider();
        await services.GetRequiredService<ISecrets>().RefreshIfOldAsync(CancellationToken.None);
        var functions = services.GetRequiredService<FulfillmentFunctions>();
        var sample = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "samples", "slack-message.json")
        );

        using var wire = new WireTime();
        var own = new List<double>();
        var whole = new List<double>();
        var requests = 0;
        var (warmUp, turns) = (options.Number("warm-up", 400), options.Number("turns", 1000));
        var connections = 0;
        for (var turn = -warmUp; turn < turns; turn++)
        {
            var payload = Message(sample, turn + warmUp);
            wire.Take();
            standIn.TakeCalls();
            var started = TimeProvider.System.GetTimestamp();
            var answer = JsonNode.Parse(
                (await functions.InvokeAsync(FulfillmentFunctions.Worker, payload, CancellationToken.None)).Span
            )!;
            var took = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
            if (answer["batchItemFailures"]!.AsArray().Count > 0)
            {
                throw new InvalidOperationException("A turn failed.");
            }

            if (turn >= 0)
            {
                (var waited, requests) = wire.Take();
                own.Add(took - waited);
                whole.Add(took);
                connections = Math.Max(
                    connections,
                    standIn.TakeCalls().Select(call => call.Connection).Distinct().Count()
                );
            }
        }

        Figures.Machine();
        var (p50, p99) = (Figures.Median(own), Figures.Percentile(own, 99));
        var detail =
            $"{requests} calls over at most {connections} kept connections, {Figures.Median(whole):0.0} ms "
            + "with the stand-ins' wire";
        Figures.Row($"Own share of a turn, p50 of {turns}", "≤ 2 ms", $"{p50:0.00} ms ({detail})", p50 <= 2, Command);
        Figures.Row($"Own share of a turn, p99 of {turns}", "≤ 10 ms", $"{p99:0.00} ms", p99 <= 10, Command);
    }

    private static ReadOnlyMemory<byte> Message(string sample, int number)
    {
        var batch = JsonNode.Parse(sample)!;
        var record = batch["Records"]![0]!;
        var body = JsonNode.Parse((string)record["body"]!)!;
        body["event_id"] = $"Ev0TURN{number:D6}";
        body["event"]!["ts"] = $"1700000000.{number:D6}";
        record["body"] = body.ToJsonString();
        record["messageId"] = $"00000000-0000-4000-8000-{number:D12}";
        record["attributes"]!["MessageDeduplicationId"] = $"T0LOCAL:Ev0TURN{number:D6}";
        batch["Records"] = new JsonArray(record.DeepClone());
        return System.Text.Encoding.UTF8.GetBytes(batch.ToJsonString());
    }
}
