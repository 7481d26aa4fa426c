using System.Text;
using System.Text.Json;
using ChatOps.Application.Inbox;
using ChatOps.Application.Slack;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>Slack's sample payloads, through the front door or the worker, up to the visible messages.</summary>
public sealed class SampleTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("two-names", "Ana", "Lopez", null)]
    [InlineData("three-words", "María", "José García", null)]
    [InlineData("one-word", "Plato", "", null)]
    [InlineData("empty-last-name", "Cher", "", null)]
    [InlineData("emoji", "José", "🎉 Ñandú", null)]
    [InlineData("guest", "Gus", "Guest", null)]
    [InlineData("organization-member", "Greta", "Grid", null)]
    [InlineData("bot", "", "", "")]
    [InlineData("deactivated", "", "", "your Slack account is deactivated")]
    [InlineData("no-email", "", "", "your Slack profile has no email address")]
    [InlineData("stranger", "", "", "I only work for members of this workspace")]
    [InlineData("partner", "", "", "I only work for members of this workspace")]
    public async Task The_requester_is_the_person_of_the_profile(
        string sample,
        string first,
        string last,
        string? refusal
    )
    {
        var answer = Repository.SlackSample($"users/{sample}.json");
        using var profile = JsonDocument.Parse(answer);
        var user = profile.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var ts = slack.NewTs();
        using var http = new HttpClient(new OneProfile(answer));
        await using var worker = new SlackWorker(
            slack,
            change: services => services.AddSingleton(SlackWorker.Api(http, slack.Host.LocalCloudUrl))
        );
        await worker.HandleAsync(
            InboxKinds.SlackEvent,
            Encoding.UTF8.GetString(
                FrontDoorTests.Message($"Ev{sample}", ts, "<@U0BOT> I would like a new account", user, "C0GENERAL")
            )
        );

        // A bot gets no answer.
        var said = (await slack.MessagesAsync("C0GENERAL"))
            .Where(message => message.IsBot && message.Thread == ts)
            .ToList();
        Assert.Equal(refusal?.Length == 0 ? 0 : 1, said.Count);
        Assert.All(
            said,
            message =>
                Assert.Contains(refusal ?? $"Hi {first}, what account type", message.Text, StringComparison.Ordinal)
        );
        using var known = JsonDocument.Parse(
            (await slack.Host.Services.GetRequiredService<ISlackStore>().FindAsync($"user:{user}", Cancelled))!
        );
        Assert.Equal(
            (first, last),
            (
                known.RootElement.GetProperty("firstName").GetString(),
                known.RootElement.GetProperty("lastName").GetString()
            )
        );
    }

    [Theory]
    [InlineData("message-im", "Hi Ana, what account type")]
    [InlineData("message-file-share", "what account type")]
    [InlineData("message-im-long", "too long for me: I can read 1024 characters at once")]
    [InlineData("message-im-non-ascii", "Ana")]
    [InlineData("message-im-entities", "Ana")]
    [InlineData("message-im-email", "Ana")]
    [InlineData("app-mention", "with the root email a@example.com?")]
    [InlineData("message-stranger", "I only work for members of this workspace")]
    [InlineData("app-mention-shared-channel", "with the root email a@example.com?")]
    [InlineData("message-im-forwarded", "I can't read forwarded messages or files")]
    [InlineData("message-im-thread-reply", "Ana")]
    [InlineData("message-without-text", "I can't read forwarded messages or files")]
    [InlineData("message-file-without-text", "I can't read forwarded messages or files")]
    public async Task Message_is_answered_once_where_it_was_said(string sample, string heard)
    {
        var (body, channel, ts) = Fresh(sample);
        await slack.AdvanceAsync(3700);
        await slack.DeliverAsync("events", body);
        await slack.DeliverAsync("events", body);

        await slack.HearAsync(channel, ts, message => message.All.Contains(heard, StringComparison.Ordinal));
        await slack.QuietAsync();
        Assert.Single(
            await slack.MessagesAsync(channel),
            message =>
                message.IsBot
                && message.Ephemeral is null
                && (channel == "D0ANA" ? string.CompareOrdinal(message.Ts, ts) > 0 : message.Thread == ts)
        );
    }

    [Theory]
    [InlineData("message-own")]
    [InlineData("message-other-bot")]
    [InlineData("message-bot-message")]
    [InlineData("app-mention-slackbot")]
    [InlineData("message-changed")]
    [InlineData("message-changed-own")]
    [InlineData("message-deleted")]
    [InlineData("channel-join")]
    [InlineData("message-channel")]
    [InlineData("message-thread-reply")]
    [InlineData("message-thread-broadcast")]
    public async Task What_is_not_said_to_the_bot_is_not_answered(string sample)
    {
        var calls = (await slack.SlackCallsAsync()).Count(call =>
            call.Method.StartsWith("chat.", StringComparison.Ordinal)
        );
        await slack.DeliverAsync("events", Repository.SlackSample($"events/{sample}.json"));
        await slack.QuietAsync();

        Assert.Equal(
            calls,
            (await slack.SlackCallsAsync()).Count(call => call.Method.StartsWith("chat.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_sample_is_used_by_a_test()
    {
        var tests = string.Join(
            '\n',
            Directory
                .GetFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );
        var samples = Directory
            .GetFiles(Repository.PathOf("samples", "slack"), "*.*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal));

        Assert.All(samples, file => Assert.Matches($"[\"/]{Path.GetFileNameWithoutExtension(file)}[\".]", tests));
    }

    // The same payload with a new place and time, by which an event is known.
    private (byte[] Body, string Channel, string Ts) Fresh(string sample)
    {
        var text = Encoding.UTF8.GetString(Repository.SlackSample($"events/{sample}.json"));
        using var json = JsonDocument.Parse(text);
        var said = json.RootElement.GetProperty("event");
        var microseconds =
            (
                slack.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(3600)
                - DateTimeOffset.UnixEpoch
            ).Ticks / TimeSpan.TicksPerMicrosecond;
        var ts = $"{microseconds / 1_000_000}.{microseconds % 1_000_000:D6}";
        return (
            Encoding.UTF8.GetBytes(text.Replace(said.GetProperty("ts").GetString()!, ts, StringComparison.Ordinal)),
            said.GetProperty("channel").GetString()!,
            ts
        );
    }

    private sealed class OneProfile(byte[] answer) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            request.RequestUri!.AbsolutePath.EndsWith("/users.info", StringComparison.Ordinal)
                ? new HttpResponseMessage
                {
                    Content = new ByteArrayContent(answer) { Headers = { ContentType = new("application/json") } },
                }
                : await base.SendAsync(request, cancellationToken);
    }
}
