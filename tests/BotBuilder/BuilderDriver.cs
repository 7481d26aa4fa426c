using System.Text.Json;
using Amazon.LexModelsV2;
using Amazon.Organizations;
using Amazon.ServiceCatalog;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.Aws;
using ChatOps.BotBuilder;
using ChatOps.BotBuilder.Reconciliation;
using ChatOps.Domain;
using ChatOps.Domain.Policy;
using ChatOps.LocalCloud.Operations;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.BotBuilder;

/// <summary>Runs the builder against LocalCloud over HTTP, with a definition that a test can change.</summary>
public sealed class BuilderDriver : IAsyncDisposable
{
    public const string StackId =
        "arn:aws:cloudformation:us-east-1:000000000000:stack/chatops-bot/7f2d8a10-0000-4000-8000-000000000000";
    private static readonly string[] Languages = ["en_US", "de_DE", "fr_FR", "es_419"];
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-builder-");
    private readonly HttpClient http = new();
    private readonly AmazonLexModelsV2Client patient;
    private readonly AmazonOrganizationsClient organizations;
    private readonly AmazonServiceCatalogClient catalog;
    private int requests;

    private BuilderDriver(LocalCloudFixture cloud, ResponseReceiver receiver)
    {
        Cloud = cloud;
        Receiver = receiver;
        var url = cloud.BaseAddress.ToString();
        Lex = new AmazonLexModelsV2Client(
            "local",
            "local",
            new AmazonLexModelsV2Config
            {
                ServiceURL = url,
                AuthenticationRegion = "us-east-1",
                MaxErrorRetry = 0,
                HttpClientFactory = Gate,
            }
        );
        patient = new AmazonLexModelsV2Client(
            "local",
            "local",
            new AmazonLexModelsV2Config
            {
                ServiceURL = url,
                AuthenticationRegion = "us-east-1",
                HttpClientFactory = Gate,
            }.Patient()
        );
        organizations = new AmazonOrganizationsClient(
            "local",
            "local",
            new AmazonOrganizationsConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
        );
        catalog = new AmazonServiceCatalogClient(
            "local",
            "local",
            new AmazonServiceCatalogConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
        );
        Properties["BotName"] = "ChatOps";
        Properties["RoleArn"] = "arn:aws:iam::000000000000:role/chatops-lex";
        Properties["HookFunctionArn"] = "arn:aws:lambda:us-east-1:000000000000:function:chatops-hook:live";
        Properties["AliasName"] = "live";
        Properties["ContentHash"] = "1";
        Policy = VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name));
        Definition = Small(BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name)));
    }

    public LocalCloudFixture Cloud { get; }

    public ResponseReceiver Receiver { get; }

    public CallGate Gate { get; } = new();

    public AmazonLexModelsV2Client Lex { get; }

    public Dictionary<string, string> Properties { get; } = [];

    public BotDefinition Definition { get; set; }

    public VendingPolicy Policy { get; set; }

    /// <summary>Whether the builder retries throttled calls as on AWS.</summary>
    public bool IsPatient { get; set; }

    public TimeSpan Remaining { get; set; } = TimeSpan.FromMinutes(5);

    public static async Task<BuilderDriver> Start() =>
        new(await LocalCloudFixture.Start(), await ResponseReceiver.Start());

    /// <summary>Sends one event and returns the answer to CloudFormation.</summary>
    public async Task<ReceivedResponse> Send(
        string type,
        string? physicalId = null,
        string stackId = StackId,
        Dictionary<string, string>? oldProperties = null
    )
    {
        await File.WriteAllTextAsync(
            Path.Combine(directory.FullName, BotDefinitionFile.Name),
            JsonSerializer.Serialize(Definition, BotDefinitionJson.Default.BotDefinition)
        );
        await File.WriteAllTextAsync(
            Path.Combine(directory.FullName, VendingPolicyFile.Name),
            JsonSerializer.Serialize(Policy, VendingPolicyJson.Default.VendingPolicy)
        );
        var count = Receiver.Received.Count;
        await Function()
            .HandleAsync(
                Event(type, physicalId, stackId, oldProperties),
                Remaining,
                TestContext.Current.CancellationToken
            );
        Assert.Equal(count + 1, Receiver.Received.Count);
        return Receiver.Received[^1];
    }

    public BotBuilderFunction Function(string? definitionDirectory = null) =>
        new(
            new BotBuilderServices(
                IsPatient ? patient : Lex,
                new AwsOrganization(
                    organizations,
                    new Backoff(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(30))
                ),
                new ProductCatalog(catalog),
                http,
                definitionDirectory ?? directory.FullName,
                TimeProvider.System,
                new Backoff(TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(40)),
                NullLogger.Instance
            )
        );

    public JsonDocument Event(
        string type,
        string? physicalId = null,
        string stackId = StackId,
        Dictionary<string, string>? oldProperties = null
    ) =>
        JsonSerializer.SerializeToDocument(
            new
            {
                RequestType = type,
                RequestId = $"request-{++requests}",
                ResponseURL = Receiver.Url,
                ResourceType = "Custom::LexBot",
                LogicalResourceId = "LexBot",
                StackId = stackId,
                PhysicalResourceId = physicalId,
                ResourceProperties = Properties,
                OldResourceProperties = oldProperties,
            }
        );

    /// <summary>Returns the writing Lex operations of an action.</summary>
    public async Task<IReadOnlyList<string>> WritesOf(Func<Task> action)
    {
        var journal = Cloud.Services.GetRequiredService<CallJournal>();
        var before = journal.After(0).Select(call => call.Sequence).DefaultIfEmpty().Max();
        await action();
        return
        [
            .. journal
                .After(before)
                .Where(call =>
                    call.Service == "lexv2-models"
                    && !call.Operation.StartsWith("List", StringComparison.Ordinal)
                    && !call.Operation.StartsWith("Describe", StringComparison.Ordinal)
                )
                .Select(call => call.Operation),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Lex.Dispose();
        patient.Dispose();
        organizations.Dispose();
        catalog.Dispose();
        http.Dispose();
        await Receiver.DisposeAsync();
        await Cloud.DisposeAsync();
        directory.Delete(recursive: true);
    }

    /// <summary>Repeats the locale in a number of languages.</summary>
    public void SpeakLanguages(int count)
    {
        var locale = Definition.BotLocales[0];
        Definition = Definition with
        {
            BotLocales = [.. Languages.Take(count).Select(language => locale with { LocaleId = language })],
        };
    }

    /// <summary>The shipped definition with three intents and a few utterances of each: the same variety with fewer
    /// calls.</summary>
    private static BotDefinition Small(BotDefinition shipped)
    {
        var locale = shipped.BotLocales[0];
        return shipped with
        {
            BotLocales =
            [
                locale with
                {
                    Intents =
                    [
                        .. locale
                            .Intents.Where(intent => intent.Name is "AWSAccountVending" or "Help" or "FallbackIntent")
                            .Select(intent => intent with { SampleUtterances = [.. intent.SampleUtterances.Take(3)] }),
                    ],
                },
            ],
        };
    }
}
