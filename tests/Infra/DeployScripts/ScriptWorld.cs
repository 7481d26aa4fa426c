using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra.DeployScripts;

/// <summary>The real scripts in their own folder, with stand-ins for <c>aws</c> and <c>dotnet</c> that record their
/// calls and answer from files.</summary>
internal sealed class ScriptWorld : IDisposable
{
    public const string SigningSecret = "signing-secret-of-this-test";
    public const string BotToken = "xoxb-token-of-this-test";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> uninstalled = new(StringComparer.Ordinal);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-deploy-");
    private readonly string stub;
    private readonly string project;

    public ScriptWorld(string stage = "dev", string project = "chatops")
    {
        this.project = project;
        stub = Directory.CreateDirectory(PathOf("stub")).FullName;
        foreach (
            var file in new[]
            {
                "deploy.sh",
                "publish.sh",
                "destroy.sh",
                "pipeline.sh",
                "check-policies.sh",
                "smoke.sh",
                "subscriptions.sh",
                "cdk.json",
                "lib",
            }
        )
        {
            CopyAll(Repository.PathOf("infra", file), PathOf("infra", file));
        }

        CopyAll(Repository.PathOf("slack-app-manifest.yml"), PathOf("slack-app-manifest.yml"));
        foreach (var tool in new[] { "aws", "dotnet", "objdump" })
        {
            CopyAll(Repository.PathOf("tests", "Infra", "DeployScripts", tool), PathOf("bin", tool));
        }

        Directory.CreateDirectory(PathOf("infra", "config"));
        Write("policy", """{"accountTypes":[{"name":"Sandbox","organizationalUnits":["Experiment"]}],"products":[]}""");
        WriteAssembly(stage);
    }

    /// <summary>Variables of the scripts' environment.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Every call of a stand-in, in order.</summary>
    public IReadOnlyList<string> Calls =>
        File.Exists(Path.Combine(stub, "calls")) ? File.ReadAllLines(Path.Combine(stub, "calls")) : [];

    public JsonNode Secret => JsonNode.Parse(Read("secret.chatops-dev-secrets")!)!;

    public string PathOf(params string[] parts) => Path.Combine([directory.FullName, .. parts]);

    /// <summary>Returns a stand-in's file; null if it doesn't exist.</summary>
    public string? Read(string name) =>
        File.Exists(Path.Combine(stub, name)) ? File.ReadAllText(Path.Combine(stub, name)) : null;

    public void Write(string name, string content = "") => File.WriteAllText(Path.Combine(stub, name), content);

    public void Forget(string name) => File.Delete(Path.Combine(stub, name));

    /// <summary>Installs a shell script as a program before the machine's own; its files are in <c>$STUB</c>.</summary>
    public void Install(string program, string script)
    {
        var file = PathOf("bin", program);
        File.WriteAllText(file, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Hides programs of the machine from the scripts.</summary>
    public void Uninstall(params string[] programs)
    {
        var kept = Directory.CreateDirectory(PathOf("kept")).FullName;
        uninstalled.UnionWith(programs);
        foreach (var program in programs)
        {
            File.Delete(Path.Combine(kept, program));
        }

        foreach (
            var file in System
                .Environment.GetEnvironmentVariable("PATH")!
                .Split(':')
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFiles)
        )
        {
            var link = Path.Combine(kept, Path.GetFileName(file));
            if (!uninstalled.Contains(Path.GetFileName(file)) && !File.Exists(link))
            {
                File.CreateSymbolicLink(link, file);
            }
        }

        Environment["PATH"] = $"{PathOf("bin")}:{kept}";
    }

    /// <summary>Lets the scripts use Secrets Manager through the real AWS command line.</summary>
    public void SpeakToSecretsManagerAt(string url)
    {
        Environment["STUB_SECRETS_ENDPOINT"] = url;
        Environment["STUB_REAL_AWS"] = System
            .Environment.GetEnvironmentVariable("PATH")!
            .Split(':')
            .Select(folder => Path.Combine(folder, "aws"))
            .First(File.Exists);
        Environment["AWS_ACCESS_KEY_ID"] = "test";
        Environment["AWS_SECRET_ACCESS_KEY"] = "test";
    }

    /// <summary>Writes the operator's own file, based on <c>config/example.json</c>.</summary>
    public string Configure(string stage, Action<JsonObject>? change = null)
    {
        var own = new JsonObject
        {
            ["project"] = project,
            ["homeRegion"] = "eu-north-1",
            ["lexRegion"] = "eu-central-1",
            ["operatorsMailbox"] = "operators@example.com",
            ["approvers"] = new JsonArray(
                new JsonObject { ["email"] = "approver@example.com" },
                new JsonObject { ["email"] = "second.approver@example.com" }
            ),
            ["slack"] = new JsonObject { ["teamId"] = "T0LOCAL" },
        };
        change?.Invoke(own);
        var file = PathOf("infra", "config", $"{stage}.own.json");
        File.WriteAllText(file, own.ToJsonString());
        return file;
    }

    public void GiveSlackSecrets()
    {
        Environment["CHATOPS_SLACK_SIGNING_SECRET"] = SigningSecret;
        Environment["CHATOPS_SLACK_BOT_TOKEN"] = BotToken;
    }

    public async Task<ScriptResult> DeployAsync(string arguments, params string[] typed) =>
        await RunAsync("deploy.sh", arguments, typed);

    public async Task<ScriptResult> DestroyAsync(string arguments, params string[] typed) =>
        await RunAsync("destroy.sh", arguments, typed);

    public void Dispose() => directory.Delete(recursive: true);

    public async Task<ScriptResult> RunAsync(string script, string arguments, params string[] typed)
    {
        var start = new ProcessStartInfo(
            PathOf("infra", script),
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = directory.FullName,
        };
        start.Environment["PATH"] = $"{PathOf("bin")}:{System.Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STUB"] = stub;
        start.Environment.Remove("AWS_REGION");
        start.Environment.Remove("AWS_DEFAULT_REGION");
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.WriteAsync(string.Concat(typed.Select(line => $"{line}\n")));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all input; its output has the reason.
            Assert.NotEmpty(typed);
        }

        await process.WaitForExitAsync(limit.Token);
        return new ScriptResult(process.ExitCode, await output, await errors);
    }

    // The smallest assembly of the CDK: three stacks, a host and their templates.
    private void WriteAssembly(string stage)
    {
        var assembly = Directory.CreateDirectory(Path.Combine(stub, "assembly")).FullName;
        var host = Directory.CreateDirectory(Path.Combine(assembly, "asset.0a0b")).FullName;

        // Any file with the executable mode.
        File.Copy(Repository.PathOf("tests", "Infra", "DeployScripts", "aws"), Path.Combine(host, "bootstrap"));
        var artifacts = new Dictionary<string, object>(StringComparer.Ordinal) { ["Tree"] = new { type = "cdk:tree" } };
        foreach (
            var (stack, region) in new[] { ("app", "eu-north-1"), ("bot", "eu-central-1"), ("data", "eu-north-1") }
        )
        {
            var name = $"{project}-{stage}-{stack}";
            var bucket = $"cdk-hnb659fds-assets-${{AWS::AccountId}}-{region}";
            File.WriteAllText(Path.Combine(assembly, $"{name}.template.json"), "{}");
            artifacts[name] = new
            {
                type = "aws:cloudformation:stack",
                environment = $"aws://unknown-account/{region}",
                properties = new
                {
                    templateFile = $"{name}.template.json",
                    terminationProtection = stack == "data" && stage == "prod",
                    tags = new { project = "chatops", owner = "the platform's team" },
                    cloudFormationExecutionRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/"
                        + $"cdk-hnb659fds-cfn-exec-role-${{AWS::AccountId}}-{region}",
                    stackTemplateAssetObjectUrl = $"s3://{bucket}/{stack}hash.json",
                },
            };
            object Asset(string path, string packaging, string key) =>
                new
                {
                    source = new { path, packaging },
                    destinations = new
                    {
                        target = new
                        {
                            bucketName = bucket,
                            objectKey = key,
                            region,
                        },
                    },
                };
            File.WriteAllText(
                Path.Combine(assembly, $"{name}.assets.json"),
                JsonSerializer.Serialize(
                    new
                    {
                        files = new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["0a0b"] = Asset("asset.0a0b", "zip", "0a0b.zip"),
                            [$"{stack}hash"] = Asset($"{name}.template.json", "file", $"{stack}hash.json"),
                        },
                    }
                )
            );
        }

        File.WriteAllText(Path.Combine(assembly, "manifest.json"), JsonSerializer.Serialize(new { artifacts }));
    }

    private static void CopyAll(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from))
        {
            CopyAll(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}

/// <summary>A script's exit code and output.</summary>
internal sealed record ScriptResult(int Code, string Output, string Errors)
{
    public string All => Output + Errors;
}
