using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatOps.Application.Inbox;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.Talk;

namespace ChatOps.Slack.FrontDoor;

/// <summary>Queues Slack's payloads as they are, except for the verification token, which Slack repeats in every body
/// and the signature has replaced.</summary>
internal sealed class SlackQueue(IInbox inbox)
{
    private const string Token = "token";

    /// <summary>Queues a command's form.</summary>
    public Task SendCommandAsync(SlackCommand command, string form, CancellationToken cancellationToken) =>
        SendAsync(command.Group, command.Identity, InboxKinds.SlackCommand, WithoutToken(form), cancellationToken);

    /// <summary>Queues an interaction's JSON.</summary>
    public async Task SendInteractionAsync(SlackAct act, string payload, CancellationToken cancellationToken)
    {
        using var document = SlackJson.Parse(Encoding.UTF8.GetBytes(payload));
        await SendAsync(
            act.Group,
            act.Identity,
            InboxKinds.SlackInteraction,
            WithoutToken(document.RootElement),
            cancellationToken
        );
    }

    /// <summary>Queues an event's JSON, which is read to its end before this returns.</summary>
    public Task SendEventAsync(SlackAct act, JsonElement body, CancellationToken cancellationToken) =>
        SendAsync(act.Group, act.Identity, InboxKinds.SlackEvent, WithoutToken(body), cancellationToken);

    /// <summary>Queues a note for a person about their act.</summary>
    public Task SendNoteAsync(SlackAct act, SlackNote note, CancellationToken cancellationToken)
    {
        var (group, telling) = ($"{act.TeamId}:{act.UserId}:tell", new SlackTelling(note, act.Place.Address));
        return SendAsync(group, $"{act.Identity}:{note}", InboxKinds.SlackTell, telling.Write(), cancellationToken);
    }

    // Hashes an ID that the queue would refuse: one that is empty, too long, or not printable ASCII.
    private static string Key(string text) =>
        text.Length is > 0 and <= InboxMessageRules.LongestKey - 8 && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? text
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private Task SendAsync(
        string group,
        string identity,
        string kind,
        string body,
        CancellationToken cancellationToken
    ) =>
        inbox.SendAsync(
            new InboxMessage(
                Key(group),
                Key(identity),
                kind,
                Transportable(body),
                $"{SlackPlace.Channel}:{Key(identity)}"
            ),
            cancellationToken
        );

    private static string WithoutToken(string form) =>
        string.Join('&', form.Split('&').Where(field => !field.StartsWith(Token + "=", StringComparison.Ordinal)));

    // Removes only the value; everything else arrives as Slack wrote it.
    private static string WithoutToken(JsonElement body)
    {
        var json = JsonMarshal.GetRawUtf8Value(body);

        // Twice the length is enough: replacing a value adds at most one byte.
        var kept = ArrayPool<byte>.Shared.Rent(2 * json.Length);
        try
        {
            var (length, position) = (0, 0);
            foreach (var property in body.EnumerateObject())
            {
                if (property.NameEquals(Token))
                {
                    var value = JsonMarshal.GetRawUtf8Value(property.Value);
                    json.Overlaps(value, out var start);
                    length += Copy(json[position..start], kept.AsSpan(length));
                    length += Copy("\"\""u8, kept.AsSpan(length));
                    position = start + value.Length;
                }
            }

            length += Copy(json[position..], kept.AsSpan(length));
            return Encoding.UTF8.GetString(kept, 0, length);
        }
        catch (InvalidOperationException exception)
        {
            // A member's name has half of a surrogate pair. JSON allows it, and this is the first read of the name.
            throw new SlackPayloadException("The body has text that is not Unicode.", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(kept);
        }
    }

    private static int Copy(ReadOnlySpan<byte> part, Span<byte> place)
    {
        part.CopyTo(place);
        return part.Length;
    }

    // Two characters that JSON accepts and the queue doesn't. They occur only in strings, where an escape means the
    // same.
    private static string Transportable(string json) =>
        json.Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal)
            .Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);
}
