using System.Net;
using ChatOps.Api.Keys;
using ChatOps.Application.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

/// <summary>API keys: which calls they allow, and for whom they may speak.</summary>
public sealed class KeyTests : ApiTest
{
    private const string ExampleDomainKey = "key-for-example-com";
    private const string NoOneKey = "key-for-no-one";
    private const string Hello =
        """{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"Hi"}""";

    public static TheoryData<string, string> Guarded =>
        new()
        {
            { "POST", "/account" },
            { "GET", "/requests" },
            { "GET", "/requests/REQ-00000001" },
            { "GET", "/requests/export" },
            { "POST", "/requests/REQ-00000001/cancel" },
            { "POST", "/requests/REQ-00000001/retry" },
        };

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Key_that_is_missing_or_wrong_gets_the_same_answer(string method, string path)
    {
        var bodies = new List<string>();
        foreach (
            var key in new[]
            {
                null,
                "wrong",
                AllKey + "x",
                AllKey[..^1],
                AllKey.ToUpperInvariant(),
                ApiKey.Hash(AllKey),
            }
        )
        {
            using var response = await SendAsync(new HttpMethod(method), path, null, key);
            var problem = await ProblemAsync(response, 401);
            Assert.NotEmpty(response.Headers.WwwAuthenticate);
            bodies.Add(problem.GetProperty("detail").GetString()!);
        }

        Assert.Single(bodies.Distinct());
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Key_without_the_scope_is_refused(string method, string path)
    {
        using var response = await SendAsync(new HttpMethod(method), path, null, method == "GET" ? TalkKey : ReadKey);

        await ProblemAsync(response, 403);
    }

    [Fact]
    public async Task Key_is_checked_before_the_body()
    {
        using var response = await PostAsync("/account", "{", key: null);

        await ProblemAsync(response, 401);
    }

    [Fact]
    public async Task Key_that_is_sent_twice_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/requests");
        request.Headers.TryAddWithoutValidation("x-api-key", [AllKey, AllKey]);

        using var response = await Client.SendAsync(request, Cancellation);

        await ProblemAsync(response, 401);
    }

    [Fact]
    public async Task Key_with_the_scope_is_accepted()
    {
        using var talk = await PostAsync("/account", Hello, TalkKey);
        using var read = await GetAsync("/requests", ReadKey);

        Assert.Equal(HttpStatusCode.OK, talk.StatusCode);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Key_speaks_only_for_people_of_its_domains()
    {
        string[] allowed = ["ana@example.com", "ANA@EXAMPLE.COM"];
        string[] refused =
        [
            "ana@sub.example.com",
            "ana@example.com.evil.test",
            "ana@notexample.com",
            "ana@example.org",
        ];
        foreach (var email in allowed.Concat(refused))
        {
            using var response = await PostAsync(
                "/account",
                Hello.Replace("ana@example.com", email, StringComparison.Ordinal),
                ExampleDomainKey
            );
            if (allowed.Contains(email))
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                continue;
            }

            var problem = await ProblemAsync(response, 403);
            Assert.StartsWith(
                "This API key can't act for people at ",
                problem.GetProperty("detail").GetString(),
                StringComparison.Ordinal
            );
        }

        using var answer = await PostAsync("/account", Hello, NoOneKey);
        await ProblemAsync(answer, 403);
        Assert.Equal(allowed.Length, Lex.Turns.Count);
    }

    [Fact]
    public void Key_without_speaksFor_speaks_for_everyone()
    {
        var keys = new ApiKeys(new StaticSecrets(ThreeKeys()));

        Assert.True(keys.Find("old-key")!.MaySpeakFor("eve@elsewhere.example"));
        Assert.True(keys.Find("all-key")!.MaySpeakFor("eve@elsewhere.example"));
        Assert.False(keys.Find("new-key")!.MaySpeakFor("eve@elsewhere.example"));
    }

    [Fact]
    public void Keys_are_unchanged_after_the_secret_is_written_and_read()
    {
        var values = ThreeKeys();

        Assert.Equal(values.ToJson(), SecretValues.Parse(values.ToJson()).ToJson());
    }

    [Fact]
    public void Key_with_a_malformed_domain_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new ApiKeys(new ApiKey("one", ApiKey.Hash("a"), ["converse"]) { SpeaksFor = ["@example.com"] })
        );

    [Fact]
    public void Key_is_refused_if_none_is_configured() => Assert.Null(new ApiKeys().Find("local-key"));

    [Fact]
    public void Key_that_was_removed_from_the_secret_is_refused_at_its_next_use()
    {
        var secrets = new ChangingSecrets(Values("portal", "leaked"));
        var keys = new ApiKeys(secrets);
        Assert.NotNull(keys.Find("leaked-key"));

        secrets.Current = Values("portal");

        Assert.Null(keys.Find("leaked-key"));
        Assert.Equal("portal", keys.Find("portal-key")?.Name);
    }

    [Theory]
    [InlineData("", "00", "read")]
    [InlineData("name with spaces", "00", "read")]
    [InlineData("name", "plain-text-key", "read")]
    [InlineData("name", "00", "read admin")]
    [InlineData("name", "00", "")]
    public void Key_that_is_malformed_prevents_the_start(string name, string hash, string scopes)
    {
        var key = new ApiKey(
            name,
            hash == "00" ? ApiKey.Hash("key") : hash,
            scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

        Assert.Throws<ArgumentException>(() => new ApiKeys(key));
    }

    [Fact]
    public void Key_with_the_name_of_another_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new ApiKeys(new ApiKey("one", ApiKey.Hash("a"), ["read"]), new ApiKey("ONE", ApiKey.Hash("b"), ["read"]))
        );

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(
            new ApiKeys(
                new ApiKey("all", ApiKey.Hash(AllKey), ApiScopes.All),
                new ApiKey("reader", ApiKey.Hash(ReadKey), [ApiScopes.Read]),
                new ApiKey("talker", ApiKey.Hash(TalkKey), [ApiScopes.Converse]),
                new ApiKey("example", ApiKey.Hash(ExampleDomainKey), [ApiScopes.Converse])
                {
                    SpeaksFor = ["Example.com"],
                },
                new ApiKey("no-one", ApiKey.Hash(NoOneKey), [ApiScopes.Converse]) { SpeaksFor = [] }
            )
        );

    // Without speaksFor (as in secrets of earlier releases), with one domain, and with "*".
    private static SecretValues ThreeKeys() =>
        SecretValues.Parse(
            $$"""
            {"linkKeys":["{{Convert.ToBase64String(new byte[32])}}"],"apiKeys":[
            {"name":"old","sha256":"{{ApiKey.Hash("old-key")}}","scopes":["converse"]},
            {"name":"new","sha256":"{{ApiKey.Hash("new-key")}}","scopes":["converse"],"speaksFor":["example.com"]},
            {"name":"all","sha256":"{{ApiKey.Hash("all-key")}}","scopes":["converse"],"speaksFor":["*"]}]}
            """
        );

    private static SecretValues Values(params string[] names) =>
        new()
        {
            LinkKeys = [new byte[32]],
            ApiKeys = [.. names.Select(name => new ApiKeySecret(name, ApiKey.Hash($"{name}-key"), [ApiScopes.Read]))],
        };

    private sealed class ChangingSecrets(SecretValues values) : ISecrets
    {
        public SecretValues Current { get; set; } = values;

        public Task RefreshIfOldAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task RefreshAfterFailureAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
