using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Application;
using ChatOps.Application.Policy;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Files;
using ChatOps.Infra;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Configuration;
using ChatOps.Slack;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Infra;

public sealed class ConfigurationTests(SynthesizedStages stages)
{
    public static TheoryData<string> Stages => [.. SynthesizedStages.Stages];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_with_the_operators_values_is_whole(string stage)
    {
        var configuration = Read(stage, _ => { });

        Assert.Equal(stage, configuration.Stage);
        Assert.Equal(2, configuration.Approvers.Count);
        Assert.Equal("platform", configuration.Tags["owner"]);
    }

    [Theory]
    [InlineData(
        "homeRegion",
        null,
        "homeRegion: is missing; it must be a Region such as eu-north-1 (own.json, line 1, column 1)."
    )]
    [InlineData(
        "homeRegion",
        "\"Frankfurt\"",
        "homeRegion: must be a Region such as eu-north-1, is \"Frankfurt\" (own.json, line 1, column "
    )]
    [InlineData("lexRegion", "\"eu-north-1\"", "lexRegion: must be a Region that has Lex V2")]
    [InlineData("project", "\"Chat Ops\"", "project: must be 2 to 20 lower-case letters")]
    [InlineData("project", "7", "project: must be text")]
    [InlineData(
        "operatorsMailbox",
        "\"nobody\"",
        "operatorsMailbox: must be an email address, is \"nobody\" (own.json, line 1, column "
    )]
    [InlineData(
        "operatorsMailbox",
        "\"<mailbox of the operators>\"",
        "operatorsMailbox: is still the example's placeholder <mailbox of the operators> (own.json, line 1, column "
    )]
    [InlineData("approvers", "[]", "approvers: must have at least 1 entry, has 0")]
    [InlineData("approvers", """[{"email":"a@example.com"},{"slackUserId":"U1"}]""", "approvers[1].email: is missing")]
    [InlineData(
        "approvers",
        """[{"email":"a@example.com","slackUserId":"ana"}]""",
        "approvers[0].slackUserId: must be a Slack user ID"
    )]
    [InlineData(
        "approvers",
        """[{"email":"a@example.com","mail":"x"}]""",
        "approvers[0].mail: is not a property here; the properties are email, slackUserId"
    )]
    [InlineData(
        "approvers",
        """[{"email":"a@example.com"},{"email":"A@example.com"}]""",
        "approvers: must name each person once; a@example.com is named 2 times (own.json, line 1, column "
    )]
    [InlineData("slack", """{"approversChannel":"C0APPROVERS"}""", "slack.teamId: is missing")]
    [InlineData(
        "slack",
        """{"teamId":"T012ABC","approversChannel":"#approvers"}""",
        "slack.approversChannel: must be a Slack channel ID such as C012ABC, is \"#approvers\""
    )]
    [InlineData(
        "slack",
        "true",
        "slack: must be an object with the properties teamId, approversChannel, operatorsChannel, is the switch true"
    )]
    [InlineData("logRetentionDays", "15", "logRetentionDays: must be one of 1, 3, 5")]
    [InlineData("logRetentionDays", "\"14\"", "logRetentionDays: must be a whole number, is the text \"14\"")]
    [InlineData("keepData", null, "keepData: is missing")]
    [InlineData("workerConcurrency", "13", "workerConcurrency: must be 2 to 12, is 13")]
    [InlineData("throttle", """{"requestsPerSecond":0}""", "throttle.requestsPerSecond: must be 1 to 10000, is 0")]
    [InlineData("throttle", """{"perSecond":1}""", "throttle.perSecond: is not a property here")]
    [InlineData("tags", """{"owner":""}""", "tags.owner: must be 1 to 256 letters")]
    [InlineData(
        "signIn",
        """{"issuer":"http://login.example.com","audience":"a","clientId":"c","authorizationEndpoint":"https:"""
            + """//x","tokenEndpoint":"https://x"}""",
        "signIn.issuer: must be the issuer's https address"
    )]
    [InlineData("signIn", """{"audience":"a"}""", "signIn.clientId: is missing")]
    [InlineData(
        "signIn",
        """{"issuer":"https://x","audience":"a","clientId":"c","authorizationEndpoint":"https:"""
            + """//x","tokenEndpoint":"https://x","operatorsGroup":"two words"}""",
        "signIn.operatorsGroup: must be 1 to 200 characters without white space"
    )]
    [InlineData(
        "signIn",
        """{"issuer":"https://x","audience":"a","clientId":"c","authorizationEndpoint":"https:"""
            + """//x","tokenEndpoint":"https://x","frameAncestors":["*"]}""",
        "signIn.frameAncestors: must be origins such as https://portal.example.com"
    )]
    [InlineData(
        "signIn",
        """{"issuer":"https://x","audience":"a","clientId":"c","authorizationEndpoint":"https:"""
            + """//x","tokenEndpoint":"https://x","frame":["*"]}""",
        "signIn.frame: is not a property here"
    )]
    [InlineData("products", """[{"productId":"prod-abc"}]""", "products[0].portfolioId: is missing")]
    [InlineData(
        "products",
        """[{"portfolioId":"port-abc","productId":"port-abc"}]""",
        "products[0].productId: must be the ID of a Service Catalog product"
    )]
    [InlineData(
        "products",
        """[{"portfolioId":"port-abc","product":"prod-abc"}]""",
        "products[0].product: is not a property here"
    )]
    [InlineData("regoin", "\"x\"", "regoin: is not a property here")]
    [InlineData("stage", "\"Test\"", "stage: must be one of Dev, Staging, Prod, is \"Test\"")]
    [InlineData(
        "accountFactory",
        """{"portfolioId":"port-abc","productId":"prod-abc"}""",
        "accountFactory: must be absent: only Prod orders from Account Factory"
    )]
    public void A_mistake_is_named_by_its_field(string field, string? json, string said)
    {
        var exception = Assert.Throws<ConfigurationException>(() =>
            Read("Dev", fields => fields[field] = json is null ? null : JsonNode.Parse(json))
        );

        Assert.Contains(exception.Errors, error => error.StartsWith(said, StringComparison.Ordinal));
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "accountFactory: is missing; Prod orders from Control Tower's Account Factory")]
    [InlineData("""{"portfolioId":"port-abc"}""", "accountFactory.productId: is missing")]
    [InlineData(
        """{"portfolioId":"abc","productId":"prod-abc"}""",
        "accountFactory.portfolioId: must be the ID of a Service Catalog portfolio"
    )]
    public void Prod_must_know_its_Account_Factory(string? json, string said)
    {
        var exception = Assert.Throws<ConfigurationException>(() =>
            Read("Prod", fields => fields["accountFactory"] = json is null ? null : JsonNode.Parse(json))
        );

        Assert.StartsWith(said, Assert.Single(exception.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var exception = Assert.Throws<ConfigurationException>(() =>
            Read(
                "Dev",
                fields =>
                {
                    fields["homeRegion"] = "x";
                    fields["operatorsMailbox"] = "x";
                    fields["keepData"] = "x";
                    fields["approvers"]![1]!.AsObject().Remove("email");
                    fields["accountFactory"] = new JsonObject { ["portfolioId"] = "port-abc" };
                    fields["signIn"] = new JsonObject
                    {
                        ["issuer"] = "http://login.example.com",
                        ["audience"] = "two words",
                    };
                }
            )
        );

        Assert.Equal(
            [
                "accountFactory.productId",
                "approvers[1].email",
                "homeRegion",
                "keepData",
                "operatorsMailbox",
                "signIn.audience",
                "signIn.authorizationEndpoint",
                "signIn.clientId",
                "signIn.issuer",
                "signIn.tokenEndpoint",
            ],
            exception.Errors.Select(error => error.Split(':')[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Approvers_that_do_not_fit_into_a_functions_settings_are_refused()
    {
        var many = new JsonArray([
            .. Enumerable
                .Range(0, 60)
                .Select(number => new JsonObject { ["email"] = $"somebody.with.a.long.name.{number}@example.com" }),
        ]);

        Assert.Contains(
            "4 KB",
            Assert.Throws<ConfigurationException>(() => Read("Dev", fields => fields["approvers"] = many)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Approvers_must_be_as_many_people_as_the_policy_asks_for()
    {
        var policy = VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name));
        var sameTwice = JsonNode.Parse("""[{"email":"ana@example.com"},{"email":"ana+approver@example.com"}]""");

        ApproverRule.Check(Read("Dev", _ => { }), policy);
        var exception = Assert.Throws<ConfigurationException>(() =>
            ApproverRule.Check(Read("Dev", fields => fields["approvers"] = sameTwice), policy)
        );

        Assert.Equal(
            "approvers: must be at least 2 different people, since the policy needs that many for Production; "
                + "there are 1.",
            Assert.Single(exception.Errors)
        );
    }

    [Theory]
    [InlineData("Staging", "example.com", 0)]
    [InlineData("Prod", "ours.internal", 0)]
    [InlineData("Prod", "example.com", 1)]
    [InlineData("Prod", "Example.ORG", 1)]
    [InlineData("Prod", "mail.example.net", 1)]
    [InlineData("Prod", "corp.test", 1)]
    [InlineData("Prod", "corp.example", 1)]
    [InlineData("Prod", "corp.invalid", 1)]
    [InlineData("Prod", "counterexample.com", 0)]
    public void Prod_takes_no_domain_that_is_reserved_for_examples(string stage, string domain, int errors)
    {
        var policy = Ours with { RequesterDomains = [domain] };

        if (errors == 0)
        {
            SampleRule.Check(Read(stage, _ => { }), policy);
            return;
        }

        var exception = Assert.Throws<ConfigurationException>(() => SampleRule.Check(Read(stage, _ => { }), policy));
        Assert.Equal(
            $"requesterDomains: must not be at {domain} in Prod, which RFC 2606 reserves for examples.",
            Assert.Single(exception.Errors)
        );
    }

    [Fact]
    public void Each_sample_value_of_the_policy_and_of_the_stage_is_named()
    {
        var shipped = VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name));
        var product = shipped.Products[0] with { RequesterDomains = ["example.com"] };
        var exception = Assert.Throws<ConfigurationException>(() =>
            SampleRule.Check(
                Read(
                    "Prod",
                    fields =>
                    {
                        fields["operatorsMailbox"] = "operators@example.com";
                        fields["approvers"]![1]!["email"] = "second@example.org";
                        fields["signIn"] = SynthesizedStages.Own("Staging")["signIn"]!.DeepClone();
                    }
                ),
                shipped with
                {
                    Products = [product],
                }
            )
        );

        Assert.Equal(
            [
                "rootEmailDomains",
                "rootEmailDomains",
                "products.requesterDomains",
                "operatorsMailbox",
                "approvers",
                "signIn",
            ],
            exception.Errors.Select(error => error.Split(':')[0])
        );
        Assert.Contains("bot-definition/vending-policy.yaml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_stage_is_refused() =>
        Assert.Contains(
            "Dev, Staging, Prod",
            Assert
                .Throws<ConfigurationException>(() =>
                    StageConfigurationFile.Load("test", InfraApp.ConfigDirectory, null)
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains(
            "nowhere.json",
            Assert
                .Throws<ConfigurationException>(() =>
                    StageConfigurationFile.Load("dev", InfraApp.ConfigDirectory, "nowhere.json")
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_example_has_every_field_and_nothing_that_could_be_deployed()
    {
        var example = Parse("example");
        var file = Path.Combine(InfraApp.ConfigDirectory, "example.json");
        var exception = Assert.Throws<ConfigurationException>(() =>
            StageConfigurationFile.Load("prod", InfraApp.ConfigDirectory, file)
        );

        Assert.All(
            exception.Errors,
            error => Assert.Contains("is still the example's placeholder", error, StringComparison.Ordinal)
        );
        Assert.Equal(Regex.Count(example.ToJsonString(), "\"\\\\u003C"), exception.Errors.Count);
    }

    [Fact]
    public void Hosts_that_were_not_published_are_named_with_the_command()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() =>
            new AssetFolders(Path.Combine(AppContext.BaseDirectory, "no-such-folder"))
        );

        Assert.Contains(
            "dotnet publish src/Api/Api.csproj -c Release -p:LambdaAsset=true",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("api")]
    [InlineData("worker")]
    [InlineData("lifecycle")]
    [InlineData("sweep")]
    [InlineData("hook")]
    [InlineData("probe")]
    [InlineData("alarms")]
    [InlineData("bot-alarms")]
    public async Task A_function_starts_with_the_settings_that_the_template_gives_it(string name)
    {
        var template = name is "hook" or "bot-alarms" ? await stages.BotAsync("Dev") : await stages.AppAsync("Dev");
        var environment = template.Function($"chatops-dev-{name}")["Environment.Variables"]!
            .AsObject()
            .ToDictionary(
                variable => variable.Key,
                variable => (string?)ChatOps.Infra.Rules.TemplateText.Of(variable.Value),
                StringComparer.Ordinal
            );
        var known = typeof(AwsSettings)
            .GetFields()
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();
        using var services = new ServiceCollection()
            .AddAwsHost(new ConfigurationBuilder().AddInMemoryCollection(environment).Build(), Required(name))
            .AddConversations()
            .AddSlackOfStage()
            .BuildServiceProvider();
        var stage = services.GetRequiredService<StageOptions>();

        // The runtime's own setting: the folder of certificates.
        Assert.Equal(["SSL_CERT_DIR"], environment.Keys.Except(known, StringComparer.Ordinal));
        Assert.Equal("Dev", stage.Stage);
        Assert.Equal("chatops-dev-inert-account", stage.ProductName);
        Assert.Equal(
            [new Approver("Approver@Example.com", "U0APP1"), new Approver("second.approver@example.com")],
            stage.Approvers
        );
        Assert.Equal(
            (SynthesizedStages.Home, SynthesizedStages.Lex),
            (environment[AwsSettings.HomeRegion], environment[AwsSettings.LexRegion])
        );
        Assert.Equal(Required(name).Contains(AwsSettings.SecretId), environment.ContainsKey(AwsSettings.SecretId));
        Assert.Equal(name == "sweep", environment.ContainsKey(AwsSettings.DeadLetterQueueUrl));
        Assert.All(
            environment.Where(setting => setting.Key.EndsWith("QUEUE_URL", StringComparison.Ordinal)),
            setting =>
                Assert.StartsWith(
                    $"https://sqs.{SynthesizedStages.Home}.${{AWS::URLSuffix}}/${{AWS::AccountId}}/chatops-dev-",
                    setting.Value,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Nothing_in_the_app_names_an_account_or_a_mailbox()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("infra"), "*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file) is ".cs" or ".json" or ".sh" or ".md"
                && !file.EndsWith(".own.json", StringComparison.Ordinal)
                && !Regex.IsMatch(
                    file,
                    @"[/\\](bin|obj|cdk\.out)[/\\]",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
            );

        Assert.All(
            files,
            file =>
                Assert.DoesNotMatch(
                    @"(?<![0-9a-f])(?!0{12})[0-9]{12}(?![0-9a-f])|[A-Za-z0-9.]+@(?!example\.)[a-z0-9-]+\.[a-z]{2,}",
                    File.ReadAllText(file)
                )
        );
    }

    [Fact]
    public void No_stages_file_names_a_Region() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("infra", "config"), "*.json"),
            file => Assert.DoesNotMatch("[a-z]{2}-[a-z]+-[0-9]", File.ReadAllText(file))
        );

    private static VendingPolicy Ours =>
        VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name)) with
        {
            RootEmailDomains = ["ours.internal"],
        };

    private static IReadOnlyList<string> Required(string name) =>
        name switch
        {
            "hook" => AwsSettings.OfHook,
            "probe" => AwsSettings.OfProbe,
            "alarms" or "bot-alarms" => AwsSettings.OfAlarms,
            _ => AwsSettings.OfApp,
        };

    private static StageConfiguration Read(string stage, Action<JsonObject> change)
    {
        var own = SynthesizedStages.Own(stage);
        change(own);
        var errors = new List<FileError>();
        var file = JsonFile.Read(Path.Combine(InfraApp.ConfigDirectory, $"{stage.ToLowerInvariant()}.json"), errors)!;
        var root = file.Under(JsonFile.Parse("own.json", own.ToJsonString(), errors)!);
        Assert.Empty(errors);
        return StageConfigurationFile.Read("test", root);
    }

    private static JsonObject Parse(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(InfraApp.ConfigDirectory, $"{name}.json")))!.AsObject();
}
