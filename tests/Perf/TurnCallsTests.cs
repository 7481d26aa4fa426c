using System.Text.Json.Nodes;
using ChatOps.Application.Secrets;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Fulfillment;
using ChatOps.Measure.Wire;
using ChatOps.Slack;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Perf;

/// <summary>The calls of a turn, their order and connections, through the worker's composition root with AWS and Slack
/// behind HTTP.</summary>
public sealed class TurnCallsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Independent_calls_of_a_turn_run_in_parallel_and_nothing_is_fetched_twice()
    {
        await using var standIn = await StandIn.StartAsync();
        await using var services = Compose(standIn);
        await services.GetRequiredService<ISecrets>().RefreshIfOldAsync(TestContext.Current.CancellationToken);

        // The first turn reads the identities of bot and person; the second is a full turn.
        await TakeAsync(services, 1);
        var known = standIn.TakeCalls();
        var together = new Together(5);
        standIn.Hold = _ => together.WaitAsync();
        await TakeAsync(services, 2);
        var calls = standIn.TakeCalls();

        Assert.Equal(
            ["CONVERSATION#", "EVENT#", "SLACK#done:", "SLACK#talk:", "SLACK#user:"],
            calls.Take(5).Select(call => Beginning(call.Item)).Order(StringComparer.Ordinal)
        );

        // Each depends on the previous: Lex's reply is recorded before it is sent, the old question is closed before a
        // new one, a question is recorded before its post, and only a recorded post completes the delivery.
        Assert.Equal(
            [
                "text",
                "TransactWriteItems",
                "chat.update",
                "PutItem SLACK#question:",
                "chat.postMessage",
                "PutItem SLACK#talk:",
                "PutItem SLACK#done:",
            ],
            calls.Skip(5).Select(call => call.Item.Length > 0 ? $"{call.Name} {Beginning(call.Item)}" : call.Name)
        );

        var reads = known
            .Concat(calls)
            .Where(call => call.Name is "auth.test" or "users.info")
            .Select(call => call.Name);
        Assert.Equal(["auth.test", "users.info"], reads.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Turns_reuse_their_connections()
    {
        await using var standIn = await StandIn.StartAsync();
        await using var services = Compose(standIn);
        await services.GetRequiredService<ISecrets>().RefreshIfOldAsync(TestContext.Current.CancellationToken);
        for (var turn = 0; turn < 12; turn++)
        {
            await TakeAsync(services, turn);
        }

        // Five reads in parallel, Lex, Slack and the secret; every other call finds an open connection.
        var calls = standIn.TakeCalls();
        Assert.True(calls.Count > 100, $"{calls.Count} calls");
        Assert.InRange(calls.Select(call => call.Connection).Distinct().Count(), 1, 10);
    }

    private static string Beginning(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        var hash = item.IndexOf('#', StringComparison.Ordinal);
        return item.StartsWith("SLACK#", StringComparison.Ordinal) ? item[..(colon + 1)] : item[..(hash + 1)];
    }

    private static ServiceProvider Compose(StandIn standIn)
    {
        var settings = Settings
            .Ours(standIn, certificates: null)
            .ToDictionary(setting => setting.Key, setting => (string?)setting.Value, StringComparer.Ordinal);
        var services = new ServiceCollection()
            .AddAwsHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), AwsSettings.OfApp)
            .AddConversations()
            .AddSlackOfStage()
            .AddFulfillment();

        // Settings that the SDK would otherwise read from the process's environment, which all tests share.
        StandInClients.Add(services, standIn.Url);
        return services.BuildServiceProvider();
    }

    private static async Task TakeAsync(ServiceProvider services, int number)
    {
        var batch = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("samples/sqs/slack-message.json")))!;
        var record = batch["Records"]![0]!;
        var body = JsonNode.Parse((string)record["body"]!)!;
        body["event_id"] = $"Ev0TURN{number:D6}";
        body["event"]!["ts"] = $"1700000000.{number:D6}";
        record["body"] = body.ToJsonString();
        batch["Records"] = new JsonArray(record.DeepClone());
        var answer = await services
            .GetRequiredService<FulfillmentFunctions>()
            .InvokeAsync(
                FulfillmentFunctions.Worker,
                System.Text.Encoding.UTF8.GetBytes(batch.ToJsonString()),
                TestContext.Current.CancellationToken
            );
        Assert.Empty(JsonNode.Parse(answer.Span)!["batchItemFailures"]!.AsArray());
    }

    // The first calls are answered only when all of them have arrived, so a call that waited for another's answer would
    // never end.
    private sealed class Together(int count)
    {
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int arrived;

        public async Task WaitAsync()
        {
            var number = Interlocked.Increment(ref arrived);
            if (number == count)
            {
                all.SetResult();
            }

            if (number <= count)
            {
                await all.Task.WaitAsync(Patience);
            }
        }
    }
}
