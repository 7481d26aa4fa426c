using ChatOps.Api.Keys;
using ChatOps.Application.Secrets;
using ChatOps.Slack;

namespace ChatOps.Tests.Vending.Secrets;

/// <summary>The contract of every secret store.</summary>
public abstract class SecretsContract
{
    protected static readonly SecretValues Sample = new()
    {
        LinkKeys =
        [
            [.. Enumerable.Range(0, 32).Select(number => (byte)number)],
        ],
        ApiKeys = [new ApiKeySecret("portal", ApiKey.Hash("portal-key"), [ApiScopes.Read])],
        Slack = new SlackSecret(["signing-secret"], "xoxb-token"),
    };

    [Fact]
    public async Task What_was_put_in_is_served()
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Sample.LinkKeys[0], new LinkKeys(secrets).Current.ToArray());
        Assert.Equal("portal", new ApiKeys(secrets).Find("portal-key")?.Name);
        Assert.Equal(["signing-secret"], secrets.Current.Slack?.SigningSecrets);
        Assert.Equal("xoxb-token", secrets.Current.Slack?.BotToken);
    }

    [Fact]
    public async Task Without_keys_and_Slack_every_caller_is_refused()
    {
        var secrets = await OpenAsync(Sample with { ApiKeys = [], Slack = null });
        await secrets.RefreshIfOldAsync(TestContext.Current.CancellationToken);
        Assert.Null(await new ApiKeys(secrets).FindAsync("portal-key", TestContext.Current.CancellationToken));
        var signature = new SlackSignature(secrets, TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString();
        Assert.Equal(
            SlackSignatureResult.Wrong,
            await signature.VerifyAsync(
                now,
                "v0=" + new string('0', 64),
                ReadOnlyMemory<byte>.Empty,
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task Asking_again_after_a_failure_keeps_what_is_right()
    {
        var secrets = await OpenAsync(Sample);
        await secrets.RefreshIfOldAsync(TestContext.Current.CancellationToken);
        await secrets.RefreshAfterFailureAsync(TestContext.Current.CancellationToken);
        Assert.Equal("portal", new ApiKeys(secrets).Find("portal-key")?.Name);
    }

    protected abstract Task<ISecrets> OpenAsync(SecretValues values);
}

public sealed class StaticSecretsTests : SecretsContract
{
    protected override Task<ISecrets> OpenAsync(SecretValues values) =>
        Task.FromResult<ISecrets>(new StaticSecrets(values));
}
