using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.SQS.Model;
using ChatOps.Aws;
using ChatOps.LocalCloud.Functions;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Vending.Health;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Aws;

/// <summary>The product as deployed: each function is its own process, connected as on AWS by API Gateway, Lex, the
/// queue's mapping and EventBridge.</summary>
internal sealed class AwsDeployment : IAsyncDisposable
{
    private readonly ConcurrentQueue<Message> messages = new();
    private readonly Dictionary<string, LambdaProcess> functions = new(StringComparer.Ordinal);
    private static readonly IReadOnlyList<string> OfApp = AwsSettings.OfApp;
    private readonly AwsWorld world;

    private AwsDeployment(AwsWorld world) => this.world = world;

    /// <summary>The output of every function so far; complete after they are stopped.</summary>
    public IReadOnlyList<string> Lines => [.. functions.Values.SelectMany(function => function.Lines)];

    /// <summary>Every message that the queue delivered to the worker.</summary>
    public IReadOnlyList<Message> Messages => [.. messages];

    public LambdaProcess this[string function] => functions[function];

    public static async Task<AwsDeployment> StartAsync(AwsWorld world, PublishedHosts hosts)
    {
        var deployment = new AwsDeployment(world);
        try
        {
            await deployment.StartFunctionAsync(hosts, "BotBuilder", "builder");
            await deployment.StartFunctionAsync(
                hosts,
                "Fulfillment",
                "hook",
                [AwsSettings.PublicUrl, AwsSettings.SecretId, AwsSettings.ApproverTopic, AwsSettings.OperatorTopic]
            );
            await deployment.BuildBotAsync();
            await deployment.StartFunctionAsync(hosts, "Api", "api");
            world.Gateway.Integrate(request => deployment.InvokeAsync("api", request.ToJsonString()));
            foreach (var function in new[] { "worker", "lifecycle", "sweep" })
            {
                await deployment.StartFunctionAsync(hosts, "Fulfillment", function);
            }

            await deployment.StartFunctionAsync(
                hosts,
                "Fulfillment",
                "probe",
                [.. OfApp.Except(AwsSettings.OfProbe, StringComparer.Ordinal)]
            );
            await deployment.StartFunctionAsync(
                hosts,
                "Fulfillment",
                "alarms",
                [.. OfApp.Except(AwsSettings.OfAlarms, StringComparer.Ordinal)]
            );

            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a request through API Gateway.</summary>
    public async Task<(int Status, string Body)> SendAsync(JsonObject request)
    {
        var invoked = await InvokeAsync("api", request.ToJsonString());
        return (invoked.GetProperty("statusCode").GetInt32(), HttpApiEvent.BodyOf(invoked));
    }

    /// <summary>Returns the bot's reply.</summary>
    public async Task<string> SayAsync(string text)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                UserEmail = "ana.lopez@example.com",
                UserName = "Ana",
                UserLastname = "Lopez",
                UserInput = text,
            }
        );
        var (status, answer) = await SendAsync(
            HttpApiEvent.For("POST", "/account", body, "application/json", headers: Key)
        );
        Assert.True(status == 200, $"{status} {answer}\n{string.Join('\n', Lines)}");
        return JsonDocument.Parse(answer).RootElement.GetProperty("response").GetString()!;
    }

    public static IReadOnlyDictionary<string, string> Key { get; } =
        new Dictionary<string, string> { ["x-api-key"] = AwsWorld.ApiKeyText };

    /// <summary>Delivers batches to the worker until the queue is empty.</summary>
    public async Task DrainQueueAsync()
    {
        while (true)
        {
            var batch =
                (
                    await world.Sqs.ReceiveMessageAsync(
                        new ReceiveMessageRequest
                        {
                            QueueUrl = world.QueueUrl,
                            MaxNumberOfMessages = 10,
                            MessageSystemAttributeNames = ["All"],
                            MessageAttributeNames = ["All"],
                        }
                    )
                ).Messages
                ?? [];
            if (batch.Count == 0)
            {
                return;
            }

            var answer = await InvokeAsync("worker", SqsEvent(batch).ToJsonString());
            Assert.Equal(0, answer.GetProperty("batchItemFailures").GetArrayLength());
            foreach (var message in batch)
            {
                messages.Enqueue(message);
                await world.Sqs.DeleteMessageAsync(
                    new DeleteMessageRequest { QueueUrl = world.QueueUrl, ReceiptHandle = message.ReceiptHandle }
                );
            }
        }
    }

    public async Task SweepAsync() => await InvokeAsync("sweep", Schedule());

    public async Task ProbeAsync() => await InvokeAsync("probe", Schedule());

    /// <summary>Delivers an SNS message to the function of the operators' topic.</summary>
    public async Task NotifyAsync(string message) =>
        await InvokeAsync("alarms", AlarmNotificationsTests.Event(message));

    // EventBridge gives each event its own ID.
    private static string Schedule() =>
        $$"""{"version":"0","id":"{{Guid.NewGuid()}}","detail-type":"Scheduled Event","source":"aws.events"}""";

    /// <summary>Waits for running calls, then ends every function.</summary>
    public Task StopAsync() => Task.WhenAll(functions.Values.Select(function => function.StopAsync()));

    public async ValueTask DisposeAsync()
    {
        foreach (var function in functions.Values)
        {
            await function.DisposeAsync();
        }
    }

    private async Task StartFunctionAsync(
        PublishedHosts hosts,
        string host,
        string name,
        IReadOnlyList<string>? without = null
    )
    {
        var environment = world
            .Environment.Where(variable => without?.Contains(variable.Key) != true)
            .ToDictionary(StringComparer.Ordinal);

        // A caller's key identifies the function, as a role does on AWS.
        environment["AWS_ACCESS_KEY_ID"] = name;
        var process = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync(host),
            $"chatops-e2e-{name}",
            name,
            environment
        );
        functions[name] = process;
        world
            .Cloud.Services.GetRequiredService<LocalFunctions>()
            .Register(
                name,
                async (payload, _) =>
                {
                    var invoked = await process.InvokeAsync(payload.ToArray());
                    return invoked.IsError ? throw new InvalidOperationException(invoked.Text) : invoked.Payload;
                }
            );
    }

    private async Task BuildBotAsync()
    {
        using var http = new HttpClient { BaseAddress = world.Cloud.BaseAddress, Timeout = TimeSpan.FromMinutes(16) };
        using var response = await http.PutAsJsonAsync(
            "/_local/cloudformation/stacks/chatops-e2e-bot",
            new
            {
                resourceType = "Custom::LexBot",
                logicalResourceId = "LexBot",
                serviceToken = Arn("builder"),
                properties = new Dictionary<string, string>
                {
                    ["BotName"] = "ChatOps-E2E",
                    ["RoleArn"] = "arn:aws:iam::000000000000:role/chatops-e2e-bot",
                    ["HookFunctionArn"] = Arn("hook"),
                    ["AliasName"] = "live",
                    ["ContentHash"] = "1",
                },
            }
        );
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{answer}\n{string.Join('\n', Lines)}");
        var data = JsonDocument.Parse(answer).RootElement.GetProperty("data");
        Assert.True(data.ValueKind == JsonValueKind.Object, $"{answer}\n{string.Join('\n', Lines)}");
        world.Environment[AwsSettings.BotId] = data.GetProperty("BotId").GetString()!;
        world.Environment[AwsSettings.BotAliasId] = data.GetProperty("BotAliasId").GetString()!;
    }

    private static string Arn(string function) => $"arn:aws:lambda:us-east-1:000000000000:function:{function}:live";

    private async Task<JsonElement> InvokeAsync(string function, string payload)
    {
        var invoked = await functions[function].InvokeAsync(System.Text.Encoding.UTF8.GetBytes(payload));
        Assert.False(invoked.IsError, $"{function}: {invoked.Text}\n{string.Join('\n', functions[function].Lines)}");
        return invoked.Json;
    }

    private JsonObject SqsEvent(IReadOnlyList<Message> batch) =>
        new()
        {
            ["Records"] = new JsonArray([
                .. batch.Select(message => new JsonObject
                {
                    ["messageId"] = message.MessageId,
                    ["receiptHandle"] = message.ReceiptHandle,
                    ["body"] = message.Body,
                    ["attributes"] = new JsonObject(
                        message.Attributes.Select(attribute =>
                            KeyValuePair.Create(attribute.Key, (JsonNode?)attribute.Value)
                        )
                    ),
                    ["messageAttributes"] = new JsonObject(
                        message.MessageAttributes.Select(attribute =>
                            KeyValuePair.Create(
                                attribute.Key,
                                (JsonNode?)
                                    new JsonObject
                                    {
                                        ["stringValue"] = attribute.Value.StringValue,
                                        ["dataType"] = "String",
                                    }
                            )
                        )
                    ),
                    ["md5OfBody"] = message.MD5OfBody,
                    ["eventSource"] = "aws:sqs",
                    ["eventSourceARN"] = "arn:aws:sqs:us-east-1:123456789012:chatops-e2e.fifo",
                    ["awsRegion"] = "us-east-1",
                }),
            ]),
        };
}
