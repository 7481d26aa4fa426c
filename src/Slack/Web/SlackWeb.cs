using System.Text.Json;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using Microsoft.Extensions.Logging;
using SlackNet;

namespace ChatOps.Slack.Web;

/// <summary>The product's calls to Slack's Web API. A refusal is a <see cref="SlackRefusalException"/>. When Slack
/// demands a pause, the call waits and is repeated, with the channel's later calls behind it; a long pause is left to
/// the queue. Nothing here logs an argument or a header.</summary>
internal sealed partial class SlackWeb(SlackApi api, SlackLanes lanes, TimeProvider time, ILogger<SlackWeb> logger)
{
    // The longest wait within a worker's own timeout.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    // Slack's recommended page size.
    private const string HistoryPage = "200";

    public async Task<SlackPost> PostAsync(
        string channel,
        string? threadTs,
        SlackContent content,
        CancellationToken cancellationToken
    )
    {
        var posted = await InLaneAsync<PostMessageCall, SlackPosted>(
            channel,
            "chat.postMessage",
            new(channel, content.Text, content.Blocks, threadTs),
            cancellationToken
        );
        return new SlackPost(posted.Channel, posted.Ts);
    }

    public Task UpdateAsync(SlackPost post, SlackContent content, CancellationToken cancellationToken) =>
        InLaneAsync<UpdateMessageCall, JsonElement>(
            post.Channel,
            "chat.update",
            new(post.Channel, post.Ts, content.Text, content.Blocks),
            cancellationToken
        );

    public Task WhisperAsync(
        string channel,
        string? threadTs,
        string userId,
        SlackContent content,
        CancellationToken cancellationToken
    ) =>
        InLaneAsync<PostEphemeralCall, JsonElement>(
            channel,
            "chat.postEphemeral",
            new(channel, userId, content.Text, content.Blocks, threadTs),
            cancellationToken
        );

    /// <summary>Returns a person's profile, with the language of their client.</summary>
    public async Task<SlackUser> UserAsync(string userId, CancellationToken cancellationToken) =>
        (
            await ReadAsync<SlackUserAnswer>(
                "users.info",
                [("user", userId), ("include_locale", "true")],
                cancellationToken
            )
        ).User;

    /// <summary>Returns the direct message with a person.</summary>
    public async Task<string> DirectAsync(string userId, CancellationToken cancellationToken) =>
        (await CallAsync<OpenConversationCall, SlackOpened>("conversations.open", new([userId]), cancellationToken))
            .Channel
            .Id;

    /// <summary>Returns a page of a channel's messages, newest first.</summary>
    public Task<SlackHistory> HistoryAsync(
        string channel,
        string oldestTs,
        string? cursor,
        CancellationToken cancellationToken
    ) =>
        ReadAsync<SlackHistory>(
            "conversations.history",
            [("channel", channel), ("oldest", oldestTs), ("limit", HistoryPage), ("cursor", cursor)],
            cancellationToken
        );

    /// <summary>Returns the bot and the workspace of the token.</summary>
    public Task<SlackSelf> WhoAmIAsync(CancellationToken cancellationToken) =>
        CallAsync<Dictionary<string, string>, SlackSelf>("auth.test", [], cancellationToken);

    public Task OpenAsync(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        CallAsync<OpenViewCall, JsonElement>("views.open", new(triggerId, view), cancellationToken);

    public Task PushAsync(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        CallAsync<OpenViewCall, JsonElement>("views.push", new(triggerId, view), cancellationToken);

    public Task PublishAsync(string userId, HomeViewDefinition view, CancellationToken cancellationToken) =>
        CallAsync<PublishViewCall, JsonElement>("views.publish", new(userId, view), cancellationToken);

    private Task<TAnswer> InLaneAsync<TCall, TAnswer>(
        string channel,
        string method,
        TCall call,
        CancellationToken cancellationToken
    )
        where TCall : class =>
        lanes.RunAsync(channel, () => CallAsync<TCall, TAnswer>(method, call, cancellationToken), cancellationToken);

    private Task<TAnswer> CallAsync<TCall, TAnswer>(string method, TCall call, CancellationToken cancellationToken)
        where TCall : class =>
        PatientlyAsync(method, () => api.PostAsync<TCall, TAnswer>(method, call, cancellationToken), cancellationToken);

    private Task<TAnswer> ReadAsync<TAnswer>(
        string method,
        IReadOnlyList<(string Name, string? Value)> arguments,
        CancellationToken cancellationToken
    ) => PatientlyAsync(method, () => api.GetAsync<TAnswer>(method, arguments, cancellationToken), cancellationToken);

    private async Task<T> PatientlyAsync<T>(string method, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                return await call();
            }
            catch (SlackLimitException limit)
            {
                waited += limit.Pause;
                if (waited > LongestWait)
                {
                    throw new SlackBusyException(method, limit.Pause);
                }

                LogBusy(method, limit.Pause);
                await Task.Delay(limit.Pause, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogEvents.SlackLimited, LogLevel.Warning, "Slack limits {Method}; waiting {Pause}")]
    private partial void LogBusy(string method, TimeSpan pause);
}

/// <summary>Slack demands a longer pause than a worker can wait: the queue delivers the message again.</summary>
internal sealed class SlackBusyException(string method, TimeSpan pause)
    : Exception($"Slack limits {method}: again in {pause.TotalSeconds} s.");
