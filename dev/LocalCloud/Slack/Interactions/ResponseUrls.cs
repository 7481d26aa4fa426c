using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Slack.Blocks;
using ChatOps.LocalCloud.Slack.Delivery;
using ChatOps.LocalCloud.Slack.Protocol;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Slack.Interactions;

/// <summary>The app's answers to a <c>response_url</c>: 5 within 30 minutes.</summary>
internal sealed class ResponseUrls(SlackStore store, SlackEvents events, LocalState state, TimeProvider time)
{
    private const int MostUses = 5;

    public OperationResult Answer(string id, JsonObject body) =>
        state.Transact(() =>
        {
            var url = store.ResponseUrl(id);
            if (url is null || time.GetUtcNow() > url.ExpiresAt)
            {
                throw new ServiceException("expired_url", string.Empty, 404);
            }

            if (url.Uses >= MostUses)
            {
                throw new ServiceException("used_url", string.Empty, 404);
            }

            var source = url.MessageTs is null ? null : store.Message(url.Channel, url.MessageTs);
            Apply(url, source, body);
            store.Put(url with { Uses = url.Uses + 1 });
            return new OperationResult(200, "ok"u8.ToArray(), "text/plain; charset=utf-8");
        });

    private static bool Flag(JsonObject body, string name) =>
        body[name] is JsonValue value && value.ToString() == "true";

    private void Apply(SlackResponseUrl url, SlackMessage? source, JsonObject body)
    {
        var channel = SlackWorkspace.Channel(url.Channel)!;
        if (Flag(body, "delete_original"))
        {
            if (source is not null)
            {
                store.Remove(source);
                if (source.EphemeralTo is null)
                {
                    events.MessageDeleted(channel, source);
                }
            }

            return;
        }

        var text = body["text"]?.ToString() ?? string.Empty;
        var blocks = body["blocks"] as JsonArray;
        if (text.Length == 0 && blocks is not { Count: > 0 })
        {
            throw SlackProtocol.Refuse("no_text");
        }

        var problems = blocks is null ? [] : BlockRules.CheckMessage(blocks);
        if (problems.Count > 0)
        {
            throw SlackProtocol.Refuse("invalid_blocks", problems);
        }

        JsonElement? content = blocks is { Count: > 0 }
            ? JsonSerializer.SerializeToElement(BlockRules.WithBlockIds(blocks))
            : null;
        if (source is not null && Flag(body, "replace_original"))
        {
            var after = source with { Text = text, Blocks = content, IsEdited = true };
            store.Put(after);
            if (source.EphemeralTo is null)
            {
                events.MessageChanged(channel, source, after);
            }

            return;
        }

        var message = new SlackMessage
        {
            Channel = url.Channel,
            User = SlackWorkspace.BotUserId,
            Text = text,
            Blocks = content,
            Ts = store.NextTimestamp(),
            ThreadTs = body["thread_ts"]?.ToString() ?? url.ThreadTs,
            EphemeralTo = body["response_type"]?.ToString() == "in_channel" ? null : url.User,
        };
        store.Put(message);
        if (message.EphemeralTo is null)
        {
            events.MessagePosted(channel, message);
        }
    }
}
