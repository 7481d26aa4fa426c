using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Application.Secrets;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra.DeployScripts;

/// <summary>The scripts' secret handling, with the real AWS command line against moto.</summary>
public sealed class SecretTests(MotoServer moto)
{
    [Fact]
    public async Task An_empty_secret_is_filled_once_and_then_only_what_is_new_is_merged()
    {
        var project = $"p{Guid.NewGuid():N}"[..12];
        using var world = new ScriptWorld(project: project);
        world.Configure("dev");
        world.SpeakToSecretsManagerAt(await moto.UrlAsync());
        await CallAsync(
            "CreateSecret",
            new JsonObject { ["Name"] = $"{project}-dev-secrets", ["ClientRequestToken"] = Guid.NewGuid().ToString() }
        );

        var wrong = await world.DeployAsync("--stage dev --yes --slack-later --speaks-for @example.com");
        Assert.NotEqual(0, wrong.Code);
        Assert.Contains("--speaks-for must be email domains", wrong.All, StringComparison.Ordinal);
        var first = await world.DeployAsync("--stage dev --yes --slack-later --speaks-for example.com,Example.org");

        Assert.True(first.Code == 0, first.All);
        var made = SecretValues.Parse(await SecretAsync(project));
        Assert.Single(made.LinkKeys);
        Assert.Equal(["example.com", "example.org"], Assert.Single(made.ApiKeys).SpeaksFor);
        Assert.Equal(["converse"], made.ApiKeys[0].Scopes);
        Assert.Null(made.Slack);

        world.GiveSlackSecrets();
        var second = await world.DeployAsync("--stage dev --yes");

        Assert.True(second.Code == 0, second.All);
        var merged = SecretValues.Parse(await SecretAsync(project));
        Assert.Equal(made.LinkKeys, merged.LinkKeys);
        Assert.Equal(made.ApiKeys[0].Sha256, Assert.Single(merged.ApiKeys).Sha256);
        Assert.Equal(ScriptWorld.BotToken, merged.Slack!.BotToken);
        Assert.DoesNotContain(
            ScriptWorld.BotToken,
            first.All + second.All + string.Concat(world.Calls),
            StringComparison.Ordinal
        );
    }

    private async Task<string> SecretAsync(string project) =>
        (await CallAsync("GetSecretValue", new JsonObject { ["SecretId"] = $"{project}-dev-secrets" }))[
            "SecretString"
        ]!.GetValue<string>();

    // Signed like the command line: moto reads the Region from the signature.
    private async Task<JsonNode> CallAsync(string operation, JsonObject request)
    {
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, await moto.UrlAsync())
        {
            Content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1"),
        };
        message.Headers.Add("X-Amz-Target", $"secretsmanager.{operation}");
        message.Headers.TryAddWithoutValidation(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=test/20261121/eu-north-1/secretsmanager/aws4_request, "
                + "SignedHeaders=host, Signature=0"
        );
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonNode.Parse(answer)!;
    }
}
