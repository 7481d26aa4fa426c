using System.Text.Json.Nodes;
using Amazon.CDK;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.Infra;
using ChatOps.Infra.Assets;
using ChatOps.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(ChatOps.Tests.Infra.SynthesizedStages))]

namespace ChatOps.Tests.Infra;

/// <summary>Synthesizes every stage once for all tests, with one Node process. Dev and Prod have Lex in another Region,
/// Staging in the home Region. Small folders replace the published hosts.</summary>
public sealed class SynthesizedStages : IDisposable
{
    public const string Home = "eu-north-1";
    public const string Lex = "eu-central-1";

    private readonly Lazy<Task<Synthesis>> synthesis;
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-synth-");

    public SynthesizedStages() => synthesis = new(() => Task.Run(Synthesize));

    public static IReadOnlyList<string> Stages { get; } = ["Dev", "Staging", "Prod"];

    public async Task<StackTemplate> DataAsync(string stage) => await TemplateAsync(stage, "data");

    public async Task<StackTemplate> BotAsync(string stage) => await TemplateAsync(stage, "bot");

    public async Task<StackTemplate> AppAsync(string stage) => await TemplateAsync(stage, "app");

    public async Task<StackTemplate> TemplateAsync(string stage, string stack) =>
        (await synthesis.Value).Templates[$"chatops-{stage.ToLowerInvariant()}-{stack}"];

    /// <summary>The pipeline with a connection or with CodeCommit.</summary>
    public async Task<StackTemplate> PipelineAsync(bool codeCommit = false) =>
        (await synthesis.Value).Pipelines[codeCommit ? 1 : 0];

    /// <summary>The output folder of a stage, for the scripts.</summary>
    public async Task<string> FolderAsync(string stage)
    {
        await synthesis.Value;
        return Path.Combine(directory.FullName, stage);
    }

    public async Task<IReadOnlyList<StackTemplate>> AllAsync() => [.. (await synthesis.Value).Templates.Values];

    /// <summary>The Aspect's messages for stacks that break its rules, by the stack's name.</summary>
    public async Task<ILookup<string, string>> ViolationsAsync() => (await synthesis.Value).Violations;

    /// <summary>The Aspect's messages for our own stacks.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync() => (await synthesis.Value).Errors;

    /// <summary>The mailboxes' domain of a stage: Prod refuses reserved domains.</summary>
    public static string Domain(string stage) => stage == "Prod" ? "ours.internal" : "example.com";

    /// <summary>The operator's values for a stage.</summary>
    public static JsonObject Own(string stage)
    {
        var domain = Domain(stage);
        var own = new JsonObject
        {
            ["project"] = "chatops",
            ["homeRegion"] = Home,
            ["lexRegion"] = stage == "Staging" ? "eu-central-1" : Lex,
            ["operatorsMailbox"] = $"operators@{domain}",
            ["approvers"] = new JsonArray(
                new JsonObject
                {
                    ["email"] = $"Approver@{(stage == "Prod" ? domain : "Example.com")}",
                    ["slackUserId"] = "U0APP1",
                },
                new JsonObject { ["email"] = $"second.approver@{domain}" }
            ),
            ["slack"] = new JsonObject { ["teamId"] = "T0LOCAL", ["approversChannel"] = "C0APPROVERS" },
            ["tags"] = new JsonObject { ["owner"] = "platform" },
        };
        if (stage == "Staging")
        {
            own["homeRegion"] = Lex;
            own["signIn"] = new JsonObject
            {
                ["issuer"] = "https://login.example.com/tenant/v2.0",
                ["audience"] = "chatops",
                ["clientId"] = "chatops",
                ["authorizationEndpoint"] = "https://login.example.com/tenant/authorize",
                ["tokenEndpoint"] = "https://login.example.com/tenant/token",
                ["operatorsGroup"] = "chatops-operators",
                ["frameAncestors"] = new JsonArray("https://portal.example.com"),
            };
        }

        if (stage == "Prod")
        {
            own["accountFactory"] = new JsonObject { ["portfolioId"] = "port-abc123", ["productId"] = "prod-abc123" };
            own["products"] = new JsonArray(
                new JsonObject { ["portfolioId"] = "port-data", ["productId"] = "prod-database" },
                new JsonObject { ["portfolioId"] = "port-data", ["productId"] = "prod-bucket" },
                new JsonObject { ["portfolioId"] = "port-platform" }
            );
        }

        return own;
    }

    public void Dispose() => directory.Delete(recursive: true);

    // jsii's Node process serves one caller at a time.
    private Synthesis Synthesize()
    {
        System.Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        System.Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION", "1");
        var assets = Assets();
        var templates = new Dictionary<string, StackTemplate>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var stage in Stages)
        {
            var own = Path.Combine(directory.FullName, $"{stage}.json");
            File.WriteAllText(own, Own(stage).ToJsonString());
            var folder = Path.Combine(directory.FullName, stage);
            var app = App(
                folder,
                new Dictionary<string, object>(Flags(), StringComparer.Ordinal)
                {
                    [InfraApp.StageContext] = stage,
                    [InfraApp.ConfigContext] = own,
                    [InfraApp.AssetsContext] = assets,
                }
            );
            InfraApp.Build(app);
            app.Synth();
            errors.AddRange(ErrorsIn(folder).SelectMany(stack => stack));
            foreach (
                var file in Directory
                    .EnumerateFiles(folder, "*.template.json")
                    .Where(file => Path.GetFileName(file).StartsWith("chatops-", StringComparison.Ordinal))
            )
            {
                templates.Add(
                    Path.GetFileName(file).Replace(".template.json", string.Empty, StringComparison.Ordinal),
                    StackTemplate.Read(file)
                );
            }
        }

        var pipelines = new List<StackTemplate>();
        foreach (var source in new[] { PipelineTests.Connection, PipelineTests.CodeCommit })
        {
            var own = Path.Combine(directory.FullName, $"pipeline{pipelines.Count}.json");
            File.WriteAllText(own, PipelineTests.Own(source).ToJsonString());
            var folder = Path.Combine(directory.FullName, $"pipeline{pipelines.Count}");
            var app = App(
                folder,
                new Dictionary<string, object>(Flags(), StringComparer.Ordinal) { [InfraApp.PipelineContext] = own }
            );
            InfraApp.BuildAny(app);
            app.Synth();
            errors.AddRange(ErrorsIn(folder).SelectMany(stack => stack));
            pipelines.Add(StackTemplate.Read(Path.Combine(folder, "chatops-pipeline.template.json")));
        }

        var broken = Path.Combine(directory.FullName, "violations");
        var violations = App(broken, Flags());
        Violations.Add(violations);
        violations.Synth();
        return new Synthesis(
            templates,
            pipelines,
            errors,
            ErrorsIn(broken)
                .SelectMany(stack => stack.Select(error => (stack.Key, error)))
                .ToLookup(pair => pair.Key, pair => pair.error, StringComparer.Ordinal)
        );
    }

    private static App App(string folder, Dictionary<string, object> context) =>
        new(
            new AppProps
            {
                Outdir = folder,
                Context = context,
                AnalyticsReporting = false,
                TreeMetadata = false,
            }
        );

    // The flags in cdk.json.
    private static Dictionary<string, object> Flags() =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("infra", "cdk.json")))!["context"]!
            .AsObject()
            .ToDictionary(
                flag => flag.Key,
                flag =>
                    flag.Value is JsonArray list
                        ? list.Select(value => value!.GetValue<string>()).ToArray()
                        : (object)flag.Value.GetValue<bool>(),
                StringComparer.Ordinal
            );

    private static IEnumerable<IGrouping<string, string>> ErrorsIn(string folder) =>
        from artifact in JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")))![
            "artifacts"
        ]!.AsObject()
        from path in artifact.Value!["metadata"]?.AsObject() ?? []
        from entry in path.Value!.AsArray()
        where entry["type"]!.GetValue<string>() == "aws:cdk:error"
        group $"{path.Key}: {entry["data"]}" by artifact.Key;

    private string Assets()
    {
        var root = Path.Combine(directory.FullName, "assets");
        foreach (var host in AssetFolders.Hosts)
        {
            File.WriteAllBytes(
                Path.Combine(Directory.CreateDirectory(Path.Combine(root, host)).FullName, "bootstrap"),
                Executables.For(Executables.X64, host)
            );
        }

        File.Copy(
            Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name),
            Path.Combine(root, "BotBuilder", BotDefinitionFile.Name)
        );

        // Edited like an operator does: the shipped policy is a sample, which Prod refuses.
        var policy = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name));
        File.WriteAllText(
            Path.Combine(root, "BotBuilder", VendingPolicyFile.Name),
            policy
                .Replace("example.com", Domain("Prod"), StringComparison.Ordinal)
                .Replace("example.org", "theirs.internal", StringComparison.Ordinal)
        );

        return root;
    }

    private sealed record Synthesis(
        IReadOnlyDictionary<string, StackTemplate> Templates,
        IReadOnlyList<StackTemplate> Pipelines,
        IReadOnlyList<string> Errors,
        ILookup<string, string> Violations
    );
}
