using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatOps.Vending.Inbox;
using ChatOps.Vending.Slack.Inbound;

namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>
/// Puts what Slack sent on the queue, as Slack sent it but for the verification token: Slack repeats it in every body, though the signature has long
/// taken its place, and nobody behind the front door needs it.
/// </summary>
internal sealed class SlackQueue(IInbox inbox)
{
    private const string Token = "token";

    /// <summary>A command's form or an interaction's JSON.</summary>
    public Task SendAsync(string group, string identity, string kind, string body, CancellationToken cancellationToken) => SendWithoutTokenAsync(
        group, identity, kind, kind == InboxKinds.SlackCommand ? WithoutToken(body) : WithoutToken(Encoding.UTF8.GetBytes(body)), cancellationToken);

    /// <summary>An event's JSON.</summary>
    public Task SendEventAsync(string group, string identity, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendWithoutTokenAsync(group, identity, InboxKinds.SlackEvent, WithoutToken(body.Span), cancellationToken);

    /// <summary>Has somebody told that he is too fast.</summary>
    public Task TellTooFastAsync(SlackPlace place, string window, CancellationToken cancellationToken) => inbox.SendAsync(
        new InboxMessage(Key($"{place.TeamId}:{place.UserId}:too-fast"), Key(window), InboxKinds.SlackTooFast, place.Address, $"{SlackPlace.Channel}:{Key(window)}"), cancellationToken);

    // Slack's ids are short and plain; should that change, the queue must not refuse them.
    private static string Key(string text) =>
        text.Length is > 0 and <= InboxMessageRules.LongestKey - 8 && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? text
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private Task SendWithoutTokenAsync(string group, string identity, string kind, string body, CancellationToken cancellationToken) =>
        inbox.SendAsync(new InboxMessage(Key(group), Key(identity), kind, Transportable(body), $"{SlackPlace.Channel}:{Key(identity)}"), cancellationToken);

    private static string WithoutToken(string form) => string.Join('&', form.Split('&').Where(field => !field.StartsWith(Token + "=", StringComparison.Ordinal)));

    // Only the value is cut out: whatever else Slack wrote, and however, arrives as it was.
    private static string WithoutToken(ReadOnlySpan<byte> json)
    {
        // What takes the place of a value may be a byte longer than it, and there are fewer values than bytes.
        var kept = ArrayPool<byte>.Shared.Rent(2 * json.Length);
        try
        {
            var reader = new Utf8JsonReader(json);
            var (length, position) = (0, 0);
            void Keep(ReadOnlySpan<byte> part)
            {
                part.CopyTo(kept.AsSpan(length));
                length += part.Length;
            }

            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    var isToken = reader.ValueTextEquals(Token);
                    reader.Read();
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    if (isToken)
                    {
                        Keep(json[position..start]);
                        Keep("\"\""u8);
                        position = (int)reader.BytesConsumed;
                    }
                }
            }

            Keep(json[position..]);
            return Encoding.UTF8.GetString(kept, 0, length);
        }
        catch (InvalidOperationException exception)
        {
            // Half of a surrogate pair in a name that nobody has read so far.
            throw new SlackPayloadException("The body has text that is not Unicode.", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(kept);
        }
    }

    // Two characters that JSON takes as they are and the queue does not. They can only stand in strings, where an escape means the same.
    private static string Transportable(string json) => json
        .Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal)
        .Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);
}
