using Amazon.CDK;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Rules;
using Constructs;

namespace ChatOps.Infra.Stacks;

/// <summary>The three stacks of a stage, in deployment order. The account is the deployer's; nothing here names
/// one.</summary>
internal sealed class StageStacks
{
    private StageStacks(DataStack data, BotStack bot, AppStack app)
    {
        Data = data;
        Bot = bot;
        App = app;
    }

    public DataStack Data { get; }

    public BotStack Bot { get; }

    public AppStack App { get; }

    /// <summary>Creates the stacks in an app, or in a stage of a pipeline.</summary>
    public static StageStacks Add(Construct scope, StageConfiguration configuration, AssetFolders assets)
    {
        var places = new Places(configuration);
        var names = places.Names;
        var data = new DataStack(
            scope,
            names.DataStack,
            Props(
                configuration,
                names.DataStack,
                configuration.HomeRegion,
                "Stored data: table, queue, topics, secret"
            ),
            places
        );
        var bot = new BotStack(
            scope,
            names.BotStack,
            Props(configuration, names.BotStack, configuration.LexRegion, "The Lex bot and its code hook"),
            places,
            assets
        );
        var app = new AppStack(
            scope,
            names.AppStack,
            Props(
                configuration,
                names.AppStack,
                configuration.HomeRegion,
                "Front door, worker, lifecycle events, sweep, health watch"
            ),
            places,
            assets,
            data.Secrets
        );
        data.TerminationProtection = configuration.KeepData;
        bot.AddDependency(data);
        app.AddDependency(bot);
        foreach (var stack in new Stack[] { data, bot, app })
        {
            Tag(stack, configuration);

            // Added after the tags, since Guardrails checks them.
            Aspects.Of(stack).Add(new Guardrails());
        }

        return new StageStacks(data, bot, app);
    }

    // Explicit names: in a stage of a pipeline, CDK would prefix the stage's name.
    private static StackProps Props(StageConfiguration configuration, string name, string region, string what) =>
        new()
        {
            StackName = name,
            Description = $"ChatOps {configuration.Stage}. {what}",
            Env = new Amazon.CDK.Environment { Region = region },
            AnalyticsReporting = false,
        };

    private static void Tag(Stack stack, StageConfiguration configuration)
    {
        foreach (
            var (key, value) in configuration
                .Tags.Append(KeyValuePair.Create("project", configuration.Project))
                .Append(KeyValuePair.Create("stage", configuration.Stage))
        )
        {
            Amazon.CDK.Tags.Of(stack).Add(key, value);
        }
    }
}
