using ChatOps.BotBuilder.CustomResources;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Releases;

namespace ChatOps.Tests.Infra;

public sealed class BotStackTests(SynthesizedStages stages)
{
    [Theory]
    [InlineData("Dev", "ChatOps-Dev")]
    [InlineData("Staging", "ChatOps-Staging")]
    [InlineData("Prod", "ChatOps")]
    public async Task The_builder_can_read_what_the_custom_resource_says(string stage, string botName)
    {
        var bot = await stages.BotAsync(stage);
        var resource = bot.Single("Custom::LexBot");
        var properties = resource.Properties.ToDictionary(
            property => property.Key,
            property => resource.Text(property.Key),
            StringComparer.Ordinal
        );
        properties["RoleArn"] = "arn:aws:iam::111111111111:role/it";
        properties["HookFunctionArn"] = "arn:aws:lambda:eu-central-1:111111111111:function:chatops-dev-hook:live";
        var read = BuilderProperties.Parse(properties);

        Assert.Equal(botName, read.BotName);
        Assert.Equal(CanaryRelease.AliasName, read.AliasName);
        Assert.Equal(64, properties["ContentHash"].Length);
        Assert.Equal(FunctionTimes.BuilderAnswer.ToString(), resource.Text("ServiceTimeout"));
        Assert.True(
            resource["ServiceTimeout"]!.GetValue<int>()
                > bot.Function($"chatops-{stage.ToLowerInvariant()}-builder")["Timeout"]!.GetValue<int>()
        );
        Assert.Equal(
            $"${{{bot.Function($"chatops-{stage.ToLowerInvariant()}-builder").Id}.Arn}}",
            resource.Text("ServiceToken")
        );
        Assert.Equal($"${{{bot.Single("AWS::Lambda::Alias").Id}}}", resource.Text("HookFunctionArn"));
    }

    [Fact]
    public async Task Lex_may_call_the_hook_for_this_bot_alone_and_through_its_alias()
    {
        var bot = await stages.BotAsync("Prod");
        var hook = $"${{{bot.Single("AWS::Lambda::Alias").Id}}}";
        var permission = Assert.Single(bot.Of("AWS::Lambda::Permission"), each => each.Text("FunctionName") == hook);

        Assert.Equal("lexv2.amazonaws.com", permission.Text("Principal"));
        Assert.Equal("lambda:InvokeFunction", permission.Text("Action"));
        Assert.DoesNotContain(
            bot.Of("AWS::Lambda::Permission"),
            each => each.Text("Principal") == "lexv2.amazonaws.com" && each.Id != permission.Id
        );
        Assert.Equal($"${{{bot.Single("Custom::LexBot").Id}.BotAliasArn}}", permission.Text("SourceArn"));
        Assert.Equal("${AWS::AccountId}", permission.Text("SourceAccount"));
    }

    [Fact]
    public async Task Lex_itself_may_do_nothing_in_the_account()
    {
        var role = (await stages.BotAsync("Prod")).Named("AWS::IAM::Role", "RoleName", "chatops-prod-bot");

        Assert.Equal(
            "lexv2.amazonaws.com where aws:SourceAccount StringEquals ${AWS::AccountId}",
            Rights.TrustOf(role)
        );
        Assert.False(role.Properties.ContainsKey("Policies"));
    }

    [Fact]
    public async Task The_app_gets_to_know_the_bot_by_outputs_that_are_its_parameters()
    {
        var bot = await stages.BotAsync("Dev");
        var parameters = (await stages.AppAsync("Dev")).Json["Parameters"]!.AsObject();

        Assert.All(
            ["BotId", "BotAliasId"],
            name =>
            {
                Assert.Equal($"${{{bot.Single("Custom::LexBot").Id}.{name}}}", bot.Output(name));
                Assert.Equal("String", parameters[name]!["Type"]!.ToString());
            }
        );
    }

    [Theory]
    [InlineData("Dev", 1)]
    [InlineData("Staging", 0)]
    public async Task The_bots_alarms_have_a_topic_in_their_own_Region(string stage, int topics)
    {
        var bot = await stages.BotAsync(stage);

        Assert.Equal(topics, bot.Of("AWS::SNS::Topic").Count);
        Assert.All(
            bot.Of("AWS::CloudWatch::Alarm").Where(alarm => alarm["AlarmActions"] is not null),
            alarm =>
                Assert.Equal(
                    topics == 1
                        ? $"${{{bot.Single("AWS::SNS::Topic").Id}}}"
                        : $"arn:${{AWS::Partition}}:sns:{SynthesizedStages.Lex}:${{AWS::AccountId}}:"
                            + "chatops-staging-operations",
                    alarm.Text("AlarmActions")
                )
        );
    }
}
