using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using ChatOps.Aws;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Releases;

/// <summary>The bot, a custom resource that the builder makes equal to <c>bot-definition/</c>, and the role that Lex
/// assumes for it.</summary>
internal sealed class VendingBot : Construct
{
    /// <summary>Creates builder and bot.</summary>
    public VendingBot(Construct scope, string id, Places places, AssetFolders assets, Alias hook)
        : base(scope, id)
    {
        // Text only, and no conversation logs, so Lex needs no rights in the account.
        var role = new Role(
            this,
            "BotRole",
            new RoleProps
            {
                RoleName = $"{places.Names.Prefix}-bot",
                AssumedBy = new ServicePrincipal(
                    "lexv2.amazonaws.com",
                    new ServicePrincipalOpts
                    {
                        Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
                            {
                                ["aws:SourceAccount"] = Amazon.CDK.Aws.ACCOUNT_ID,
                            },
                        },
                    }
                ),
            }
        );
        var settings = new FunctionSettings(
            "builder",
            assets.BotBuilder,
            "builder",
            FunctionTimes.Builder,
            512,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [AwsSettings.HomeRegion] = places.Configuration.HomeRegion,
            },
            BuilderRights.All(places, role.RoleArn)
        );
        Builder = new ChatOpsFunction(this, "Builder", places, settings with { Retries = 2 });
        var bot = new CustomResource(
            this,
            "Bot",
            new CustomResourceProps
            {
                ServiceToken = Builder.Function.FunctionArn,
                ResourceType = "Custom::LexBot",
                Properties = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["BotName"] = places.Names.Bot,
                    ["RoleArn"] = role.RoleArn,
                    ["HookFunctionArn"] = hook.FunctionArn,
                    ["AliasName"] = CanaryRelease.AliasName,
                    ["ContentHash"] = assets.DefinitionHash(),
                },
            }
        );
        ((CfnResource)bot.Node.DefaultChild!).AddPropertyOverride("ServiceTimeout", FunctionTimes.BuilderAnswer);
        BotId = bot.GetAttString("BotId");
        BotAliasId = bot.GetAttString("BotAliasId");
        BotVersion = bot.GetAttString("BotVersion");
        _ = new CfnPermission(
            this,
            "HookPermission",
            new CfnPermissionProps
            {
                Action = "lambda:InvokeFunction",
                FunctionName = hook.FunctionArn,
                Principal = "lexv2.amazonaws.com",
                SourceArn = bot.GetAttString("BotAliasArn"),
                SourceAccount = Amazon.CDK.Aws.ACCOUNT_ID,
            }
        );
    }

    public ChatOpsFunction Builder { get; }

    public string BotId { get; }

    /// <summary>The ID of the alias that people talk to.</summary>
    public string BotAliasId { get; }

    /// <summary>The alias's version.</summary>
    public string BotVersion { get; }
}
