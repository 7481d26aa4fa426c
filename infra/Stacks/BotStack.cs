using Amazon.CDK;
using Amazon.CDK.AWS.CodeDeploy;
using ChatOps.Aws;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Monitoring;
using ChatOps.Infra.Releases;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Stacks;

/// <summary>The bot in Lex's Region, with its code hook, which Lex calls only there.</summary>
internal sealed class BotStack : Stack
{
    public BotStack(Construct scope, string id, StackProps props, Places places, AssetFolders assets)
        : base(scope, id, props)
    {
        var configuration = places.Configuration;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [AwsSettings.Stage] = StageSetting.Of(configuration, AppStack.ProductName(places)),
            [AwsSettings.HomeRegion] = configuration.HomeRegion,
            [AwsSettings.LexRegion] = configuration.LexRegion,
            [AwsSettings.Table] = places.Names.Table,
            [AwsSettings.QueueUrl] = places.InboxUrl,
        };
        var hook = new ChatOpsFunction(
            this,
            "Hook",
            places,
            new FunctionSettings(
                "hook",
                assets.Fulfillment,
                "hook",
                FunctionTimes.Hook,
                1024,
                settings,
                FunctionRights.Hook(places)
            )
        );

        // An alarm and a deployment notify only a topic of their own Region.
        var topic = configuration.IsLexElsewhere
            ? new OperatorTopic(
                this,
                "Operations",
                places,
                TopicKey.Create(this, configuration.LexRegion),
                places.BotAlarmsFunction
            ).Arn
            : places.Operations;
        var application = new LambdaApplication(
            this,
            "Application",
            new LambdaApplicationProps { ApplicationName = places.Names.BotStack }
        );
        var release = new CanaryRelease(
            this,
            "HookRelease",
            places,
            hook,
            application,
            CanaryRelease.Deployer(this, places, "bot", places.Names.BotStack, hook)
        );
        _ = new DeploymentFailures(this, "DeploymentFailures", places.Names.BotStack, topic);
        var bot = new VendingBot(this, "Lex", places, assets, release.Alias);
        var recorder = configuration.IsLexElsewhere
            ? AlarmRecorder.Create(
                new Construct(this, "Health"),
                "Alarms",
                places,
                assets,
                settings,
                topic,
                "bot-alarms"
            )
            : null;
        BotAlarms.Add(new RunbookAlarms(this, places, topic), places, hook, recorder);

        Output("BotId", bot.BotId, "The app stack's parameter BotId");
        Output("BotAliasId", bot.BotAliasId, "The app stack's parameter BotAliasId");
        Output("BotVersion", bot.BotVersion, "The alias that people talk to");
    }

    private void Output(string name, string value, string description) =>
        _ = new CfnOutput(this, name, new CfnOutputProps { Value = value, Description = description });
}
