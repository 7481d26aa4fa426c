using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using ChatOps.Application;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Secrets;
using ChatOps.Application.Slack;
using ChatOps.Application.Storage;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Slack;
using ChatOps.Slack.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Benchmarks;

/// <summary>The front door's own work for one event: verify the signature, read the event, pass it to the queue, which
/// takes no time here.</summary>
[MemoryDiagnoser]
public class FrontDoorBenchmarks
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private byte[] body = [];
    private string timestamp = string.Empty;
    private string signatureText = string.Empty;
    private SlackSignature signature = null!;
    private SlackEventIntake events = null!;

    [GlobalSetup]
    public void Prepare()
    {
        body = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "message-im.json"));
        using var document = System.Text.Json.JsonDocument.Parse(body);
        timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString();
        signatureText =
            "v0="
            + Convert.ToHexStringLower(
                HMACSHA256.HashData(
                    Encoding.UTF8.GetBytes(Secret),
                    Encoding.UTF8.GetBytes($"v0:{timestamp}:").Concat(body).ToArray()
                )
            );
        signature = new SlackSignature([Secret], new FakeTimeProvider(TimeProvider.System.GetUtcNow()));

        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(
            new StageOptions
            {
                Stage = "Bench",
                PublicUrl = "http://127.0.0.1",
                Approvers = [],
            }
        );
        collection.AddSingleton(
            new VendingPolicy
            {
                AccountTypes =
                [
                    new AccountTypePolicy
                    {
                        Name = "Sandbox",
                        OrganizationalUnits = ["Demos"],
                        Approvals = 1,
                    },
                ],
            }
        );
        var nothing = new Nothing();
        collection.AddSingleton<IInbox>(nothing);
        collection.AddSingleton<ISlackStore>(nothing);
        collection.AddSingleton(Untouched.Of<IRequestStore>());
        collection.AddSingleton(Untouched.Of<IDirectory>());
        collection.AddSingleton(Untouched.Of<IWatchStore>());
        collection.AddSingleton(new LinkKeys(new byte[LinkKeys.ShortestKey]));
        collection.AddApplication().AddConversations();
        collection.AddSlack(
            new SlackOptions
            {
                SigningSecrets = [Secret],
                BotToken = "xoxb-bench",
                TeamId = document.RootElement.GetProperty("team_id").GetString()!,
            }
        );
        events = collection.BuildServiceProvider().GetRequiredService<SlackEventIntake>();
    }

    [Benchmark]
    public SlackSignatureResult Verify() => signature.Verify(timestamp, signatureText, body);

    [Benchmark]
    public Task<SlackAnswer> ReadAndEnqueue() => events.TakeAsync(body, CancellationToken.None);

    [Benchmark(Baseline = true)]
    public async Task<SlackAnswer> VerifyReadAndEnqueue()
    {
        if (signature.Verify(timestamp, signatureText, body) != SlackSignatureResult.Valid)
        {
            throw new InvalidOperationException("The benchmark signs wrongly.");
        }

        return await events.TakeAsync(body, CancellationToken.None);
    }
}
