using System.Security.Cryptography;
using System.Text;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using ChatOps.Api.Keys;
using ChatOps.Application.Secrets;
using ChatOps.Aws;
using ChatOps.Slack;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Secrets;

public sealed class SecretsManagerSecretsTests(MotoServer moto) : SecretsContract, IDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly string name = $"chatops-{Guid.NewGuid():N}";
    private AmazonSecretsManagerClient? client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => client?.Dispose();

    [Fact]
    public async Task A_key_that_was_rotated_in_is_taken_at_its_first_use()
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(Token);
        var keys = new ApiKeys(secrets);
        await PutAsync(
            (Sample with { ApiKeys = [new ApiKeySecret("portal", ApiKey.Hash("new-key"), [ApiScopes.Read])] }).ToJson()
        );
        Assert.Null(await keys.FindAsync("new-key", Token));

        time.Advance(SecretsManagerSecrets.ShortestInterval);
        Assert.Equal("portal", (await keys.FindAsync("new-key", Token))?.Name);
        Assert.Null(keys.Find("portal-key"));
    }

    [Fact]
    public async Task A_failed_first_read_throws_and_the_next_one_reads_again()
    {
        var secrets = await OpenAsync(Sample);
        await PutAsync("{}");

        await Assert.ThrowsAsync<InvalidDataException>(() => secrets.RefreshIfOldAsync(Token));
        Assert.Throws<InvalidOperationException>(() => secrets.Current);

        await PutAsync(Sample.ToJson());
        await secrets.RefreshIfOldAsync(Token);
        Assert.Single(secrets.Current.ApiKeys);
    }

    [Fact]
    public async Task A_failed_verification_asks_at_most_once_a_minute()
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(Token);
        time.Advance(SecretsManagerSecrets.ShortestInterval);
        await secrets.RefreshAfterFailureAsync(Token);
        await PutAsync((Sample with { ApiKeys = [] }).ToJson());
        await secrets.RefreshAfterFailureAsync(Token);
        Assert.Single(secrets.Current.ApiKeys);

        time.Advance(SecretsManagerSecrets.ShortestInterval);
        await secrets.RefreshAfterFailureAsync(Token);
        Assert.Empty(secrets.Current.ApiKeys);
    }

    [Fact]
    public async Task By_age_they_are_read_again_without_a_failure()
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(Token);
        var links = new LinkKeys(secrets);
        var next = RandomNumberGenerator.GetBytes(32);
        await PutAsync((Sample with { LinkKeys = [next, Sample.LinkKeys[0]] }).ToJson());
        await secrets.RefreshIfOldAsync(Token);
        Assert.Single(links.All);

        time.Advance(SecretsManagerSecrets.Age);
        await secrets.RefreshIfOldAsync(Token);
        Assert.Equal(next, links.Current.ToArray());
        Assert.Equal(2, links.All.Count);
    }

    [Fact]
    public async Task A_signing_secret_that_was_rotated_in_verifies()
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(Token);
        await PutAsync((Sample with { Slack = new SlackSecret(["next", "signing-secret"], "xoxb-token") }).ToJson());
        time.Advance(SecretsManagerSecrets.ShortestInterval);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString();
        var mac = Convert.ToHexStringLower(
            HMACSHA256.HashData("next"u8, Encoding.UTF8.GetBytes($"v0:{timestamp}:body"))
        );
        var signature = new SlackSignature(secrets, time);
        Assert.Equal(
            SlackSignatureResult.Valid,
            await signature.VerifyAsync(timestamp, $"v0={mac}", "body"u8.ToArray(), Token)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"linkKeys":[]}""")]
    [InlineData("""{"linkKeys":["c2hvcnQ="]}""")]
    public async Task A_broken_rotation_leaves_what_was_and_a_broken_start_nothing(string broken)
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(Token);
        await PutAsync(broken.Length == 0 ? " " : broken);
        time.Advance(SecretsManagerSecrets.Age);
        await secrets.RefreshIfOldAsync(Token);
        Assert.Single(secrets.Current.LinkKeys);

        using var fresh = new SecretsManagerSecrets(client!, name, time, NullLogger<SecretsManagerSecrets>.Instance);
        await Assert.ThrowsAsync<InvalidDataException>(() => fresh.RefreshIfOldAsync(Token));
        Assert.Throws<InvalidOperationException>(() => fresh.Current);
    }

    [Fact]
    public async Task A_function_without_a_secret_can_verify_nothing()
    {
        await OpenAsync(Sample);
        using var none = new SecretsManagerSecrets(client!, null, time, NullLogger<SecretsManagerSecrets>.Instance);
        await Assert.ThrowsAsync<InvalidOperationException>(() => none.RefreshIfOldAsync(Token));
        Assert.Throws<InvalidOperationException>(() => none.Current);
    }

    [Fact]
    public void What_is_wrong_is_said_without_what_it_holds()
    {
        var exception = Assert.Throws<InvalidDataException>(() =>
            SecretValues.Parse("""{"linkKeys":["very-secret!"]}""")
        );
        Assert.Contains("$.linkKeys", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", $"{Sample} {Sample.Slack}", StringComparison.Ordinal);
    }

    protected override async Task<ISecrets> OpenAsync(SecretValues values)
    {
        client = new AmazonSecretsManagerClient(
            MotoServer.Credentials,
            new AmazonSecretsManagerConfig { ServiceURL = await moto.UrlAsync(), AuthenticationRegion = "us-east-1" }
        );
        await client.CreateSecretAsync(new CreateSecretRequest { Name = name, SecretString = values.ToJson() }, Token);
        return new SecretsManagerSecrets(client, name, time, NullLogger<SecretsManagerSecrets>.Instance);
    }

    private async Task PutAsync(string json) =>
        await client!.PutSecretValueAsync(new PutSecretValueRequest { SecretId = name, SecretString = json }, Token);
}
