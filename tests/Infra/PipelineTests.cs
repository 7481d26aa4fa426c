using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Files;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Pipeline;
using ChatOps.Infra.Rules;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

public sealed class PipelineTests(SynthesizedStages stages)
{
    public const string ConnectionArn =
        "arn:aws:codeconnections:eu-north-1:111111111111:connection/11111111-2222-3333-4444-555555555555";

    private static readonly string[] Order =
    [
        "Source",
        "Build",
        "Policies",
        "Dev",
        "Smoke",
        "Staging",
        "Load",
        "Approval",
        "Prod",
    ];

    public static JsonObject Connection =>
        new()
        {
            ["connection"] = ConnectionArn,
            ["repository"] = "example/chatops",
            ["branch"] = "main",
        };

    public static JsonObject CodeCommit => new() { ["codeCommit"] = "chatops", ["branch"] = "main" };

    public static JsonObject Own(JsonObject source) =>
        new()
        {
            ["project"] = "chatops",
            ["homeRegion"] = SynthesizedStages.Home,
            ["lexRegion"] = SynthesizedStages.Lex,
            ["source"] = source,
        };

    [Fact]
    public async Task A_change_passes_every_stage_in_order_and_Prod_only_after_load_test_and_approval()
    {
        var pipeline = (await stages.PipelineAsync()).Single("AWS::CodePipeline::Pipeline");

        Assert.Equal("V2", pipeline.Text("PipelineType"));
        Assert.Equal(Order, Stages(pipeline).Select(stage => stage["Name"]!.ToString()));
        Assert.All(Stages(pipeline), stage => Assert.Single(stage["Actions"]!.AsArray()));
        Assert.Equal("Manual", ActionOf(pipeline, "Approval")["ActionTypeId"]!["Provider"]!.ToString());
    }

    [Fact]
    public async Task What_was_built_once_is_what_every_later_stage_gets()
    {
        var pipeline = (await stages.PipelineAsync()).Single("AWS::CodePipeline::Pipeline");

        Assert.Equal("Source", Artifact(ActionOf(pipeline, "Build"), "InputArtifacts"));
        Assert.Equal("Built", Artifact(ActionOf(pipeline, "Build"), "OutputArtifacts"));
        foreach (var stage in Order.Except(["Source", "Build", "Approval"], StringComparer.Ordinal))
        {
            Assert.Equal("Built", Artifact(ActionOf(pipeline, stage), "InputArtifacts"));
            Assert.Null(ActionOf(pipeline, stage)["OutputArtifacts"]);
        }

        // Only the build compiles; the deployments use its artifact.
        var buildspecs = Directory
            .EnumerateFiles(Repository.PathOf("infra", "Pipeline", "Buildspecs"))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(
            ["build.yml"],
            buildspecs.Where(file => file.Value.Contains("dotnet ", StringComparison.Ordinal)).Select(file => file.Key)
        );
        Assert.Contains("--prebuilt", buildspecs["deploy.yml"], StringComparison.Ordinal);

        // The tested packages are those that ship.
        Assert.Contains("- ./test.sh --published\n", buildspecs["build.yml"], StringComparison.Ordinal);
        Assert.DoesNotContain("--bundled-sdk", buildspecs["build.yml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_builds_every_month_with_the_newest_patch_of_dotNET(bool codeCommit)
    {
        var template = await stages.PipelineAsync(codeCommit);
        var monthly = Assert.Single(template.Of("AWS::Events::Rule"), rule => rule["ScheduleExpression"] is not null);

        Assert.Equal("cron(0 6 ? * WED#3 *)", monthly.Text("ScheduleExpression"));
        Assert.EndsWith(":chatops-pipeline", TemplateText.Of(monthly["Targets"]![0]!["Arn"]), StringComparison.Ordinal);
        var role = template.Named("AWS::IAM::Role", "RoleName", "chatops-pipeline-start");
        Assert.Equal($"${{{role.Id}.Arn}}", TemplateText.Of(monthly["Targets"]![0]!["RoleArn"]));
        Assert.Equal(
            ["codepipeline:StartPipelineExecution"],
            Rights
                .OfRoles(template)
                .Where(right => right.Holder == "chatops-pipeline-start")
                .Select(right => right.Action)
        );

        // The channel of the SDK; a fixed version would never be patched.
        var build = await File.ReadAllTextAsync(
            Repository.PathOf("infra", "Pipeline", "Buildspecs", "build.yml"),
            TestContext.Current.CancellationToken
        );
        var sdk = JsonNode.Parse(
            await File.ReadAllTextAsync(Repository.PathOf("global.json"), TestContext.Current.CancellationToken)
        )!["sdk"]!;
        Assert.Contains(
            $"--channel {string.Join('.', sdk["version"]!.GetValue<string>().Split('.')[..2])} ",
            build,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("--jsonfile", build, StringComparison.Ordinal);
        Assert.Equal("latestFeature", sdk["rollForward"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_step_runs_commands_that_are_there_and_nothing_brings_a_function_of_its_own()
    {
        foreach (var template in new[] { await stages.PipelineAsync(), await stages.PipelineAsync(codeCommit: true) })
        {
            var projects = template.Of("AWS::CodeBuild::Project");
            Assert.Equal(7, projects.Count);
            Assert.All(
                projects,
                project =>
                    Assert.True(
                        File.Exists(Repository.PathOf(project.Text("Source.BuildSpec").Split('/'))),
                        project.Text("Source.BuildSpec")
                    )
            );
            Assert.All(projects, project => Assert.Equal("false", project.Text("Environment.PrivilegedMode")));
            Assert.Empty(template.Of("AWS::Lambda::Function"));
            Assert.Equal(projects.Count, template.Of("AWS::Logs::LogGroup").Count);
        }
    }

    [Fact]
    public async Task A_deployment_reaches_only_its_own_stages_stacks_and_secret_and_deletes_nothing()
    {
        var rights = Rights.OfRoles(await stages.PipelineAsync()).ToList();

        foreach (var stage in new[] { "dev", "staging", "prod" })
        {
            var deploy = rights.Where(right => right.Holder == $"chatops-pipeline-deploy-{stage}").ToList();
            Assert.Contains(
                deploy,
                right =>
                    right.Action == "cloudformation:ExecuteChangeSet"
                    && right.Resource.Contains(SynthesizedStages.Lex, StringComparison.Ordinal)
                    && right.Resource.EndsWith($"stack/chatops-{stage}-bot/*", StringComparison.Ordinal)
            );
            Assert.All(
                deploy.Where(right => right.Action.StartsWith("cloudformation:", StringComparison.Ordinal)),
                right => Assert.Contains($"stack/chatops-{stage}-", right.Resource, StringComparison.Ordinal)
            );
            Assert.Equal(
                [$"secret:chatops-{stage}-secrets-??????"],
                deploy
                    .Where(right => right.Action == "secretsmanager:PutSecretValue")
                    .Select(right => right.Resource[right.Resource.IndexOf("secret:", StringComparison.Ordinal)..])
            );
            Assert.All(
                deploy.Where(right => right.Action == "iam:PassRole"),
                right => Assert.Contains("cloudformation.amazonaws.com", right.Condition, StringComparison.Ordinal)
            );
        }

        Assert.DoesNotContain(
            rights,
            right =>
                right.Action.Contains(":Delete", StringComparison.Ordinal)
                && right.Action != "cloudformation:DeleteChangeSet"
        );
        Assert.DoesNotContain(rights, right => right.Action.StartsWith("sts:", StringComparison.Ordinal));
        Assert.DoesNotContain(
            rights,
            right =>
                right.Holder is "chatops-pipeline-smoke" or "chatops-pipeline-load"
                && right.Action.Contains("Put", StringComparison.Ordinal)
                && !right.Action.StartsWith("logs:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_tests_key_stands_in_no_template_and_CodeBuild_masks_it()
    {
        var template = await stages.PipelineAsync();

        Assert.Null(template.Single("AWS::SecretsManager::Secret")["SecretString"]);
        foreach (var (project, name) in new[] { ("smoke", "CHATOPS_API_KEY"), ("load", "CHATOPS_LOAD_API_KEY") })
        {
            var variable = template.Named("AWS::CodeBuild::Project", "Name", $"chatops-pipeline-{project}")[
                "Environment.EnvironmentVariables"
            ]!
                .AsArray()
                .Single(variable => variable!["Name"]!.ToString() == name)!;
            Assert.Equal("SECRETS_MANAGER", variable["Type"]!.ToString());
            Assert.Equal("chatops-pipeline-key", variable["Value"]!.ToString());
        }
    }

    [Fact]
    public async Task The_load_tests_thresholds_are_arguments_from_the_configuration()
    {
        var variables = (await stages.PipelineAsync()).Named(
            "AWS::CodeBuild::Project",
            "Name",
            "chatops-pipeline-load"
        )["Environment.EnvironmentVariables"]!
            .AsArray()
            .Select(variable => variable!["Name"]!.ToString())
            .Where(name => name.StartsWith("LOAD_", StringComparison.Ordinal))
            .ToList();
        var commands = await File.ReadAllTextAsync(
            Repository.PathOf("infra", "Pipeline", "Buildspecs", "load.yml"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(5, variables.Count);
        Assert.All(variables, name => Assert.Contains($"\"${name}\"", commands, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_step_downloads_is_run_only_with_the_checksum_that_the_repository_names()
    {
        var buildspecs = Directory.EnumerateFiles(Repository.PathOf("infra", "Pipeline", "Buildspecs")).ToList();
        var downloads = 0;
        foreach (var buildspec in buildspecs)
        {
            var commands = File.ReadLines(buildspec)
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
                .Select(line => line[2..])
                .ToList();
            foreach (
                var (index, command) in commands
                    .Index()
                    .Where(entry =>
                        Regex.IsMatch(
                            entry.Item,
                            @"\b(curl|wget)\b",
                            RegexOptions.ExplicitCapture,
                            TimeSpan.FromSeconds(1)
                        )
                    )
            )
            {
                downloads++;
                var file = Regex
                    .Match(command, "--output (?<file>[^ ]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
                    .Groups["file"]
                    .Value;
                Assert.Matches("/[0-9a-f]{40}/", command);
                Assert.DoesNotContain("|", command, StringComparison.Ordinal);
                Assert.Matches(
                    $"""^echo "[0-9a-f]+  {Regex.Escape(file)}" \| sha256sum --check --strict$""",
                    commands[index + 1]
                );
                Assert.NotEqual(
                    0,
                    await RunAsync(
                        commands[index + 1].Replace(file, await FileOfAsync("echo altered"), StringComparison.Ordinal)
                    )
                );
                Assert.DoesNotContain(
                    commands.Take(index + 1).Except([command], StringComparer.Ordinal),
                    earlier => earlier.Contains(file, StringComparison.Ordinal)
                );
            }
        }

        Assert.Equal(1, downloads);

        static async Task<string> FileOfAsync(string content)
        {
            var file = Path.GetTempFileName();
            await File.WriteAllTextAsync(file, content);
            return file;
        }

        static async Task<int> RunAsync(string command)
        {
            using var process = Process.Start(
                new ProcessStartInfo("bash", ["-c", command])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode;
        }
    }

    [Fact]
    public async Task The_artifacts_are_encrypted_closed_to_the_public_and_expire()
    {
        var bucket = (await stages.PipelineAsync()).Single("AWS::S3::Bucket");

        Assert.Equal(
            "aws:kms",
            bucket["BucketEncryption.ServerSideEncryptionConfiguration"]![0]!["ServerSideEncryptionByDefault"]![
                "SSEAlgorithm"
            ]!.ToString()
        );
        Assert.All(
            ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"],
            way => Assert.Equal("true", bucket.Text($"PublicAccessBlockConfiguration.{way}"))
        );
        Assert.Equal("30", TemplateText.Of(bucket["LifecycleConfiguration.Rules"]![0]!["ExpirationInDays"]));
    }

    [Fact]
    public async Task The_source_is_a_connection_or_CodeCommit_which_tells_of_changes_by_an_event()
    {
        var connected = await stages.PipelineAsync();
        var committed = await stages.PipelineAsync(codeCommit: true);

        Assert.Equal(
            "CodeStarSourceConnection",
            ActionOf(connected.Single("AWS::CodePipeline::Pipeline"), "Source")["ActionTypeId"]!["Provider"]!.ToString()
        );
        Assert.Contains(
            Rights.OfRoles(connected),
            right => right.Action == "codeconnections:UseConnection" && right.Resource == ConnectionArn
        );
        Assert.Equal(
            "CodeCommit",
            ActionOf(committed.Single("AWS::CodePipeline::Pipeline"), "Source")["ActionTypeId"]!["Provider"]!.ToString()
        );
        Assert.Contains(
            committed.Of("AWS::Events::Rule"),
            rule =>
                rule["Targets"]!
                    .AsArray()
                    .Any(target =>
                        TemplateText.Of(target!["Arn"]).EndsWith(":chatops-pipeline", StringComparison.Ordinal)
                        && target["RoleArn"] is not null
                    )
        );
        Assert.Contains(
            Rights.OfRoles(committed),
            right => right is { Holder: "chatops-pipeline-start", Action: "codepipeline:StartPipelineExecution" }
        );
    }

    [Fact]
    public async Task Operators_get_messages_about_failed_runs_and_due_approvals()
    {
        var rules = (await stages.PipelineAsync())
            .Of("AWS::Events::Rule")
            .Where(rule => rule["EventPattern"] is not null)
            .ToList();

        Assert.Equal(2, rules.Count);
        Assert.All(
            rules,
            rule =>
                Assert.EndsWith(
                    ":chatops-prod-operations",
                    TemplateText.Of(rule["Targets"]![0]!["Arn"]),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("source", "{}", "source.codeCommit: is missing")]
    [InlineData(
        "source",
        """{"connection":"github","repository":"a/b","branch":"main"}""",
        "source.connection: must be the ARN of a connection of CodeConnections"
    )]
    [InlineData(
        "source",
        """{"connection":"arn:aws:codeconnections:eu-north-1:111111111111:connection/11111111","branch":"main"}""",
        "source.repository: is missing"
    )]
    [InlineData("load", """{"rate":0}""", "load.rate: must be 1 to 100, is 0")]
    [InlineData("project", null, "project: is missing")]
    [InlineData("stages", "[]", "stages: is not a property here")]
    public void A_mistake_is_named_by_its_field(string field, string? json, string said)
    {
        var own = Own(Connection);
        own[field] = json is null ? null : JsonNode.Parse(json);

        var root = JsonFile.Parse("pipeline.json", own.ToJsonString(), [])!;
        var exception = Assert.Throws<ConfigurationException>(() => PipelineConfiguration.Read("test", root));

        Assert.Contains(exception.Errors, error => error.StartsWith(said, StringComparison.Ordinal));
    }

    private static IEnumerable<JsonNode> Stages(TemplateResource pipeline) =>
        pipeline["Stages"]!.AsArray().Select(stage => stage!);

    private static JsonNode ActionOf(TemplateResource pipeline, string stage) =>
        Stages(pipeline).Single(candidate => candidate["Name"]!.ToString() == stage)["Actions"]![0]!;

    private static string Artifact(JsonNode action, string kind) =>
        Assert.Single(action[kind]!.AsArray())!["Name"]!.ToString();
}
