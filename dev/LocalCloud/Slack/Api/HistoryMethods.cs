using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Protocol;
using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud.Slack.Api;

/// <summary><c>conversations.history</c>: newest first, page by page; replies in threads are not part of it.</summary>
internal sealed class HistoryMethods(SlackStore store, SlackRooms rooms, SlackGrants grants)
{
    private const int DefaultLimit = 100;
    private const int LargestLimit = 999;
    private const string CursorPrefix = "next_ts:";

    public JsonObject History(SlackArguments arguments)
    {
        var channel =
            SlackWorkspace.Channel(arguments.Text("channel")) ?? throw SlackProtocol.Refuse("channel_not_found");
        grants.Require(ScopeOf(channel), "conversations.history");
        rooms.Check(channel, toWrite: false);

        var oldest = TimestampOf(arguments, "oldest");
        var latest = TimestampOf(arguments, "latest");
        var isInclusive = arguments.Flag("inclusive");
        var limit = arguments.Text("limit") is { } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= LargestLimit
                ? number
                : throw SlackProtocol.Refuse("invalid_limit")
            : DefaultLimit;
        var before = arguments.Text("cursor") is { } cursor ? ReadCursor(cursor) : null;

        var found = store
            .Messages(channel.Id)
            .Where(message =>
                message.EphemeralTo is null && (message.ThreadTs is null || message.ThreadTs == message.Ts)
            )
            .Where(message => oldest is null || IsAfter(message.Ts, oldest, isInclusive))
            .Where(message => latest is null || IsAfter(latest, message.Ts, isInclusive))
            .Where(message => before is null || IsAfter(before, message.Ts, isInclusive: false))
            .OrderByDescending(message => message.Ts, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();
        var page = found.Take(limit).ToList();
        var hasMore = found.Count > limit;
        return new JsonObject
        {
            ["messages"] = new JsonArray([.. page.Select(SlackPayloads.Message)]),
            ["has_more"] = hasMore,
            ["pin_count"] = 0,
            ["response_metadata"] = new JsonObject
            {
                ["next_cursor"] = hasMore
                    ? Convert.ToBase64String(Encoding.ASCII.GetBytes(CursorPrefix + page[^1].Ts))
                    : string.Empty,
            },
        };
    }

    private static string ScopeOf(SlackChannel channel) =>
        channel.Kind switch
        {
            "im" => "im:history",
            "group" => "groups:history",
            _ => "channels:history",
        };

    private static bool IsAfter(string ts, string bound, bool isInclusive) =>
        string.CompareOrdinal(ts, bound) is var order && (order > 0 || (order == 0 && isInclusive));

    // Seconds with or without a fraction; ours all have the same width, so that they can be compared as text.
    private static string? TimestampOf(SlackArguments arguments, string name) =>
        arguments.Text(name) switch
        {
            null => null,
            { } text
                when decimal.TryParse(
                    text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var seconds
                ) => seconds.ToString("0000000000.000000", CultureInfo.InvariantCulture),
            _ => throw SlackProtocol.Refuse($"invalid_ts_{name}"),
        };

    private static string ReadCursor(string cursor)
    {
        try
        {
            var text = Encoding.ASCII.GetString(Convert.FromBase64String(cursor));
            return text.StartsWith(CursorPrefix, StringComparison.Ordinal)
                ? text[CursorPrefix.Length..]
                : throw SlackProtocol.Refuse("invalid_cursor");
        }
        catch (FormatException)
        {
            throw SlackProtocol.Refuse("invalid_cursor");
        }
    }
}
