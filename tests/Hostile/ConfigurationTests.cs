using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Infra.Configuration;
using ChatOps.Infra.Pipeline;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Hostile;

/// <summary>Configuration of a stage or the pipeline: every mistake is reported by its field.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-hostile-");

    public void Dispose() => directory.Delete(recursive: true);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task Stage_that_is_wrong_is_refused_by_field(string stage)
    {
        var file = Path.Combine(directory.FullName, "own.json");
        return HostileRun.TryAsync(
            $"the configuration of {stage}",
            Corpus.Of("json"),
            Mutations.OfJson([Own(stage)]),
            async input =>
            {
                await File.WriteAllBytesAsync(file, input.Bytes);
                await RefusedByFieldAsync(() =>
                    StageConfigurationFile.Load(stage, Repository.PathOf("infra", "config"), file)
                );
            }
        );
    }

    [Fact]
    public Task Pipeline_that_is_wrong_is_refused_by_field()
    {
        var file = Path.Combine(directory.FullName, "pipeline.json");
        var example = JsonNode.Parse(File.ReadAllText(Repository.PathOf("infra", "config", "pipeline.example.json")))!;
        (example["homeRegion"], example["lexRegion"]) = ("eu-north-1", "eu-west-1");
        (example["source"]!["connection"], example["source"]!["repository"]) = (
            "arn:aws:codeconnections:eu-north-1:123456789012:connection/0f0f-1",
            "owner/name"
        );
        return HostileRun.TryAsync(
            "the pipeline's configuration",
            Corpus.Of("json"),
            Mutations.OfJson([Input(example)]),
            async input =>
            {
                await File.WriteAllBytesAsync(file, input.Bytes);
                await RefusedByFieldAsync(() => PipelineConfiguration.FromFile(file));
            }
        );
    }

    // On its own thread, so that an endless loop is detected as a hang.
    private static async Task RefusedByFieldAsync(Func<object> read)
    {
        try
        {
            Assert.NotNull(await Task.Run(read));
        }
        catch (ConfigurationException exception)
        {
            Assert.NotEmpty(exception.Errors);
            Assert.All(exception.Errors, Assert.NotEmpty);
        }
    }

    private static HostileInput Own(string stage)
    {
        var example = JsonNode.Parse(File.ReadAllText(Repository.PathOf("infra", "config", "example.json")))!;
        (example["homeRegion"], example["lexRegion"], example["operatorsMailbox"]) = (
            "eu-north-1",
            "eu-west-1",
            "operators@example.com"
        );
        example["approvers"] = new JsonArray(
            new JsonObject { ["email"] = "approver@example.com", ["slackUserId"] = "U012ABC" }
        );
        example["slack"] = new JsonObject
        {
            ["teamId"] = "T012ABC",
            ["approversChannel"] = "C012ABC",
            ["operatorsChannel"] = "C012ABD",
        };
        example["accountFactory"] =
            stage == "prod" ? new JsonObject { ["portfolioId"] = "port-abc123", ["productId"] = "prod-abc123" } : null;
        example["tags"] = new JsonObject { ["owner"] = "platform" };
        example["rateLimits"] = new JsonObject { ["perKey"] = 100, ["perSlackUser"] = 10 };
        return Input(example);
    }

    private static HostileInput Input(JsonNode json) =>
        new("a configuration", Encoding.UTF8.GetBytes(json.ToJsonString()));
}
