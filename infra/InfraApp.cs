using Amazon.CDK;
using ChatOps.Application.Policy;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Pipeline;
using ChatOps.Infra.Stacks;

namespace ChatOps.Infra;

/// <summary>What <c>cdk synth -c stage=... -c config=... -c assets=...</c> makes.</summary>
internal static class InfraApp
{
    /// <summary>Which stage: dev, staging or prod.</summary>
    public const string StageContext = "stage";

    /// <summary>The operator's own file, laid over the stage's; see config/example.json.</summary>
    public const string ConfigContext = "config";

    /// <summary>Where the published hosts are; <see cref="DefaultAssets"/> where it is not said.</summary>
    public const string AssetsContext = "assets";

    /// <summary>The pipeline's file, in place of a stage: <c>-c pipeline=...</c>; see
    /// config/pipeline.example.json.</summary>
    public const string PipelineContext = "pipeline";

    /// <summary>Where <c>deploy.sh</c> publishes to, as seen from <c>infra/</c>.</summary>
    public const string DefaultAssets = "../artifacts/lambda";

    /// <summary>The folder of the stages' files, beside the program.</summary>
    public static string ConfigDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "infra", "config");

    /// <summary>Adds the pipeline's stack, if the context names one, or else the stacks of the stage that it
    /// names.</summary>
    /// <exception cref="ConfigurationException">The context or the configuration is wrong; the message names the
    /// field.</exception>
    /// <exception cref="DirectoryNotFoundException">The hosts were not published.</exception>
    public static void BuildAny(App app)
    {
        if (Context(app, PipelineContext) is { } pipeline)
        {
            _ = new PipelineStack(app, PipelineConfiguration.FromFile(pipeline));
        }
        else
        {
            Build(app);
        }
    }

    /// <summary>Adds the stacks of the stage that the context names.</summary>
    /// <exception cref="ConfigurationException">The context or the configuration is wrong; the message names the
    /// field.</exception>
    /// <exception cref="DirectoryNotFoundException">The hosts were not published.</exception>
    public static StageStacks Build(App app)
    {
        var stage =
            Context(app, StageContext)
            ?? throw new ConfigurationException(
                "-c stage=...",
                [$"stage: is missing; say -c stage=dev, staging or prod."]
            );
        var configuration = StageConfigurationFile.Load(stage, ConfigDirectory, Context(app, ConfigContext));
        var assets = new AssetFolders(Context(app, AssetsContext) ?? DefaultAssets);
        var policy = VendingPolicyFile.Load(Path.Combine(assets.BotBuilder, VendingPolicyFile.Name));
        ApproverRule.Check(configuration, policy);
        SampleRule.Check(configuration, policy);
        return StageStacks.Add(app, configuration, assets);
    }

    private static string? Context(App app, string name) =>
        app.Node.TryGetContext(name) as string is { Length: > 0 } value ? value : null;
}
