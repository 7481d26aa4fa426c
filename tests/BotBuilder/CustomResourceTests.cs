using System.Text.Json;
using Amazon.LexModelsV2.Model;
using ChatOps.BotBuilder.CustomResources;

namespace ChatOps.Tests.BotBuilder;

public sealed class CustomResourceTests : IAsyncLifetime
{
    private const string OtherStack =
        "arn:aws:cloudformation:us-east-1:000000000000:stack/another/11111111-0000-4000-8000-000000000000";
    private BuilderDriver driver = null!;

    public async ValueTask InitializeAsync() => driver = await BuilderDriver.Start();

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    [Fact]
    public async Task The_answer_is_put_as_the_signature_wants_it_and_copies_the_request()
    {
        var response = await driver.Send("Create");

        Assert.Equal("PUT", response.Method);
        Assert.Equal("/arn%3Aaws%3Acloudformation/stack%7Cid?Signature=a%2Bb%3D", response.Path);
        Assert.True(string.IsNullOrEmpty(response.ContentType));
        Assert.Equal(
            (BuilderDriver.StackId, "request-1", "LexBot"),
            (
                response.Body["StackId"]!.GetValue<string>(),
                response.Body["RequestId"]!.GetValue<string>(),
                response.Body["LogicalResourceId"]!.GetValue<string>()
            )
        );
        Assert.False(response.Body["NoEcho"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_answer_is_put_again_when_its_receiver_fails()
    {
        driver.Receiver.RefuseFirst(3);

        Assert.Equal("SUCCESS", (await driver.Send("Delete", "not-there")).Status);
    }

    [Fact]
    public async Task Delete_removes_the_bot_and_may_be_repeated()
    {
        var created = await driver.Send("Create");

        var first = await driver.Send("Delete", created.PhysicalResourceId);
        var second = await driver.Send("Delete", created.PhysicalResourceId);

        Assert.Equal(("SUCCESS", "SUCCESS"), (first.Status, second.Status));
        Assert.Equal(created.PhysicalResourceId, first.PhysicalResourceId);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
            driver.Lex.DescribeBotAsync(new DescribeBotRequest { BotId = created.PhysicalResourceId })
        );
    }

    [Fact]
    public async Task Delete_with_an_id_of_CloudFormations_making_removes_the_stacks_own_bot_only()
    {
        var created = await driver.Send("Create");

        Assert.Equal("SUCCESS", (await driver.Send("Delete", "chatops-LexBot-1ABCDEFGHIJKL", OtherStack)).Status);
        await driver.Lex.DescribeBotAsync(new DescribeBotRequest { BotId = created.PhysicalResourceId });
        Assert.Equal("SUCCESS", (await driver.Send("Delete", "chatops-LexBot-1ABCDEFGHIJKL")).Status);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
            driver.Lex.DescribeBotAsync(new DescribeBotRequest { BotId = created.PhysicalResourceId })
        );
    }

    [Fact]
    public async Task A_create_repeated_by_its_stack_takes_up_its_bot_and_another_stacks_is_refused()
    {
        var first = await driver.Send("Create");
        var again = await driver.Send("Create");
        ReceivedResponse? other = null;
        var writes = await driver.WritesOf(async () => other = await driver.Send("Create", stackId: OtherStack));

        Assert.Equal(first.PhysicalResourceId, again.PhysicalResourceId);
        Assert.Equal("FAILED", other!.Status);
        Assert.Contains(
            $"The bot name \"ChatOps\" is taken by the bot {first.PhysicalResourceId}, which this stack did not create",
            other.Reason,
            StringComparison.Ordinal
        );
        Assert.Empty(writes);
    }

    [Fact]
    public async Task A_deleted_bot_is_created_again_by_the_next_update()
    {
        var first = await driver.Send("Create");
        await driver.Lex.DeleteBotAsync(
            new DeleteBotRequest { BotId = first.PhysicalResourceId, SkipResourceInUseCheck = true }
        );

        var second = await driver.Send("Update", first.PhysicalResourceId);

        Assert.True(second.Status == "SUCCESS", second.Reason);
        Assert.NotEqual(first.PhysicalResourceId, second.PhysicalResourceId);
        Assert.Equal("SUCCESS", (await driver.Send("Delete", first.PhysicalResourceId)).Status);
        await driver.Lex.DescribeBotAsync(new DescribeBotRequest { BotId = second.PhysicalResourceId });
    }

    [Fact]
    public async Task An_unknown_OU_fails_before_anything_is_written()
    {
        driver.Policy = driver.Policy with
        {
            AccountTypes =
            [
                .. driver.Policy.AccountTypes.Select(type => type with { OrganizationalUnits = ["Experimnt"] }),
            ],
        };

        ReceivedResponse? response = null;
        var writes = await driver.WritesOf(async () => response = await driver.Send("Create"));

        Assert.Equal("FAILED", response!.Status);
        Assert.Contains(
            "There is no OU \"Experimnt\" in the organization. Did you mean",
            response.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal("LexBot-not-created", response.PhysicalResourceId);
        Assert.Empty(writes);
    }

    [Theory]
    [InlineData("BotName", "", "The property BotName is missing")]
    [InlineData("BotName", "Chat Ops", "The property BotName must be 1 to 100 letters")]
    [InlineData("RoleArn", "lex", "The property RoleArn must be the ARN of an IAM role, is \"lex\"")]
    [InlineData(
        "HookFunctionArn",
        "arn:aws:lambda:us-east-1:1:function:x",
        "The property HookFunctionArn must be the ARN"
    )]
    public async Task A_wrong_property_is_named(string name, string value, string reason)
    {
        driver.Properties[name] = value;

        var response = await driver.Send("Create");

        Assert.Equal("FAILED", response.Status);
        Assert.Contains(reason, response.Reason, StringComparison.Ordinal);
    }

    public static TheoryData<string> RefusedNames =>
        [new string('a', 101), "My Bot!", "ü", "ChatOps--Dev", "-ChatOps", "ChatOps\n", "Chat.Ops"];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task A_name_that_Lex_would_refuse_is_refused_before_the_first_call_and_the_rollback_succeeds(
        string name
    )
    {
        driver.Properties["BotName"] = name;

        var created = await driver.Send("Create");
        var calls = driver.Gate.Calls;
        var deleted = await driver.Send("Delete", created.PhysicalResourceId);

        Assert.Equal("FAILED", created.Status);
        Assert.Contains("The property BotName must be 1 to 100 letters", created.Reason, StringComparison.Ordinal);
        Assert.Equal(0, calls);
        Assert.True(deleted.Status == "SUCCESS", deleted.Reason);
        Assert.Equal(created.PhysicalResourceId, deleted.PhysicalResourceId);
    }

    [Theory]
    [InlineData("BotName")]
    [InlineData("RoleArn")]
    [InlineData("HookFunctionArn")]
    public async Task The_rollback_succeeds_for_every_refused_property(string property)
    {
        driver.Properties.Remove(property);

        var created = await driver.Send("Create");
        var deleted = await driver.Send("Delete", created.PhysicalResourceId);

        Assert.Equal("FAILED", created.Status);
        Assert.True(deleted.Status == "SUCCESS", deleted.Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_keeps_Lex_from_answering_does_not_keep_a_rollback_from_ending(bool hangs)
    {
        driver.Remaining = TimeSpan.FromSeconds(8);
        driver.Policy = driver.Policy with
        {
            AccountTypes =
            [
                .. driver.Policy.AccountTypes.Select(type => type with { OrganizationalUnits = ["Experimnt"] }),
            ],
        };
        var created = await driver.Send("Create");
        driver.Gate.Hangs = hangs;
        driver.Gate.Reset(deadFrom: hangs ? 0 : 1, losesAnswer: false);

        var deleted = await driver.Send("Delete", created.PhysicalResourceId);

        Assert.Equal("FAILED", created.Status);
        Assert.True(deleted.Status == "SUCCESS", deleted.Reason);
    }

    [Fact]
    public async Task A_bot_of_a_Create_that_died_is_found_by_the_rollback_of_its_repetition()
    {
        var made = await driver.Send("Create");

        // Lambda repeats a crashed call. The repetition is refused before it sees the first call's bot.
        driver.Policy = driver.Policy with
        {
            AccountTypes =
            [
                .. driver.Policy.AccountTypes.Select(type => type with { OrganizationalUnits = ["Experimnt"] }),
            ],
        };
        var repeated = await driver.Send("Create");
        Assert.Equal("LexBot-not-created", repeated.PhysicalResourceId);
        Assert.Equal("SUCCESS", (await driver.Send("Delete", repeated.PhysicalResourceId)).Status);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
            driver.Lex.DescribeBotAsync(new DescribeBotRequest { BotId = made.PhysicalResourceId })
        );
    }

    [Fact]
    public async Task An_unknown_request_type_and_a_missing_definition_are_answered()
    {
        Assert.Contains(
            "must be Create, Update or Delete",
            (await driver.Send("Replace")).Reason,
            StringComparison.Ordinal
        );

        await driver
            .Function(Path.Combine(AppContext.BaseDirectory, "nowhere"))
            .HandleAsync(driver.Event("Create"), TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        Assert.Contains("bot-definition.json", driver.Receiver.Received[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_without_a_place_to_answer_to_throws()
    {
        using var document = JsonDocument.Parse("""{"RequestType":"Create"}""");

        var exception = await Assert.ThrowsAsync<InvalidDataException>(() =>
            driver.Function().HandleAsync(document, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)
        );

        Assert.Contains("it has no ResponseURL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_whose_time_ends_says_where_it_stood_before_it_ends()
    {
        driver.Remaining = TimeSpan.FromSeconds(6);
        driver.Gate.Hangs = true;

        var response = await driver.Send("Create");

        Assert.Equal("FAILED", response.Status);
        // On a busy machine the timeout may come before the bot exists.
        Assert.Matches(
            "The function's time ran out while (finding or creating the bot ChatOps|reading the OUs)",
            response.Reason
        );
    }

    [Fact]
    public async Task A_locale_that_Lex_cannot_build_gives_its_reasons_and_recommendations()
    {
        driver.Gate.FailsBuildsOf = ["en_US"];

        var response = await driver.Send("Create");

        Assert.Equal("FAILED", response.Status);
        Assert.Equal(
            "Lex could not build the locale en_US: The slot X is odd. So is Y. Lex recommends: Remove the slot X.",
            response.Reason
        );
        Assert.Matches("^[0-9A-Z]{10}$", response.PhysicalResourceId);
    }

    [Fact]
    public async Task Each_locale_that_Lex_cannot_build_is_named_and_the_alias_stays_where_it_is()
    {
        var created = await driver.Send("Create");
        var before = driver.Definition;
        driver.Definition = before with
        {
            BotLocales =
            [
                before.BotLocales[0],
                .. new[] { "de_DE", "es_419", "fr_FR" }.Select(id => before.BotLocales[0] with { LocaleId = id }),
            ],
        };
        driver.Gate.FailsBuildsOf = ["de_DE", "fr_FR"];

        ReceivedResponse? response = null;
        var writes = await driver.WritesOf(async () =>
            response = await driver.Send("Update", created.PhysicalResourceId)
        );

        Assert.Equal("FAILED", response!.Status);
        Assert.Equal(
            "Lex could not build the locale de_DE: The slot X is odd. So is Y. Lex recommends: Remove the "
                + "slot X. Lex could not build the locale fr_FR: The slot X is odd. So is Y. Lex recommends: "
                + "Remove the slot X.",
            response.Reason
        );
        Assert.DoesNotContain("CreateBotVersion", writes);
        Assert.DoesNotContain("UpdateBotAlias", writes);

        driver.Gate.FailsBuildsOf = [];
        Assert.Equal("SUCCESS", (await driver.Send("Update", created.PhysicalResourceId)).Status);
    }

    [Fact]
    public void A_long_reason_is_cut_so_that_the_answer_fits()
    {
        using var document = driver.Event("Create");
        var request = CustomResourceRequest.Parse(document.RootElement);
        foreach (
            var reason in new[]
            {
                new string('x', 10_000),
                new string('"', 10_000),
                string.Concat(Enumerable.Repeat("😀", 5_000)),
                new string('\u0001', 10_000),
            }
        )
        {
            var body = CustomResourceResponse.Failure(request, "ABCDEFGHIJ", reason).ToBody();

            Assert.InRange(body.Length, 4000, CustomResourceResponse.MaximumBytes);
            using var parsed = JsonDocument.Parse(body);
            var text = parsed.RootElement.GetProperty("Reason").GetString()!;
            Assert.EndsWith("(cut; the whole reason is in the function's log)", text, StringComparison.Ordinal);
            Assert.StartsWith(reason[..2], text, StringComparison.Ordinal);
        }
    }
}
