using System.Security.Cryptography;
using System.Text;
using ChatOps.Vending.Inbox;

namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>Puts what Slack sent on the queue, as Slack sent it.</summary>
internal sealed class SlackQueue(IInbox inbox)
{
    public Task SendAsync(string group, string identity, string kind, string body, CancellationToken cancellationToken) => inbox.SendAsync(
        new InboxMessage(Key(group), Key(identity), kind, Transportable(body), $"{SlackPlace.Channel}:{Key(identity)}"), cancellationToken);

    // Slack's ids are short and plain; should that change, the queue must not refuse them.
    private static string Key(string text) =>
        text.Length is > 0 and <= InboxMessageRules.LongestKey - 8 && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? text
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    // Two characters that JSON takes as they are and the queue does not. They can only stand in strings, where an escape means the same.
    private static string Transportable(string json) => json
        .Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal)
        .Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);
}
