using System.Text.Json;

namespace ChatOps.Slack.Inbound;

/// <summary>Reads Slack's JSON tolerantly: a member of another type counts as missing.</summary>
internal static class SlackJson
{
    /// <summary>Parses a body. Text that isn't valid Unicode fails only when it is read.</summary>
    /// <exception cref="SlackPayloadException">The body isn't JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException exception)
        {
            throw new SlackPayloadException("The body is not JSON.", exception);
        }
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var member)
        && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>Returns the text at a path; empty if there is none.</summary>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.Member(name) is not { } member)
            {
                return string.Empty;
            }

            element = member;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString()! : string.Empty;
    }

    /// <summary>Returns the text; null if it is missing or empty.</summary>
    public static string? TextOrNull(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Text(path) is { Length: > 0 } text ? text : null;
}

/// <summary>A signed request whose body isn't one of Slack's: answered with 400, never queued.</summary>
public sealed class SlackPayloadException(string message, Exception? inner = null) : Exception(message, inner);
