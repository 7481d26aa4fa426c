using ChatOps.Vending.Observability;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.Records;
using Microsoft.Extensions.Logging;
using SlackNet;
using SlackNet.WebApi;

namespace ChatOps.Vending.Slack.Web;

/// <summary>
/// Slack's Web API as the product uses it. A refusal is a <see cref="SlackException"/> with its code. Where Slack says to wait, the call waits and is made
/// again, and what else goes to that channel waits behind it, so that nothing overtakes; where the wait would be too long, the queue brings it back later.
/// Nothing here logs an argument or a header.
/// </summary>
internal sealed partial class SlackWeb(
    ISlackApiClient client, SlackLanes lanes, TimeProvider time, ILogger<SlackWeb> logger)
{
    // What a worker can afford before its own time runs out.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    // What Slack recommends for a page.
    private const int HistoryPage = 200;

    public async Task<SlackPost> PostAsync(string channel, string? threadTs, SlackContent content, CancellationToken cancellationToken)
    {
        var message = MessageOf(channel, threadTs, content);
        var posted = await InLaneAsync(channel, "chat.postMessage", token => client.Chat.PostMessage(message, token), cancellationToken);
        return new SlackPost(posted.Channel, posted.Ts);
    }

    public Task UpdateAsync(SlackPost post, SlackContent content, CancellationToken cancellationToken)
    {
        var update = new MessageUpdate { ChannelId = post.Channel, Ts = post.Ts, Text = content.Text, Blocks = [.. content.Blocks], Parse = ParseMode.None };
        return InLaneAsync(post.Channel, "chat.update", token => client.Chat.Update(update, token), cancellationToken);
    }

    public Task WhisperAsync(string channel, string? threadTs, string userId, SlackContent content, CancellationToken cancellationToken)
    {
        var message = MessageOf(channel, threadTs, content);
        return InLaneAsync(channel, "chat.postEphemeral", token => client.Chat.PostEphemeral(userId, message, token), cancellationToken);
    }

    /// <summary>A person's profile, with the language of his client.</summary>
    public Task<User> UserAsync(string userId, CancellationToken cancellationToken) =>
        CallAsync("users.info", token => client.Users.Info(userId, includeLocale: true, token), cancellationToken);

    /// <summary>The direct message with a person.</summary>
    public Task<string> DirectAsync(string userId, CancellationToken cancellationToken) =>
        CallAsync("conversations.open", token => client.Conversations.Open([userId], token), cancellationToken);

    /// <summary>A page of a channel's messages, newest first.</summary>
    public Task<ConversationHistoryResponse> HistoryAsync(string channel, string oldestTs, string? cursor, CancellationToken cancellationToken) => CallAsync(
        "conversations.history",
        token => client.Conversations.History(channel, oldestTs: oldestTs, limit: HistoryPage, cursor: cursor, cancellationToken: token),
        cancellationToken);

    /// <summary>The bot and the workspace that the token belongs to.</summary>
    public Task<AuthTestResponse> WhoAmIAsync(CancellationToken cancellationToken) => CallAsync("auth.test", client.Auth.Test, cancellationToken);

    public Task OpenAsync(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        CallAsync("views.open", token => client.Views.Open(triggerId, view, token), cancellationToken);

    public Task PushAsync(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        CallAsync("views.push", token => client.Views.Push(triggerId, view, token), cancellationToken);

    public Task PublishAsync(string userId, HomeViewDefinition view, CancellationToken cancellationToken) =>
        CallAsync("views.publish", token => client.Views.Publish(userId, view, cancellationToken: token), cancellationToken);

    private static Message MessageOf(string channel, string? threadTs, SlackContent content) => new()
    {
        Channel = channel,
        ThreadTs = threadTs,
        Text = content.Text,
        Blocks = [.. content.Blocks],
        UnfurlLinks = false,
        UnfurlMedia = false,
    };

    private Task<T> InLaneAsync<T>(
        string channel, string method, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class =>
        lanes.RunAsync(channel, () => CallAsync(method, call, cancellationToken), cancellationToken);

    private async Task<T> CallAsync<T>(string method, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                return await AnswerAsync(method, call, cancellationToken);
            }
            catch (SlackRateLimitException exception)
            {
                var pause = exception.RetryAfter ?? TimeSpan.FromSeconds(1);
                waited += pause;
                if (waited > LongestWait)
                {
                    throw new SlackBusyException(method, pause);
                }

                LogBusy(method, pause);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    // SlackNet takes an answer that is not JSON for success without data: a proxy's page, say. Whether the call had its effect is then unknown.
    private static async Task<T> AnswerAsync<T>(string method, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await call(cancellationToken) ?? throw new SlackAnswerException(method, null);
        }
#pragma warning disable S1696 // SlackNet itself dereferences the missing data in some of its methods.
        catch (NullReferenceException exception)
#pragma warning restore S1696
        {
            throw new SlackAnswerException(method, exception);
        }
    }

    [LoggerMessage(LogEvents.SlackLimited, LogLevel.Warning, "Slack limits {Method}; waiting {Pause}")]
    private partial void LogBusy(string method, TimeSpan pause);
}

/// <summary>Slack wants a longer pause than a worker can make: the queue brings the message back.</summary>
public sealed class SlackBusyException(string method, TimeSpan pause) : Exception($"Slack limits {method}: again in {pause.TotalSeconds} s.");

/// <summary>Slack's answer was none: whether the call had its effect is unknown.</summary>
public sealed class SlackAnswerException(string method, Exception? inner) : Exception($"Slack's answer to {method} is not one.", inner);
