using Amazon.CDK;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Rules;
using Constructs;

namespace ChatOps.Infra.Stacks;

/// <summary>
/// The three stacks of a stage, in the order in which they are deployed. The account is whichever the deployer is
/// signed in to; nothing here names one.
/// </summary>
internal sealed class StageStacks
{
    private StageStacks(DataStack data, BotStack bot, AppStack app)
    {
        Data = data;
        Bot = bot;
        App = app;
    }

    /// <summary>Table, queue, topics, secret.</summary>
    public DataStack Data { get; }

    /// <summary>The bot.</summary>
    public BotStack Bot { get; }

    /// <summary>The functions and the HTTP API.</summary>
    public AppStack App { get; }

    /// <summary>Makes the stacks in an app, or in a stage of a pipeline.</summary>
    public static StageStacks Add(Construct scope, StageConfiguration configuration, AssetFolders assets)
    {
        var places = new Places(configuration);
        var names = places.Names;
        var data = new DataStack(
            scope,
            names.DataStack,
            Props(configuration, names.DataStack, configuration.HomeRegion, "What lasts: table, queue, topics, secret"),
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
                "Front door, worker, lifecycle events, sweep, watch over its health"
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

            // After the tags, which it looks for.
            Aspects.Of(stack).Add(new Guardrails());
        }

        return new StageStacks(data, bot, app);
    }

    // Named outright: in a stage of a pipeline CDK would put the stage's name before it.
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
