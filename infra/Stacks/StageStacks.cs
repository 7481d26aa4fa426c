using Amazon.CDK;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Rules;
using Constructs;

namespace ChatOps.Infra.Stacks;

/// <summary>
/// The three stacks of a stage, in the order in which they are deployed. The account is whichever the deployer is signed in to; nothing here names one.
/// </summary>
public sealed class StageStacks
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
        var data = new DataStack(scope, places.Names.DataStack, Props(configuration, configuration.HomeRegion, "What lasts: table, queue, topics, secret", configuration.KeepData), places);
        var bot = new BotStack(scope, places.Names.BotStack, Props(configuration, configuration.LexRegion, "The Lex bot and its code hook", keep: false), places, assets);
        var app = new AppStack(scope, places.Names.AppStack, Props(configuration, configuration.HomeRegion, "Front door, worker, lifecycle events and sweep", keep: false), places, assets, data.Secrets);
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

    private static StackProps Props(StageConfiguration configuration, string region, string what, bool keep) => new()
    {
        Description = $"ChatOps {configuration.Stage}. {what}",
        Env = new Amazon.CDK.Environment { Region = region },
        TerminationProtection = keep,
        AnalyticsReporting = false,
    };

    private static void Tag(Stack stack, StageConfiguration configuration)
    {
        foreach (var (key, value) in configuration.Tags.Append(KeyValuePair.Create("project", configuration.Project)).Append(KeyValuePair.Create("stage", configuration.Stage)))
        {
            Amazon.CDK.Tags.Of(stack).Add(key, value);
        }
    }
}
