using System.Net;
using Amazon;
using Amazon.LexModelsV2;
using Amazon.LexModelsV2.Model;
using Amazon.Runtime;

namespace ChatOps.Tests.Sdk;

public sealed class LexModelsClientTests : IAsyncLifetime
{
    private ServiceStub stub = null!;
    private AmazonLexModelsV2Client lex = null!;

    public async ValueTask InitializeAsync()
    {
        stub = await ServiceStub.StartAsync();
        lex = Client(maxErrorRetry: 2);
    }

    public async ValueTask DisposeAsync()
    {
        lex.Dispose();
        await stub.DisposeAsync();
    }

    [Fact]
    public async Task A_created_bot_travels_with_the_names_of_the_wire()
    {
        stub.Answers(
            """{"botId":"ABCDEFGHIJ","botStatus":"Creating","creationDateTime":"""
                + """1767225600.25,"notYetInvented":{"a":[1]}}"""
        );

        var response = await lex.CreateBotAsync(
            new CreateBotRequest
            {
                BotName = "ChatOps",
                RoleArn = "arn:aws:iam::111111111111:role/lex",
                DataPrivacy = new DataPrivacy { ChildDirected = false },
                IdleSessionTTLInSeconds = 300,
                BotTags = new Dictionary<string, string> { ["project"] = "chatops" },
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("PUT", stub.Request.Method);
        Assert.Equal("/bots/", stub.Request.Target);
        Assert.Equal("eu-west-1/lex", stub.Request.Scope);
        Assert.Equal("application/json", stub.Request.Headers["Content-Type"]);
        AssertJson.Equal(
            """{"botName":"ChatOps","roleArn":"arn:aws:iam::111111111111:role/lex","dataPrivacy":"""
                + """{"childDirected":false},"idleSessionTTLInSeconds":300,"botTags":{"project":"chatops"}}""",
            stub.Request.Body
        );
        Assert.Equal("ABCDEFGHIJ", response.BotId);
        Assert.Equal(BotStatus.Creating, response.BotStatus);
        Assert.Equal(new DateTime(2026, 1, 1, 0, 0, 0, 250, DateTimeKind.Utc), response.CreationDateTime);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Null(response.BotTags);
    }

    [Fact]
    public async Task Members_of_the_path_are_escaped_and_stay_out_of_the_body()
    {
        stub.Answers("{}");

        await lex.UpdateIntentAsync(
            new UpdateIntentRequest
            {
                BotId = "BOT",
                BotVersion = "DRAFT",
                LocaleId = "en_US",
                IntentId = "a/b c+é",
                IntentName = "Vending",
                SlotPriorities = [new SlotPriority { SlotId = "S1", Priority = 1 }],
                FulfillmentCodeHook = new FulfillmentCodeHookSettings { Enabled = true },
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/bots/BOT/botversions/DRAFT/botlocales/en_US/intents/a%2Fb%20c%2B%C3%A9/", stub.Request.Target);
        AssertJson.Equal(
            """{"intentName":"Vending","fulfillmentCodeHook":{"enabled":true},"slotPriorities":[{"priority":"""
                + """1,"slotId":"S1"}]}""",
            stub.Request.Body
        );
    }

    [Fact]
    public async Task An_alias_names_its_hook_lambdaARN_in_lower_case_paths()
    {
        stub.Answers(
            """{"botAliasLocaleSettings":{"en_US":{"enabled":true,"codeHookSpecification":{"lambdaCodeHook":"""
                + """{"lambdaARN":"arn","codeHookInterfaceVersion":"1.0"}}}}}"""
        );

        var response = await lex.CreateBotAliasAsync(
            new CreateBotAliasRequest
            {
                BotId = "BOT",
                BotAliasName = "live",
                BotAliasLocaleSettings = new Dictionary<string, BotAliasLocaleSettings>
                {
                    ["en_US"] = new()
                    {
                        Enabled = true,
                        CodeHookSpecification = new CodeHookSpecification
                        {
                            LambdaCodeHook = new LambdaCodeHook { LambdaARN = "arn", CodeHookInterfaceVersion = "1.0" },
                        },
                    },
                },
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/bots/BOT/botaliases/", stub.Request.Target);
        AssertJson.Equal(
            """{"botAliasName":"live","botAliasLocaleSettings":{"en_US":{"enabled":"""
                + """true,"codeHookSpecification":{"lambdaCodeHook":"""
                + """{"lambdaARN":"arn","codeHookInterfaceVersion":"1.0"}}}}}""",
            stub.Request.Body
        );
        Assert.Equal("arn", response.BotAliasLocaleSettings["en_US"].CodeHookSpecification.LambdaCodeHook.LambdaARN);
    }

    [Fact]
    public async Task A_slot_carries_prompts_constants_and_nested_lists()
    {
        stub.Answers("""{"slotId":"S1"}""");

        await lex.CreateSlotAsync(
            new CreateSlotRequest
            {
                BotId = "BOT",
                BotVersion = "DRAFT",
                LocaleId = "en_US",
                IntentId = "I1",
                SlotName = "RootEmail",
                SlotTypeId = "AMAZON.EmailAddress",
                ObfuscationSetting = new ObfuscationSetting
                {
                    ObfuscationSettingType = ObfuscationSettingType.DefaultObfuscation,
                },
                ValueElicitationSetting = new SlotValueElicitationSetting
                {
                    SlotConstraint = SlotConstraint.Required,
                    PromptSpecification = new PromptSpecification
                    {
                        MaxRetries = 2,
                        MessageSelectionStrategy = MessageSelectionStrategy.Ordered,
                        MessageGroups =
                        [
                            new MessageGroup
                            {
                                Message = new Message { SsmlMessage = new SSMLMessage { Value = "<speak/>" } },
                            },
                        ],
                    },
                },
            },
            TestContext.Current.CancellationToken
        );

        var setting = stub.Request.Json.GetProperty("valueElicitationSetting");
        Assert.Equal("Required", setting.GetProperty("slotConstraint").GetString());
        var prompt = setting.GetProperty("promptSpecification");
        Assert.Equal("Ordered", prompt.GetProperty("messageSelectionStrategy").GetString());
        Assert.Equal(
            "<speak/>",
            prompt
                .GetProperty("messageGroups")[0]
                .GetProperty("message")
                .GetProperty("ssmlMessage")
                .GetProperty("value")
                .GetString()
        );
        Assert.Equal(
            "DefaultObfuscation",
            stub.Request.Json.GetProperty("obfuscationSetting").GetProperty("obfuscationSettingType").GetString()
        );
    }

    [Theory]
    [InlineData(true, "/bots/BOT/?skipResourceInUseCheck=true")]
    [InlineData(false, "/bots/BOT/?skipResourceInUseCheck=false")]
    [InlineData(null, "/bots/BOT/")]
    public async Task A_flag_travels_in_the_query_only_where_it_is_set(bool? skip, string target)
    {
        stub.Answers("""{"botId":"BOT","botStatus":"Deleting"}""", 202);

        var response = await lex.DeleteBotAsync(
            new DeleteBotRequest { BotId = "BOT", SkipResourceInUseCheck = skip },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("DELETE", stub.Request.Method);
        Assert.Equal(target, stub.Request.Target);
        Assert.Empty(stub.Request.Body);
        Assert.Equal(HttpStatusCode.Accepted, response.HttpStatusCode);
    }

    [Fact]
    public async Task An_empty_answer_is_an_empty_response()
    {
        stub.Answers("", 204);

        var response = await lex.DeleteIntentAsync(
            new DeleteIntentRequest
            {
                BotId = "BOT",
                BotVersion = "DRAFT",
                LocaleId = "en_US",
                IntentId = "I1",
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.NoContent, response.HttpStatusCode);
    }

    [Fact]
    public async Task A_resource_arn_is_one_segment_of_the_path()
    {
        stub.Answers("""{"tags":{"a":"b"}}""");

        var response = await lex.ListTagsForResourceAsync(
            new ListTagsForResourceRequest { ResourceARN = "arn:aws:lex:eu-west-1:111111111111:bot/BOT" },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/tags/arn%3Aaws%3Alex%3Aeu-west-1%3A111111111111%3Abot%2FBOT", stub.Request.Target);
        Assert.Equal("b", response.Tags["a"]);
    }

    [Fact]
    public async Task A_missing_member_of_the_path_is_refused_before_anything_is_sent()
    {
        var exception = await Assert.ThrowsAsync<AmazonLexModelsV2Exception>(() =>
            lex.DescribeBotAsync(new DescribeBotRequest(), TestContext.Current.CancellationToken)
        );

        Assert.Contains("BotId", exception.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task The_error_type_in_the_header_selects_the_exception()
    {
        stub.Answers(
            """{"message":"The bot does not exist"}""",
            404,
            ("x-amzn-ErrorType", "ResourceNotFoundException:http://internal.amazon.com/"),
            ("x-amzn-RequestId", "request-1")
        );

        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
            lex.DescribeBotAsync(new DescribeBotRequest { BotId = "BOT" }, TestContext.Current.CancellationToken)
        );

        Assert.Equal("The bot does not exist", exception.Message);
        Assert.Equal("ResourceNotFoundException", exception.ErrorCode);
        Assert.Equal("request-1", exception.RequestId);
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Theory]
    [InlineData("""{"__type":"com.amazonaws.lex#ConflictException","message":"Busy"}""")]
    [InlineData("""{"code":"ConflictException","message":"Busy"}""")]
    public async Task The_error_type_in_the_body_selects_the_exception(string body)
    {
        stub.Answers(body, 409);

        var exception = await Assert.ThrowsAsync<ConflictException>(() =>
            lex.BuildBotLocaleAsync(
                new BuildBotLocaleRequest
                {
                    BotId = "BOT",
                    BotVersion = "DRAFT",
                    LocaleId = "en_US",
                },
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal("Busy", exception.Message);
    }

    [Fact]
    public async Task An_unknown_error_is_the_base_exception_with_its_code()
    {
        stub.Answers("""{"__type":"TeapotException","message":"short and stout"}""", 418);

        var exception = await Assert.ThrowsAsync<AmazonLexModelsV2Exception>(() =>
            lex.ListBotsAsync(new ListBotsRequest(), TestContext.Current.CancellationToken)
        );

        Assert.Equal("TeapotException", exception.ErrorCode);
        Assert.Equal("short and stout", exception.Message);
    }

    [Fact]
    public async Task An_error_page_of_a_proxy_keeps_its_status()
    {
        using var once = Client(maxErrorRetry: 0);
        stub.Answers("<html>Bad gateway</html>", 502, ("Content-Type", "text/html"));

        var exception = await Assert.ThrowsAsync<AmazonLexModelsV2Exception>(() =>
            once.ListBotsAsync(new ListBotsRequest(), TestContext.Current.CancellationToken)
        );

        Assert.Equal(HttpStatusCode.BadGateway, exception.StatusCode);
    }

    [Fact]
    public async Task A_success_that_is_not_JSON_is_an_unmarshalling_error()
    {
        using var once = Client(maxErrorRetry: 0);
        stub.Answers("not json");

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
            once.ListBotsAsync(new ListBotsRequest(), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Throttling_is_retried()
    {
        stub.Answers("""{"message":"Slow down"}""", 429, ("x-amzn-ErrorType", "ThrottlingException"))
            .Answers("""{"botSummaries":[{"botId":"BOT","botName":"ChatOps","botStatus":"NewStatus"}]}""");

        var response = await lex.ListBotsAsync(
            new ListBotsRequest
            {
                Filters =
                [
                    new BotFilter
                    {
                        Name = BotFilterName.BotName,
                        Operator = "EQ",
                        Values = ["ChatOps"],
                    },
                ],
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal(stub.Requests[0].Body, stub.Requests[1].Body);
        AssertJson.Equal(
            """{"filters":[{"name":"BotName","values":["ChatOps"],"operator":"EQ"}]}""",
            stub.Requests[0].Body
        );
        Assert.Equal("NewStatus", Assert.Single(response.BotSummaries).BotStatus.Value);
    }

    [Fact]
    public async Task Throttling_is_not_retried_where_retries_are_off()
    {
        using var once = Client(maxErrorRetry: 0);
        stub.Answers("""{"message":"Slow down"}""", 429, ("x-amzn-ErrorType", "ThrottlingException"));

        await Assert.ThrowsAsync<ThrottlingException>(() =>
            once.ListBotsAsync(new ListBotsRequest(), TestContext.Current.CancellationToken)
        );

        Assert.Single(stub.Requests);
    }

    private AmazonLexModelsV2Client Client(int maxErrorRetry) =>
        new(
            ServiceStub.Credentials,
            new AmazonLexModelsV2Config
            {
                ServiceURL = stub.Url,
                AuthenticationRegion = RegionEndpoint.EUWest1.SystemName,
                MaxErrorRetry = maxErrorRetry,
            }
        );
}
