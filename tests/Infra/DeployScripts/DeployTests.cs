using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Application.Secrets;
using ChatOps.Domain.Organizations;
using ChatOps.Files;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra.DeployScripts;

public sealed class DeployTests
{
    private const string FirstKey = "The first API key";

    [Fact]
    public async Task It_asks_for_every_value_deploys_data_bot_and_app_and_a_second_run_changes_nothing()
    {
        using var world = new ScriptWorld();
        world.Write(
            "subscriptions.chatops-dev-approvals",
            "PendingConfirmation\tana@example.com\nPendingConfirmation\tsecond@example.com\n"
        );

        var first = await world.DeployAsync(
            string.Empty,
            "Dev",
            "",
            "eu-north-1",
            "eu-central-1",
            "operators@example.com",
            "ana@example.com, second@example.com",
            "T0LOCAL",
            "C0APPROVERS",
            "",
            ScriptWorld.SigningSecret,
            ScriptWorld.BotToken,
            "",
            "",
            "dev"
        );

        Assert.True(first.Code == 0, first.All);
        var stacks = Calls(world, "cloudformation create-change-set");
        Assert.Equal(
            ["chatops-dev-data", "chatops-dev-bot", "chatops-dev-app"],
            stacks.Select(call => Option(call, "--stack-name"))
        );
        Assert.Equal(["eu-north-1", "eu-central-1", "eu-north-1"], stacks.Select(call => Option(call, "--region")));
        Assert.Contains(
            "--parameters ParameterKey=BotId,ParameterValue=BOT1234567 "
                + "ParameterKey=BotAliasId,ParameterValue=ALIAS12345",
            stacks[2],
            StringComparison.Ordinal
        );
        Assert.All(
            stacks,
            call =>
                Assert.Equal(
                    "arn:aws:iam::111111111111:"
                        + $"role/cdk-hnb659fds-cfn-exec-role-111111111111-{Option(call, "--region")}",
                    Option(call, "--role-arn")
                )
        );

        // The table outlives its stack, and the next stack imports it.
        Assert.All(stacks, call => Assert.Contains("--import-existing-resources", call, StringComparison.Ordinal));

        var order = world
            .Calls.Select(call =>
                Regex
                    .Match(
                        call,
                        "^dotnet [a-z]+|put-object|execute-change-set|put-secret-value",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                    .Value
            )
            .Where(call => call.Length > 0);
        Assert.Equal(
            [
                .. Enumerable.Repeat("dotnet publish", AssetFolders.Hosts.Count),
                "dotnet run",
                "put-object",
                "put-object",
                "put-object",
                "put-object",
                "execute-change-set",
                "put-secret-value",
                "execute-change-set",
                "execute-change-set",
            ],
            order
        );

        var url = "https://abc123.execute-api.eu-north-1.amazonaws.com";
        Assert.Contains($"{url}/slack/events", first.Output, StringComparison.Ordinal);
        Assert.Contains("ana@example.com   (approvals, eu-north-1)", first.Output, StringComparison.Ordinal);
        Assert.Contains("second@example.com   (approvals, eu-north-1)", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            "infra/subscriptions.sh --stage dev --confirm '<link>'",
            first.Output,
            StringComparison.Ordinal
        );
        var manifest = await File.ReadAllLinesAsync(
            world.PathOf("slack-app-manifest.dev.yml"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(3, manifest.Count(line => line.Contains($"url: {url}/slack/", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            manifest,
            line => !line.StartsWith('#') && line.Contains("chatops.example.com", StringComparison.Ordinal)
        );

        AssertNothingLeaked(world, first);
        var key = Regex.Match(first.Output, "[0-9a-f]{64}$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Value;
        var secret = SecretValues.Parse(world.Secret.ToJsonString());
        Assert.Equal(ApiKeyHash(key), Assert.Single(secret.ApiKeys).Sha256);

        // Nothing was said about the key, so it gets the fewest rights.
        Assert.Equal(["converse"], secret.ApiKeys[0].Scopes);
        Assert.Equal(["example.com"], secret.ApiKeys[0].SpeaksFor);
        Assert.Equal([ScriptWorld.SigningSecret], secret.Slack!.SigningSecrets);
        Assert.Equal(ScriptWorld.BotToken, secret.Slack.BotToken);

        // Answers are stored: the next run doesn't ask or write again.
        var before = world.Calls.Count;
        var kept = world.Secret.ToJsonString();
        var second = await world.DeployAsync("--stage dev --yes");

        Assert.True(second.Code == 0, second.All);
        var again = world.Calls.Skip(before).ToList();
        Assert.DoesNotContain(
            again,
            call =>
                Regex.IsMatch(
                    call,
                    "execute-change-set|put-object|put-secret-value|update-|delete-stack",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
        );
        Assert.Equal(kept, world.Secret.ToJsonString());
        Assert.DoesNotContain(FirstKey, second.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new[] { "", "" }, "converse", "example.com")]
    [InlineData("", new[] { "read, operate" }, "read,operate", "")]
    [InlineData("", new[] { "Converse,READ", "*" }, "converse,read", "*")]
    [InlineData("", new[] { "converse", "Example.org, example.net" }, "converse", "example.org,example.net")]
    [InlineData("", new[] { "none" }, null, "")]
    [InlineData("--yes", new string[0], "converse", "example.com")]
    [InlineData("--yes --key-scopes operate,converse,read --speaks-for *", new string[0], "converse,read,operate", "*")]
    [InlineData("--yes --key-scopes read --speaks-for *", new string[0], "read", "")]
    [InlineData("--yes --key-scopes none", new string[0], null, "")]
    [InlineData("--yes --speaks-for example.org", new string[0], "converse", "example.org")]
    public async Task The_first_key_gets_the_rights_that_were_answered_and_by_default_the_fewest(
        string arguments,
        string[] typed,
        string? scopes,
        string domains
    )
    {
        using var world = new ScriptWorld();
        world.Configure("dev", own => own["slack"] = null);

        var result = await world.DeployAsync(
            $"--stage dev {arguments}",
            arguments.Contains("--yes", StringComparison.Ordinal) ? typed : [.. typed, "dev"]
        );

        Assert.True(result.Code == 0, result.All);
        var keys = SecretValues.Parse(world.Secret.ToJsonString()).ApiKeys;
        Assert.Equal(scopes is null ? [] : scopes.Split(','), keys.SelectMany(key => key.Scopes));
        Assert.Equal(domains.Split(',', StringSplitOptions.RemoveEmptyEntries), keys.SelectMany(key => key.SpeaksFor!));
        Assert.Equal(scopes is not null, result.Output.Contains(FirstKey, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "--key-scopes write",
        "--key-scopes must be converse, read or operate, separated by commas, or none; it is 'write'."
    )]
    [InlineData("--key-scopes converse,none", "--key-scopes must be")]
    [InlineData("--key-scopes ,", "--key-scopes must be")]
    [InlineData("--speaks-for @example.com", "--speaks-for must be email domains")]
    [InlineData("--key-scopes converse --speaks-for localhost", "--speaks-for must be email domains")]
    public async Task Invalid_options_for_the_first_key_are_refused_before_anything_is_done(
        string arguments,
        string said
    )
    {
        using var world = new ScriptWorld();
        world.Configure("dev");

        var result = await world.DeployAsync($"--stage dev --yes --slack-later {arguments}");

        Assert.NotEqual(0, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        AssertNothingDone(world);
    }

    [Fact]
    public async Task A_deleted_key_is_not_created_again()
    {
        using var world = new ScriptWorld();
        world.Configure("dev", own => own["slack"] = null);
        world.Write(
            "secret.chatops-dev-secrets",
            """{"linkKeys":["bmV3IGtleSBvZiBsaW5rcywgMzIgYnl0ZXMgbG9uZyE="],"apiKeys":[]}"""
        );

        var again = await world.DeployAsync("--stage dev --yes");
        Assert.True(again.Code == 0, again.All);
        Assert.Empty(SecretValues.Parse(world.Secret.ToJsonString()).ApiKeys);

        var wanted = await world.DeployAsync("--stage dev --yes --key-scopes read");
        Assert.True(wanted.Code == 0, wanted.All);
        Assert.Equal(["read"], Assert.Single(SecretValues.Parse(world.Secret.ToJsonString()).ApiKeys).Scopes);
    }

    [Fact]
    public async Task Prod_finds_Account_Factory_and_protects_its_data()
    {
        using var world = new ScriptWorld("prod");
        world.Configure("prod");
        world.GiveSlackSecrets();
        world.Write("portfolios", "\nport-found1\n");
        world.Write("products", "prod-found1\n");

        var result = await world.DeployAsync("--stage prod --yes");

        Assert.True(result.Code == 0, result.All);
        var context = JsonNode.Parse(world.Read("context")!)!;
        Assert.Equal("prod", context["stage"]!.GetValue<string>());
        var used = JsonNode.Parse(
            await File.ReadAllTextAsync(
                world.PathOf("artifacts", "cdk", "prod", "config.json"),
                TestContext.Current.CancellationToken
            )
        )!;
        Assert.Equal("port-found1", used["accountFactory"]!["portfolioId"]!.GetValue<string>());
        Assert.Equal("prod-found1", used["accountFactory"]!["productId"]!.GetValue<string>());
        Assert.Equal(
            "chatops-prod-data",
            Option(Assert.Single(Calls(world, "cloudformation update-termination-protection")), "--stack-name")
        );
        AssertNothingLeaked(world, result);
    }

    [Theory]
    [InlineData("portfolios", "There is no portfolio 'AWS Control Tower Account Factory Portfolio' in eu-north-1.")]
    [InlineData(
        "products",
        "There is no product 'AWS Control Tower Account Factory' in portfolio port-abc123 in eu-north-1."
    )]
    [InlineData("unbootstrapped", "npx aws-cdk@2 bootstrap aws://111111111111/eu-central-1")]
    [InlineData("signed-out", "AWS does not know who you are. Sign in first")]
    [InlineData(
        "management",
        "This is account 111111111111. ChatOps belongs in the organization's management account, 222222222222:"
    )]
    public async Task Missing_prerequisites_are_reported_before_anything_is_done(string missing, string said)
    {
        using var world = new ScriptWorld("prod");
        world.Configure("prod");
        world.GiveSlackSecrets();
        world.Write(missing, missing == "management" ? "222222222222\n" : "\n");

        var result = await world.DeployAsync("--stage prod --yes");

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        AssertNothingDone(world);
        AssertNothingLeaked(world, result);
    }

    [Theory]
    [InlineData("homeRegion", "--stage dev --yes", "homeRegion is missing in ")]
    [InlineData("approvers", "--stage dev --yes", "approvers is missing in ")]
    [InlineData("operatorsMailbox", "--stage dev --yes", "operatorsMailbox is missing in ")]
    [InlineData("", "--yes", "The stage is missing: --stage dev, staging or prod.")]
    [InlineData("", "--stage test --yes", "The stage must be dev, staging or prod; it is 'test'.")]
    [InlineData(
        "",
        "--stage dev --yes",
        "CHATOPS_SLACK_SIGNING_SECRET and CHATOPS_SLACK_BOT_TOKEN are missing in the environment"
    )]
    [InlineData("", "--stage dev --yes --config nowhere.json", "There is no nowhere.json.")]
    [InlineData("", "--stage dev --yes --prebuilt", "There is nothing prebuilt in ")]
    [InlineData("", "--stage dev --yse", "--yse is not known.")]
    public async Task Without_a_terminal_the_missing_value_is_named(string left, string arguments, string said)
    {
        using var world = new ScriptWorld();
        world.Configure("dev", own => own[left] = left.Length > 0 ? "<to be filled in>" : null);

        var result = await world.DeployAsync(arguments);

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        AssertNothingDone(world);
    }

    [Fact]
    public async Task A_rotated_secret_of_Slacks_goes_before_the_old_one_and_nothing_else_changes()
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        world.GiveSlackSecrets();
        var secret = JsonNode.Parse(
            """
            {"linkKeys":["bmV3IGtleSBvZiBsaW5rcywgMzIgYnl0ZXMgbG9uZyE="],"apiKeys":[{"name":"portal","sha256":"ab",
             "scopes":["converse"]}],"more":1,
             "slack":{"signingSecrets":["old"],"botToken":"xoxb-old"}}
            """
        )!;
        world.Write("secret.chatops-dev-secrets", secret.ToJsonString());

        var result = await world.DeployAsync("--stage dev --yes");

        Assert.True(result.Code == 0, result.All);
        secret["slack"] = new JsonObject
        {
            ["signingSecrets"] = new JsonArray(ScriptWorld.SigningSecret, "old"),
            ["botToken"] = ScriptWorld.BotToken,
        };
        Assert.True(JsonNode.DeepEquals(secret, world.Secret));
        Assert.DoesNotContain(FirstKey, result.Output, StringComparison.Ordinal);
        AssertNothingLeaked(world, result);
    }

    [Fact]
    public async Task A_prebuilt_stage_deploys_without_building_and_stores_the_pipelines_key()
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        world.Write("secret.pipeline-key", "key-of-the-pipeline");

        var built = await world.DeployAsync("--stage dev --yes --synth-only");
        var calls = world.Calls.Count;
        var deployed = await world.DeployAsync(
            "--stage dev --yes --prebuilt --slack-later --api-key-from pipeline-key"
        );

        Assert.True(built.Code == 0, built.All);
        Assert.True(deployed.Code == 0, deployed.All);
        Assert.DoesNotContain(
            world.Calls.Take(calls),
            call =>
                Regex.IsMatch(call, "cloudformation|s3api|secretsmanager", RegexOptions.None, TimeSpan.FromSeconds(1))
        );
        Assert.DoesNotContain(world.Calls.Skip(calls), call => call.StartsWith("dotnet", StringComparison.Ordinal));
        var caller = Assert.Single(SecretValues.Parse(world.Secret.ToJsonString()).ApiKeys);
        Assert.Equal(
            new ApiKeySecret("pipeline", ApiKeyHash("key-of-the-pipeline"), caller.Scopes, SpeaksFor: caller.SpeaksFor),
            caller
        );
        Assert.Equal(["converse"], caller.Scopes);
        Assert.Equal(["example.com"], caller.SpeaksFor);
        Assert.DoesNotContain(FirstKey, deployed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "key-of-the-pipeline",
            deployed.All + string.Concat(world.Calls),
            StringComparison.Ordinal
        );

        await using var archive = await ZipFile.OpenReadAsync(
            world.PathOf("artifacts", "assets", "0a0b.zip"),
            TestContext.Current.CancellationToken
        );
        var bootstrap = Assert.Single(archive.Entries);
        Assert.Equal(0x1ED, bootstrap.ExternalAttributes >> 16 & 0x1FF);
    }

    [Fact]
    public async Task A_rolled_back_stack_is_explained_and_stops_the_deployment()
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        world.Write("fails.chatops-dev-bot", "UPDATE_ROLLBACK_COMPLETE\n");

        var result = await world.DeployAsync("--stage dev --yes --slack-later");

        Assert.Equal(1, result.Code);
        Assert.Contains("Stack chatops-dev-bot was rolled back", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Rolled back: alarm chatops-dev-new-version went off", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(
            world.Calls,
            call => call.Contains("--stack-name chatops-dev-app", StringComparison.Ordinal)
        );

        // The next run deletes a stack that was never created, and continues.
        world.Write("status.chatops-dev-bot", "ROLLBACK_COMPLETE\n");
        world.Forget("fails.chatops-dev-bot");
        var again = await world.DeployAsync("--stage dev --yes --slack-later");

        Assert.True(again.Code == 0, again.All);
        Assert.Equal(
            "chatops-dev-bot",
            Option(Assert.Single(Calls(world, "cloudformation delete-stack")), "--stack-name")
        );
    }

    [Fact]
    public async Task Stacks_that_break_a_rule_are_not_deployed()
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        var manifest = world.PathOf("stub", "assembly", "manifest.json");
        var broken = JsonNode.Parse(await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken))!;
        broken["artifacts"]!["chatops-dev-app"]!["metadata"] = new JsonObject
        {
            ["/chatops-dev-app/Queue"] = new JsonArray(
                new JsonObject { ["type"] = "aws:cdk:error", ["data"] = "The queue is not encrypted at rest." }
            ),
        };
        await File.WriteAllTextAsync(manifest, broken.ToJsonString(), TestContext.Current.CancellationToken);

        var result = await world.DeployAsync("--stage dev --yes --slack-later");

        Assert.Equal(1, result.Code);
        Assert.Contains(
            "/chatops-dev-app/Queue: The queue is not encrypted at rest.",
            result.Errors,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            world.Calls,
            call =>
                call.Contains("s3api", StringComparison.Ordinal)
                || call.Contains("change-set", StringComparison.Ordinal)
        );
    }

    // The policy's OUs, and the organization's: r-abcd contains Experiment and Workloads, which contains Demos and
    // another Experiment.
    public static TheoryData<string, string?> Units =>
        new()
        {
            { "Workloads", null },
            { "workloads", null },
            { "Demos", null },
            { "Workloads/Demos", null },
            { "/Workloads/demos", null },
            { "/Experiment", null },
            { "ou-abcd-33333333", null },
            {
                "Experimnt",
                "There is no OU \"Experimnt\" in the organization. There are: /Experiment (ou-abcd-11111111), "
                    + "/Workloads (ou-abcd-22222222), Workloads/Demos (ou-abcd-33333333), Workloads/Experiment "
                    + "(ou-abcd-44444444), /[Old] (ou-abcd-55555555)."
            },
            {
                "Experiment",
                "\"Experiment\" is the name of 2 OUs: /Experiment (ou-abcd-11111111), Workloads/Experiment "
                    + "(ou-abcd-44444444). Write the path or the ID"
            },
            { "Demos/Workloads", "There is no OU \"Demos/Workloads\"" },
            { "ou-abcd-99999999", "There is no OU \"ou-abcd-99999999\"" },
            { "r-abcd", "There is no OU \"r-abcd\"" },
            { "Root", "There is no OU \"Root\"" },
            {
                "/Experiment|Workloads/Experiment",
                "The policy refers to 2 OUs with the label \"Experiment\": /Experiment "
                    + "(ou-abcd-11111111), Workloads/Experiment (ou-abcd-44444444)."
            },
            { "/Experiment|ou-abcd-11111111", null },
            { "[Old]", "The OU [Old] (ou-abcd-55555555) cannot be offered" },
        };

    [Theory]
    [MemberData(nameof(Units))]
    public async Task An_OU_that_the_organization_lacks_is_reported_before_anything_is_created(
        string reference,
        string? said
    )
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        world.Write(
            "units.r-abcd",
            "ou-abcd-11111111\tExperiment\nou-abcd-22222222\tWorkloads\nou-abcd-55555555\t[Old]\n"
        );
        world.Write("units.ou-abcd-22222222", "ou-abcd-33333333\tDemos\nou-abcd-44444444\tExperiment\n");
        world.Write(
            "policy",
            new JsonObject
            {
                ["accountTypes"] = new JsonArray(
                    new JsonObject
                    {
                        ["organizationalUnits"] = new JsonArray([
                            .. reference.Split('|').Select(each => JsonValue.Create(each)),
                        ]),
                    }
                ),
            }.ToJsonString()
        );

        var result = await world.DeployAsync("--stage dev --yes --slack-later");

        // The bot's builder, which checks again, must agree.
        var tree = new OrganizationTree(
            "r-abcd",
            [
                new("ou-abcd-11111111", "Experiment", "r-abcd"),
                new("ou-abcd-22222222", "Workloads", "r-abcd"),
                new("ou-abcd-33333333", "Demos", "ou-abcd-22222222"),
                new("ou-abcd-44444444", "Experiment", "ou-abcd-22222222"),
                new("ou-abcd-55555555", "[Old]", "r-abcd"),
            ]
        );
        Assert.Equal(said is null, OrganizationalUnitResolution.Resolve(tree, reference.Split('|')).Errors.Count == 0);
        if (said is null)
        {
            Assert.True(result.Code == 0, result.All);
            return;
        }

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.Contains("Edit bot-definition/vending-policy.yaml", result.Errors, StringComparison.Ordinal);
        AssertNothingMade(world);
    }

    [Theory]
    [InlineData(
        """[{"name":"Storage bucket"}]""",
        """[]""",
        "The policy offers \"Storage bucket\". No product of that name is under products in the configuration."
    )]
    [InlineData("""[{"portfolio":"port-none"}]""", """[]""", "The policy offers the portfolio port-none.")]
    [InlineData("""[{"name":"Storage bucket"}]""", """[{"portfolioId":"port-data","productId":"prod-bucket"}]""", null)]
    [InlineData(
        """[{"name":"Database"}]""",
        """[{"portfolioId":"port-data","productId":"prod-bucket"}]""",
        "The policy offers \"Database\"."
    )]
    [InlineData(
        """[{"name":"Database"}]""",
        """[{"portfolioId":"port-data","productId":"prod-database"}]""",
        "\"Database\" (prod-database) in port-data has no launch constraint: it would be made with the rights "
            + "of ChatOps"
    )]
    [InlineData("""[{"portfolio":"port-data"}]""", """[{"portfolioId":"port-data"}]""", null)]
    public async Task A_product_that_could_not_be_ordered_is_reported_before_anything_is_created(
        string policy,
        string products,
        string? said
    )
    {
        using var world = new ScriptWorld();
        world.Configure("dev", own => own["products"] = JsonNode.Parse(products));
        world.Write("offered.port-data", "prod-bucket\tStorage bucket\nprod-database\tDatabase\n");
        world.Write("constraint.prod-bucket", "cons-1\n");
        world.Write("policy", $$"""{"accountTypes":[{"organizationalUnits":["Experiment"]}],"products":{{policy}}}""");

        var result = await world.DeployAsync("--stage dev --yes --slack-later");

        if (said is null)
        {
            Assert.True(result.Code == 0, result.All);

            // A whole portfolio only causes a warning; its other products can be ordered.
            Assert.Equal(
                policy.Contains("portfolio", StringComparison.Ordinal),
                result.Output.Contains(
                    "\"Database\" (prod-database) in port-data has no launch constraint: an order of it will fail",
                    StringComparison.Ordinal
                )
            );
            return;
        }

        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        AssertNothingMade(world);
    }

    [Fact]
    public async Task A_prebuilt_policy_is_compared_with_the_current_organization()
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        Assert.Equal(0, (await world.DeployAsync("--stage dev --yes --synth-only")).Code);
        world.Write("units.r-abcd", "ou-abcd-11111111\tRenamed\n");

        var result = await world.DeployAsync("--stage dev --yes --prebuilt --slack-later");

        Assert.Equal(1, result.Code);
        Assert.Contains(
            "There is no OU \"Experiment\" in the organization. There are: /Renamed (ou-abcd-11111111).",
            result.Errors,
            StringComparison.Ordinal
        );
        AssertNothingMade(world);
    }

    [Fact]
    public async Task Without_the_confirmation_word_nothing_is_deployed()
    {
        using var world = new ScriptWorld();
        world.Configure("dev", own => own["slack"] = null);

        var result = await world.DeployAsync("--stage dev", "yes");

        Assert.Equal(1, result.Code);
        Assert.Contains("Nothing was done.", result.Errors, StringComparison.Ordinal);
        AssertNothingDone(world);
    }

    [Theory]
    [InlineData("", "true", "the published ones")]
    [InlineData(" --bundled-sdk", "false", "sdk/, the hand-made subsets")]
    public async Task Published_packages_ship_unless_an_option_asks_for_sdk(string option, string property, string said)
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        var result = await world.DeployAsync($"--stage dev --yes --slack-later{option}");

        Assert.True(result.Code == 0, result.All);
        Assert.Contains($"packages        {said}\n", result.Output, StringComparison.Ordinal);
        var published = Calls(world, "publish", "dotnet");
        Assert.Equal(AssetFolders.Hosts.Count, published.Count);
        Assert.All(
            published,
            call => Assert.Contains($" -p:UsePublishedPackages={property} ", call, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_scripts_and_the_stacks_have_the_same_hosts_and_the_same_Regions_of_Lex()
    {
        var script = await File.ReadAllTextAsync(
            Repository.PathOf("infra", "publish.sh"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains($"hosts=({string.Join(' ', AssetFolders.Hosts)})", script, StringComparison.Ordinal);

        var python = await File.ReadAllTextAsync(
            Repository.PathOf("infra", "lib", "config.py"),
            TestContext.Current.CancellationToken
        );
        var empty = JsonFile.Parse("own.json", "{}", [])!;
        var refusal = Assert
            .Throws<ConfigurationException>(() => StageConfigurationFile.Read("test", empty))
            .Errors.Single(error => error.StartsWith("lexRegion", StringComparison.Ordinal));
        var regions = Regions(refusal);
        Assert.NotEmpty(regions);
        Assert.Equal(regions, Regions(python.Split("LEX_REGIONS = (")[1].Split(')')[0]));
    }

    private static List<string> Regions(string text) =>
        [
            .. Regex
                .Matches(text, "[a-z]{2}-[a-z]+-[0-9]", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(match => match.Value),
        ];

    private static List<string> Calls(ScriptWorld world, string operation, string tool = "aws") =>
        [.. world.Calls.Where(call => call.StartsWith($"{tool} {operation}", StringComparison.Ordinal))];

    private static string Option(string call, string name)
    {
        var words = call.Split(' ');
        return words[Array.IndexOf(words, name) + 1];
    }

    private static void AssertNothingMade(ScriptWorld world) =>
        Assert.DoesNotContain(
            world.Calls,
            call =>
                call.Contains(" create-", StringComparison.Ordinal)
                || call.Contains(" put-", StringComparison.Ordinal)
                || call.Contains(" execute-", StringComparison.Ordinal)
        );

    private static void AssertNothingDone(ScriptWorld world) =>
        Assert.DoesNotContain(
            world.Calls,
            call =>
                call.StartsWith("dotnet", StringComparison.Ordinal)
                || call.Contains(" create-", StringComparison.Ordinal)
                || call.Contains(" put-", StringComparison.Ordinal)
        );

    private static void AssertNothingLeaked(ScriptWorld world, ScriptResult result)
    {
        foreach (var secret in new[] { ScriptWorld.SigningSecret, ScriptWorld.BotToken })
        {
            Assert.DoesNotContain(secret, result.All, StringComparison.Ordinal);
            Assert.DoesNotContain(world.Calls, call => call.Contains(secret, StringComparison.Ordinal));
        }

        if (world.Read("secret.chatops-dev-secrets") is not null)
        {
            Assert.DoesNotContain(
                world.Secret["linkKeys"]![0]!.GetValue<string>(),
                result.All + string.Concat(world.Calls),
                StringComparison.Ordinal
            );
        }

        var files = Directory
            .EnumerateFiles(world.PathOf(), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("secret.", StringComparison.Ordinal));
        Assert.DoesNotContain(
            files,
            file => File.ReadAllText(file).Contains(ScriptWorld.BotToken, StringComparison.Ordinal)
        );
    }

    private static string ApiKeyHash(string key) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
