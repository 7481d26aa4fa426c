using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Fulfillment;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Hostile;

/// <summary>Malformed events of AWS services are refused by the function's contract or ignored, and nothing is half
/// done.</summary>
[Collection(nameof(HostilePlayground))]
public sealed class HandlerTests(HostilePlayground playground)
{
    private static readonly string[] Kinds =
    [
        "slack-event",
        "slack-interaction",
        "slack-command",
        "request",
        "",
        "nothing",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hook_refuses_what_Lex_would_not_send_and_makes_no_request_against_the_policy()
    {
        var samples = Corpus.Samples("lex");
        await HostileRun.TryAsync(
            "the code hook",
            [.. samples, .. Corpus.Of("json")],
            Mutations.OfJson(samples),
            input =>
                InvokeAsync(FulfillmentFunctions.Hook, input.Bytes, typeof(JsonException), typeof(InvalidDataException))
        );

        var policy = playground.Host.Services.GetRequiredService<PolicyCheck>().Policy;
        var known = await playground.Host.Services.GetRequiredService<IDirectory>().OusAsync(Cancellation);
        var query = new RequestQuery { Limit = 100 };
        while (true)
        {
            var page = await playground
                .Host.Services.GetRequiredService<IRequestStore>()
                .ListAsync(query, Cancellation);
            Assert.All(
                page.Items,
                request =>
                {
                    Assert.True(EmailAddress.IsValid(request.Account.RootEmail), request.Account.RootEmail);
                    Assert.NotNull(policy.TypeNamed(request.Account.Type));
                    Assert.Contains(known, unit => unit.Id == request.Account.Ou.Id);
                    Assert.Matches("^[ -~]{1,50}$", request.Account.Name);
                }
            );
            if (page.NextCursor is null)
            {
                return;
            }

            query = query with { Cursor = page.NextCursor };
        }
    }

    [Fact]
    public Task Lifecycle_passes_over_what_Control_Tower_would_not_send()
    {
        var samples = Corpus.Samples("control-tower");
        return HostileRun.TryAsync(
            "lifecycle",
            [.. samples, .. Corpus.Of("json")],
            Mutations.OfJson(samples),
            input => InvokeAsync(FulfillmentFunctions.Lifecycle, input.Bytes, typeof(JsonException))
        );
    }

    [Fact]
    public Task Alarms_refuse_what_SNS_would_not_send()
    {
        var samples = Corpus.Samples("alarms");
        return HostileRun.TryAsync(
            "alarms",
            [.. samples, .. Corpus.Of("json")],
            Gen.OneOf(Mutations.OfJson(samples), Inner(samples)),
            input => InvokeAsync(FulfillmentFunctions.Alarms, input.Bytes, typeof(JsonException))
        );
    }

    [Fact]
    public async Task Worker_refuses_what_is_no_batch_and_reports_messages_that_it_cannot_handle()
    {
        var samples = Corpus.Samples("sqs");
        var before = (await playground.ReadLogAsync()).Count;
        await HostileRun.TryAsync(
            "the worker",
            [.. samples, .. Corpus.Of("json")],
            Gen.OneOf(Mutations.OfJson(samples), Batches()),
            WorkAsync,
            share: 2
        );

        // A handler's exception is logged, and its message returns. Programming errors must not be among them.
        var slips = (await playground.ReadLogAsync())
            .Skip(before)
            .Where(line => Slips.Any(slip => line.Contains(slip, StringComparison.Ordinal)));
        Assert.Empty(slips);
    }

    [Fact]
    public Task Sweep_refuses_what_is_no_event()
    {
        var sample = new HostileInput(
            "a schedule's event",
            (
                """{"version":"0","id":"53dc4d37-0000-4000-8000-000000000000","detail-type":"Scheduled """u8
                + """Event","source":"aws.events","time":"2026-11-21T10:00:00Z","detail":{}}"""u8
            ).ToArray()
        );
        return HostileRun.TryAsync(
            "the sweep",
            Corpus.Of("json"),
            Mutations.OfJson([sample]),
            input => InvokeAsync(FulfillmentFunctions.SweepName, input.Bytes, typeof(JsonException)),
            share: 4
        );
    }

    private static readonly string[] Slips =
    [
        "NullReferenceException",
        "IndexOutOfRangeException",
        "ArgumentOutOfRangeException",
        "InvalidCastException",
        "KeyNotFoundException",
        "FormatException",
        "OverflowException",
    ];

    // Another exception wouldn't say what was wrong with the event.
    private async Task<ReadOnlyMemory<byte>?> InvokeAsync(string function, byte[] payload, params Type[] refusals)
    {
        try
        {
            return await playground.Functions.InvokeAsync(function, payload, Cancellation);
        }
        catch (Exception exception) when (Array.Exists(refusals, refusal => refusal.IsInstanceOfType(exception)))
        {
            Assert.NotEmpty(exception.Message);
            return null;
        }
    }

    private async Task WorkAsync(HostileInput input)
    {
        if (await InvokeAsync(FulfillmentFunctions.Worker, input.Bytes, typeof(JsonException)) is not { } answer)
        {
            return;
        }

        // An ID that isn't in the batch would fail the whole batch.
        using var document = JsonDocument.Parse(answer);
        Assert.All(
            document.RootElement.GetProperty("batchItemFailures").EnumerateArray(),
            failure => Assert.NotEmpty(failure.GetProperty("itemIdentifier").GetString()!)
        );
        Assert.True(document.RootElement.GetProperty("batchItemFailures").GetArrayLength() <= input.Bytes.Length);
    }

    // Well-formed batches with malformed messages.
    private static Gen<HostileInput> Batches()
    {
        var bodies = Gen.OneOf(
            Mutations.OfJson([.. Corpus.Samples("slack/events"), .. Corpus.Samples("slack/interactions")]),
            Mutations.OfBytes(Corpus.Samples("slack/commands")),
            Gen.Elements<HostileInput>(Corpus.Of("json")),
            Gen.Elements<string>(Corpus.Values)
                .Select(value => new HostileInput("a value", Encoding.UTF8.GetBytes(Uri.UnescapeDataString(value))))
        );
        return from body in bodies
            from kind in Gen.Elements(Kinds)
            select new HostileInput(
                $"a batch with {body.Name} as {kind}",
                Encoding.UTF8.GetBytes(
                    new JsonObject
                    {
                        ["Records"] = new JsonArray(
                            new JsonObject
                            {
                                ["messageId"] = "059f36b4-0000-4000-8000-000000000000",
                                ["body"] = Encoding.UTF8.GetString(body.Bytes),
                                ["attributes"] = new JsonObject
                                {
                                    ["MessageGroupId"] = "hostile",
                                    ["ApproximateReceiveCount"] = "1",
                                },
                                ["messageAttributes"] = new JsonObject
                                {
                                    ["kind"] = new JsonObject { ["stringValue"] = kind, ["dataType"] = "String" },
                                },
                            }
                        ),
                    }.ToJsonString()
                )
            );
    }

    // The alarm's own JSON is text in SNS's.
    private static Gen<HostileInput> Inner(IReadOnlyList<HostileInput> samples)
    {
        var messages = samples
            .Select(sample => (JsonNode.Parse(sample.Bytes)!, sample.Name))
            .Select(sample => new HostileInput(
                sample.Name,
                Encoding.UTF8.GetBytes(sample.Item1["Records"]![0]!["Sns"]!["Message"]!.GetValue<string>())
            ))
            .ToList();
        return Mutations
            .OfJson(messages)
            .Select(message =>
            {
                var document = JsonNode.Parse(samples[0].Bytes)!;
                document["Records"]![0]!["Sns"]!["Message"] = Encoding.UTF8.GetString(message.Bytes);
                return message with { Bytes = Encoding.UTF8.GetBytes(document.ToJsonString()) };
            });
    }
}
