using System.Net;
using System.Text.Json.Nodes;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.LocalCloud.Lex;

public sealed class BuildingTests(LocalCloudFixture cloud) : IClassFixture<LocalCloudFixture>, IDisposable
{
    private const string Colours =
        """[{"sampleValue":{"value":"Red"},"synonyms":[{"value":"crimson"}]},{"sampleValue":{"value":"Blue"}}]""";

    private readonly LexClient lex = new(cloud.BaseAddress);

    public void Dispose() => lex.Dispose();

    [Theory]
    [InlineData(null, "MissingAuthenticationTokenException")]
    [InlineData("sns", "InvalidSignatureException")]
    public async Task A_call_that_is_not_signed_for_Lex_is_refused(string? signedFor, string error)
    {
        var answer = await lex.Call(HttpMethod.Post, "/bots/", "{}", signedFor);

        Assert.Equal((HttpStatusCode.Forbidden, error), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task Statuses_pass_through_their_interim_values()
    {
        var bot = new SampleBot(lex);
        var created = await lex.Put("/bots/", SampleBot.Bot("Interim"));
        Assert.Equal(HttpStatusCode.Accepted, created.Status);
        Assert.Equal("Creating", created.Text("botStatus"));
        var id = created.Text("botId");
        Assert.Matches("^[A-Z0-9]{10}$", id);
        Assert.Equal(["Creating", "Available"], await bot.Statuses($"/bots/{id}/", "botStatus"));

        (
            await lex.Put(
                $"/bots/{id}/botversions/DRAFT/botlocales/",
                """{"localeId":"en_US","nluIntentConfidenceThreshold":0.4}"""
            )
        ).Ok();
        var locale = $"/bots/{id}/botversions/DRAFT/botlocales/en_US/";
        Assert.Equal(["Creating", "NotBuilt"], await bot.Statuses(locale, "botLocaleStatus"));

        (
            await lex.Put(
                locale + "intents/",
                $$"""{"intentName":"Help","sampleUtterances":{{SampleBot.Utterances("help")}}}"""
            )
        ).Ok();
        Assert.Equal("Building", (await lex.Post(locale)).Ok().Text("botLocaleStatus"));
        Assert.Equal(["Building", "ReadyExpressTesting", "Built"], await bot.Statuses(locale, "botLocaleStatus"));

        var version = (
            await lex.Put(
                $"/bots/{id}/botversions/",
                """{"botVersionLocaleSpecification":{"en_US":{"sourceBotVersion":"DRAFT"}}}"""
            )
        ).Ok();
        Assert.Equal(("1", "Creating"), (version.Text("botVersion"), version.Text("botStatus")));
        Assert.Equal(["404", "Creating", "Available"], await bot.Statuses($"/bots/{id}/botversions/1/", "botStatus"));

        var alias = (await lex.Put($"/bots/{id}/botaliases/", """{"botAliasName":"live","botVersion":"1"}"""))
            .Ok()
            .Text("botAliasId");
        Assert.Equal(
            ["Creating", "Available"],
            await bot.Statuses($"/bots/{id}/botaliases/{alias}/", "botAliasStatus")
        );

        (await lex.Delete($"/bots/{id}/?skipResourceInUseCheck=true")).Ok();
        Assert.Equal(["Deleting", "404"], await bot.Statuses($"/bots/{id}/", "botStatus"));
        Assert.Equal(HttpStatusCode.NotFound, (await lex.Get(locale)).Status);
    }

    [Fact]
    public async Task Describe_answers_what_was_set()
    {
        var bot = await NewBot("Describe");
        var type = await bot.SlotType("Colour", Colours);
        var body = JsonNode
            .Parse(
                $$$"""{"intentName":"Paint","description":"paints","sampleUtterances":"""
                    + $$$"""{{{SampleBot.Utterances("paint it")}}},"dialogCodeHook":{"enabled":"""
                    + $$$"""true},"fulfillmentCodeHook":{"enabled":true},"intentConfirmationSetting":"""
                    + $$$"""{"promptSpecification":{{{SampleBot.Prompt("Sure?")}}}}}"""
            )!
            .AsObject();
        var intent = await bot.Intent(body.ToJsonString());
        var slot = await bot.AddSlot(intent, SampleBot.Slot("Colour", type, "Which?"));

        var described = (await lex.Get($"{bot.Locale}/intents/{intent}/")).Ok().Body;
        foreach (var (member, value) in body)
        {
            Assert.True(JsonNode.DeepEquals(value, described[member]), member);
        }

        Assert.True(described["lastUpdatedDateTime"]!.GetValue<double>() > 1_700_000_000);
        Assert.Equal(type, (await lex.Get($"{bot.Locale}/intents/{intent}/slots/{slot}/")).Ok().Text("slotTypeId"));
        Assert.Equal(
            "TopResolution",
            (await lex.Get($"{bot.Locale}/slottypes/{type}/")).Ok().Body["valueSelectionSetting"]![
                "resolutionStrategy"
            ]!.GetValue<string>()
        );

        // An update replaces everything: omitted members are removed.
        await bot.UpdateIntent(intent, $$"""{"intentName":"Paint","slotPriorities":{{SampleBot.Priorities(slot)}}}""");
        described = (await lex.Get($"{bot.Locale}/intents/{intent}/")).Ok().Body;
        Assert.Null(described["description"]);
        Assert.Equal(slot, described["slotPriorities"]![0]!["slotId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_bot_has_a_test_alias_and_every_locale_a_fallback_intent()
    {
        var bot = await NewBot("Furnished");
        Assert.Equal("DRAFT", (await lex.Get($"/bots/{bot.BotId}/botaliases/TSTALIASID/")).Ok().Text("botVersion"));
        Assert.Equal("FallbackIntent", (await lex.Get($"{bot.Locale}/intents/FALLBCKINT/")).Ok().Text("intentName"));
        (await lex.Put($"{bot.Locale}/intents/", """{"intentName":"FallbackIntent"}""")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "FallbackIntent"
        );
        (
            await lex.Put(
                $"{bot.Locale}/intents/",
                """{"intentName":"Mine","parentIntentSignature":"AMAZON.FallbackIntent"}"""
            )
        ).Refused(HttpStatusCode.Conflict, "ConflictException", "FallbackIntent");
        (await lex.Delete($"{bot.Locale}/intents/FALLBCKINT/")).Refused(
            HttpStatusCode.PreconditionFailed,
            "PreconditionFailedException",
            "cannot be deleted"
        );
        (await lex.Delete($"/bots/{bot.BotId}/botaliases/TSTALIASID/")).Refused(
            HttpStatusCode.PreconditionFailed,
            "PreconditionFailedException",
            "cannot be deleted"
        );
        await bot.UpdateIntent(
            "FALLBCKINT",
            """{"intentName":"FallbackIntent","fulfillmentCodeHook":{"enabled":true}}"""
        );
    }

    [Theory]
    [InlineData(
        """{"roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":{"childDirected":"""
            + """false},"idleSessionTTLInSeconds":300}""",
        "botName"
    )]
    [InlineData(
        """{"botName":"two__lines","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":"""
            + """{"childDirected":false},"idleSessionTTLInSeconds":300}""",
        "pattern"
    )]
    [InlineData(
        """{"botName":"B","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":{"childDirected":"""
            + """false},"idleSessionTTLInSeconds":59}""",
        "greater than or equal to 60"
    )]
    [InlineData(
        """{"botName":"B","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":{"childDirected":"""
            + """false},"idleSessionTTLInSeconds":"300"}""",
        "must be of type integer"
    )]
    [InlineData(
        """{"botName":"B","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":"""
            + """{},"idleSessionTTLInSeconds":300}""",
        "dataPrivacy.childDirected"
    )]
    [InlineData(
        """{"botName":"B","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":{"childDirected":"""
            + """false},"idleSessionTTLInSeconds":300,"colour":"red"}""",
        "colour"
    )]
    [InlineData(
        """{"botName":"B","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":{"childDirected":"""
            + """false},"idleSessionTTLInSeconds":300,"botType":"Robot"}""",
        "enum value set: [Bot, BotNetwork]"
    )]
    public async Task A_request_that_breaks_the_API_model_is_refused_and_names_the_member(string body, string part) =>
        (await lex.Put("/bots/", body)).Refused(HttpStatusCode.BadRequest, "ValidationException", part);

    [Fact]
    public async Task Malformed_JSON_is_refused() =>
        (await lex.Put("/bots/", "{\"botName\":")).Refused(
            HttpStatusCode.BadRequest,
            "SerializationException",
            "not valid JSON"
        );

    [Fact]
    public async Task Members_that_only_an_update_knows_are_refused_on_create()
    {
        var bot = await NewBot("NoPriorities");
        (await lex.Put($"{bot.Locale}/intents/", """{"intentName":"Paint","slotPriorities":[]}""")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "slotPriorities"
        );
        (
            await lex.Put(
                $"{bot.Locale}/intents/",
                """{"intentName":"Paint","intentConfirmationSetting":{"promptSpecification":{"maxRetries":"""
                    + """6,"messageGroups":[{"message":{}}]}}}"""
            )
        ).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "intentConfirmationSetting.promptSpecification.messageGroups.1.member.message"
        );
    }

    [Fact]
    public async Task Names_are_unique()
    {
        var bot = await NewBot("Unique");
        (await lex.Put("/bots/", SampleBot.Bot("Unique"))).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "Unique"
        );
        (
            await lex.Put(
                $"/bots/{bot.BotId}/botversions/DRAFT/botlocales/",
                """{"localeId":"en_US","nluIntentConfidenceThreshold":0.4}"""
            )
        ).Refused(HttpStatusCode.Conflict, "ConflictException", "en_US");
        var type = await bot.SlotType("Colour", Colours);
        var other = await bot.SlotType("Shade", Colours);
        (await lex.Put($"{bot.Locale}/slottypes/", """{"slotTypeName":"Colour"}""")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "Colour"
        );
        (await lex.Put($"{bot.Locale}/slottypes/{other}/", """{"slotTypeName":"Colour"}""")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "Colour"
        );
        var intent = await bot.Intent("""{"intentName":"Paint"}""");
        (await lex.Put($"{bot.Locale}/intents/", """{"intentName":"Paint"}""")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "Paint"
        );
        await bot.AddSlot(intent, SampleBot.Slot("Colour", type, "Which?"));
        (await lex.Put($"{bot.Locale}/intents/{intent}/slots/", SampleBot.Slot("Colour", type, "Which?"))).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "Colour"
        );
        (await lex.Put($"{bot.Locale}/slottypes/", """{"slotTypeName":"Confirmation"}""")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "reserved"
        );
    }

    [Fact]
    public async Task Unknown_ids_are_refused_with_the_code_that_the_operation_has_for_it()
    {
        var bot = await NewBot("Unknown");
        foreach (
            var path in new[]
            {
                "/bots/NOSUCHBOT0/",
                $"{bot.Locale}/intents/NOSUCHID00/",
                $"{bot.Locale}/slottypes/NOSUCHID00/",
                $"/bots/{bot.BotId}/botversions/7/",
                $"/bots/{bot.BotId}/botaliases/NOSUCHID00/",
                $"/bots/{bot.BotId}/botversions/DRAFT/botlocales/de_DE/",
            }
        )
        {
            (await lex.Get(path)).Refused(HttpStatusCode.NotFound, "ResourceNotFoundException", "does not exist");
            (await lex.Delete(path)).Refused(
                HttpStatusCode.PreconditionFailed,
                "PreconditionFailedException",
                "does not exist"
            );
        }

        (
            await lex.Put(
                "/bots/NOSUCHBOT0/botversions/DRAFT/botlocales/",
                """{"localeId":"en_US","nluIntentConfidenceThreshold":0.4}"""
            )
        ).Refused(HttpStatusCode.PreconditionFailed, "PreconditionFailedException", "does not exist");
        (await lex.Post("/bots/NOSUCHBOT0/botaliases/")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "does not exist"
        );
        (
            await lex.Put(
                $"/bots/{bot.BotId}/botversions/DRAFT/botlocales/",
                """{"localeId":"tlh_KX","nluIntentConfidenceThreshold":0.4}"""
            )
        ).Refused(HttpStatusCode.BadRequest, "ValidationException", "localeId");
        (
            await lex.Put(
                $"/bots/{bot.BotId}/botversions/1/botlocales/",
                """{"localeId":"en_US","nluIntentConfidenceThreshold":0.4}"""
            )
        ).Refused(HttpStatusCode.BadRequest, "ValidationException", "'botVersion'");
    }

    [Fact]
    public async Task What_is_in_use_is_not_deleted_without_the_flag()
    {
        var bot = await NewBot("InUse");
        var type = await bot.SlotType("Colour", Colours);
        var intent = await bot.Intent(
            $$"""{"intentName":"Paint","sampleUtterances":{{SampleBot.Utterances("paint it {Colour}")}}}"""
        );
        var slot = await bot.AddSlot(intent, SampleBot.Slot("Colour", type, "Which?"));
        await bot.UpdateIntent(
            intent,
            $$"""{"intentName":"Paint","sampleUtterances":"""
                + $$"""{{SampleBot.Utterances("paint it {Colour}")}},"slotPriorities":"""
                + $$"""{{SampleBot.Priorities(slot)}}}"""
        );
        await bot.Publish();

        (await lex.Delete($"{bot.Locale}/slottypes/{type}/")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "is used by the slot Colour"
        );
        (await lex.Delete($"{bot.Locale}/intents/{intent}/slots/{slot}/")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "slotPriorities"
        );
        (await lex.Delete($"/bots/{bot.BotId}/botversions/1/")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "is used by the alias live"
        );
        (await lex.Delete($"/bots/{bot.BotId}/")).Refused(
            HttpStatusCode.Conflict,
            "ConflictException",
            "is used by its alias live"
        );

        var deleted = await lex.Delete($"{bot.Locale}/slottypes/{type}/?skipResourceInUseCheck=true");
        Assert.Equal((HttpStatusCode.NoContent, 0), (deleted.Status, deleted.Body.Count));
        (await lex.Delete($"/bots/{bot.BotId}/botversions/1/?skipResourceInUseCheck=maybe")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "skipResourceInUseCheck"
        );
        (await lex.Delete($"/bots/{bot.BotId}/botversions/1/?skipResourceInUseCheck=true")).Ok();
        Assert.Equal(["Deleting", "404"], await bot.Statuses($"/bots/{bot.BotId}/botversions/1/", "botStatus"));
    }

    [Fact]
    public async Task No_alias_but_the_test_alias_points_at_DRAFT()
    {
        var bot = await NewBot("DraftAlias");
        (await lex.Put($"/bots/{bot.BotId}/botaliases/", """{"botAliasName":"live","botVersion":"DRAFT"}""")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "botVersion"
        );
        (await lex.Put($"/bots/{bot.BotId}/botaliases/", """{"botAliasName":"live","botVersion":"3"}""")).Refused(
            HttpStatusCode.PreconditionFailed,
            "PreconditionFailedException",
            "does not exist"
        );
        var alias = (await lex.Put($"/bots/{bot.BotId}/botaliases/", """{"botAliasName":"live"}"""))
            .Ok()
            .Text("botAliasId");
        await bot.Until($"/bots/{bot.BotId}/botaliases/{alias}/", "botAliasStatus", "Available");
        (
            await lex.Put($"/bots/{bot.BotId}/botaliases/{alias}/", """{"botAliasName":"live","botVersion":"DRAFT"}""")
        ).Refused(HttpStatusCode.BadRequest, "ValidationException", "DRAFT");
        (
            await lex.Put(
                $"/bots/{bot.BotId}/botaliases/TSTALIASID/",
                """{"botAliasName":"TestBotAlias","botVersion":"1"}"""
            )
        ).Refused(HttpStatusCode.BadRequest, "ValidationException", "DRAFT");
        (
            await lex.Put(
                $"/bots/{bot.BotId}/botaliases/TSTALIASID/",
                """{"botAliasName":"TestBotAlias","botVersion":"DRAFT"}"""
            )
        ).Ok();
    }

    [Fact]
    public async Task A_version_is_made_of_built_locales_only_and_nothing_changes_it_any_more()
    {
        var bot = await NewBot("Snapshot");
        var specification = """{"botVersionLocaleSpecification":{"en_US":{"sourceBotVersion":"DRAFT"}}}""";
        (await lex.Put($"/bots/{bot.BotId}/botversions/", specification)).Refused(
            HttpStatusCode.PreconditionFailed,
            "PreconditionFailedException",
            "NotBuilt"
        );
        var intent = await bot.Intent(
            $$"""{"intentName":"Help","sampleUtterances":{{SampleBot.Utterances("help")}}}"""
        );
        await bot.Build();
        Assert.Equal("1", await bot.Version());
        await bot.UpdateIntent(
            intent,
            $$"""{"intentName":"Help","sampleUtterances":{{SampleBot.Utterances("help", "rescue me")}}}"""
        );
        Assert.Equal("NotBuilt", (await lex.Get(bot.Locale + "/")).Text("botLocaleStatus"));

        var old = await lex.Get($"/bots/{bot.BotId}/botversions/1/botlocales/en_US/intents/{intent}/");
        Assert.Single(old.Body["sampleUtterances"]!.AsArray());
        (await lex.Delete($"/bots/{bot.BotId}/botversions/1/botlocales/en_US/intents/{intent}/")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "'botVersion'"
        );

        await bot.Build();
        Assert.Equal("2", await bot.Version());
        (await lex.Delete($"/bots/{bot.BotId}/botversions/2/")).Ok();
        await bot.Statuses($"/bots/{bot.BotId}/botversions/2/", "botStatus");
        Assert.Equal("3", await bot.Version());
    }

    [Fact]
    public async Task The_hundred_and_first_version_exceeds_the_quota()
    {
        var bot = await NewBot("ManyVersions");
        await bot.Intent($$"""{"intentName":"Help","sampleUtterances":{{SampleBot.Utterances("help")}}}""");
        await bot.Build();
        for (var made = 0; made < 100; made++)
        {
            (
                await lex.Put(
                    $"/bots/{bot.BotId}/botversions/",
                    """{"botVersionLocaleSpecification":{"en_US":{"sourceBotVersion":"DRAFT"}}}"""
                )
            ).Ok();
        }

        (
            await lex.Put(
                $"/bots/{bot.BotId}/botversions/",
                """{"botVersionLocaleSpecification":{"en_US":{"sourceBotVersion":"DRAFT"}}}"""
            )
        ).Refused(HttpStatusCode.PaymentRequired, "ServiceQuotaExceededException", "100 versions");
    }

    [Fact]
    public async Task An_invalid_locale_fails_to_build_and_says_why()
    {
        var bot = await NewBot("Invalid");
        var type = await bot.SlotType(
            "Colour",
            """[{"sampleValue":{"value":"Red"}},{"sampleValue":{"value":"Rouge"},"synonyms":[{"value":"red"}]}]"""
        );
        var paint = await bot.Intent(
            $$"""{"intentName":"Paint","sampleUtterances":{{SampleBot.Utterances("paint it {Shade}", "help")}}}"""
        );
        await bot.AddSlot(
            paint,
            $$$"""{"slotName":"Colour","slotTypeId":"{{{type}}}","valueElicitationSetting":"""
                + $$$"""{"slotConstraint":"Required"}}"""
        );
        var size = await bot.AddSlot(paint, SampleBot.Slot("Size", "NOSUCHTYPE", "Which?"));
        await bot.UpdateIntent(
            paint,
            $$"""{"intentName":"Paint","sampleUtterances":"""
                + $$"""{{SampleBot.Utterances("paint it {Shade}", "help")}},"slotPriorities":"""
                + $$"""{{SampleBot.Priorities(size, "NOSUCHSLOT")}}}"""
        );
        await bot.Intent($$"""{"intentName":"Help","sampleUtterances":{{SampleBot.Utterances("Help")}}}""");
        await bot.Intent("""{"intentName":"Silent"}""");

        var failed = await bot.Build();
        Assert.Equal("Failed", failed.Text("botLocaleStatus"));
        var reasons = string.Join("\n", failed.Body["failureReasons"]!.AsArray());
        foreach (
            var reason in new[]
            {
                "'red' more than once",
                "slot Shade, which does not exist",
                "Colour of the intent Paint is required and has no prompt",
                "NOSUCHTYPE",
                "NOSUCHSLOT",
                "leave out the slot Colour",
                "Silent has no sample utterances",
                "also one of the intent",
            }
        )
        {
            Assert.Contains(reason, reasons, StringComparison.Ordinal);
        }

        Assert.Equal(
            failed.Body["failureReasons"]!.AsArray().Count,
            failed.Body["recommendedActions"]!.AsArray().Count
        );
        (
            await lex.Put(
                $"/bots/{bot.BotId}/botversions/",
                """{"botVersionLocaleSpecification":{"en_US":{"sourceBotVersion":"DRAFT"}}}"""
            )
        ).Refused(HttpStatusCode.PreconditionFailed, "PreconditionFailedException", "Failed");
    }

    [Fact]
    public async Task A_locale_is_not_changed_while_it_builds()
    {
        var bot = await NewBot("Busy");
        var body = $$"""{"intentName":"Help","sampleUtterances":{{SampleBot.Utterances("help")}}}""";
        var intent = await bot.Intent(body);

        // A build takes a moment. On a slow machine it may end before the change arrives, so there is another one.
        LexAnswer change;
        do
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            (await lex.Post(bot.Locale + "/")).Ok();
            change = await lex.Put($"{bot.Locale}/intents/{intent}/", body);
        } while (change.Status == HttpStatusCode.OK);

        change.Refused(HttpStatusCode.Conflict, "ConflictException", "Wait until that is over");
    }

    [Fact]
    public async Task Lists_are_filtered_sorted_and_paged()
    {
        var bot = await NewBot("Lists");
        foreach (var name in new[] { "Charlie", "Alpha", "Bravo" })
        {
            await bot.Intent($$"""{"intentName":"{{name}}"}""");
        }

        var names = new List<string>();
        string? token = null;
        do
        {
            var page = (
                await lex.Post(
                    $"{bot.Locale}/intents/",
                    $$"""{"maxResults":2,"nextToken":{{(token is null ? "null" : $"\"{token}\"")}}}"""
                )
            ).Ok();
            Assert.True(page.Body["intentSummaries"]!.AsArray().Count <= 2);
            names.AddRange(
                page.Body["intentSummaries"]!.AsArray().Select(item => item!["intentName"]!.GetValue<string>())
            );
            token = page.Body["nextToken"]?.GetValue<string>();
        } while (token is not null);

        Assert.Equal(["Alpha", "Bravo", "Charlie", "FallbackIntent"], names);
        var found = await lex.Post(
            $"{bot.Locale}/intents/",
            """{"filters":[{"name":"IntentName","operator":"CO","values":["a"]}],"sortBy":"""
                + """{"attribute":"IntentName","order":"Descending"}}"""
        );
        Assert.Equal(
            ["FallbackIntent", "Charlie", "Bravo", "Alpha"],
            found.Body["intentSummaries"]!.AsArray().Select(item => item!["intentName"]!.GetValue<string>())
        );
        (await lex.Post($"{bot.Locale}/intents/", """{"nextToken":"bogus"}""")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "nextToken"
        );
        (await lex.Post($"{bot.Locale}/intents/", """{"maxResults":0}""")).Refused(
            HttpStatusCode.BadRequest,
            "ValidationException",
            "maxResults"
        );

        var bots = await lex.Post("/bots/", """{"filters":[{"name":"BotName","operator":"EQ","values":["Lists"]}]}""");
        Assert.Equal(bot.BotId, Assert.Single(bots.Body["botSummaries"]!.AsArray())!["botId"]!.GetValue<string>());
        Assert.Equal(
            "TestBotAlias",
            (await lex.Post($"/bots/{bot.BotId}/botaliases/")).Body["botAliasSummaries"]![0]![
                "botAliasName"
            ]!.GetValue<string>()
        );
        Assert.Equal(
            "DRAFT",
            (await lex.Post($"/bots/{bot.BotId}/botversions/")).Body["botVersionSummaries"]![0]![
                "botVersion"
            ]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Tags_are_kept_by_ARN()
    {
        var bot = await NewBot("Tagged");
        var arn = Uri.EscapeDataString($"arn:aws:lex:us-east-1:000000000000:bot/{bot.BotId}");
        (await lex.Post($"/tags/{arn}", """{"tags":{"team":"platform","stage":"dev"}}""")).Ok();
        (await lex.Delete($"/tags/{arn}?tagKeys=stage")).Ok();
        Assert.Equal("""{"team":"platform"}""", (await lex.Get($"/tags/{arn}")).Ok().Body["tags"]!.ToJsonString());
        (await lex.Get("/tags/" + Uri.EscapeDataString("arn:aws:lex:us-east-1:000000000000:bot/NOSUCHBOT0"))).Refused(
            HttpStatusCode.NotFound,
            "ResourceNotFoundException",
            "does not exist"
        );
    }

    private async Task<SampleBot> NewBot(string name)
    {
        var bot = new SampleBot(lex);
        await bot.Create(name);
        return bot;
    }
}
