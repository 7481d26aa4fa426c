using Amazon.CDK;
using ChatOps.Application.Policy;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Pipeline;
using ChatOps.Infra.Stacks;

namespace ChatOps.Infra;

/// <summary>The app behind <c>cdk synth -c stage=... -c config=... -c assets=...</c>.</summary>
internal static class InfraApp
{
    /// <summary>The stage: dev, staging or prod.</summary>
    public const string StageContext = "stage";

    /// <summary>The operator's own file on top of the stage's; see config/example.json.</summary>
    public const string ConfigContext = "config";

    /// <summary>The folder of the published hosts; default <see cref="DefaultAssets"/>.</summary>
    public const string AssetsContext = "assets";

    /// <summary>The pipeline's file, in place of a stage: <c>-c pipeline=...</c>; see
    /// config/pipeline.example.json.</summary>
    public const string PipelineContext = "pipeline";

    /// <summary>The folder that <c>deploy.sh</c> publishes to, relative to <c>infra/</c>.</summary>
    public const string DefaultAssets = "../artifacts/lambda";

    public static string ConfigDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "infra", "config");

    /// <summary>Adds the pipeline's stack if the context names one, otherwise the stacks of the stage that it
    /// names.</summary>
    /// <exception cref="ConfigurationException">The context or the configuration is wrong; the message names the
    /// field.</exception>
    /// <exception cref="DirectoryNotFoundException">The hosts aren't published.</exception>
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
    /// <exception cref="DirectoryNotFoundException">The hosts aren't published.</exception>
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
