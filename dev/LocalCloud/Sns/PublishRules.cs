using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Sns;

/// <summary>SNS's refusals of messages.</summary>
internal static class PublishRules
{
    private const int MostBytes = 262_144;
    private const int LongestSubject = 99;

    /// <summary>Printable ASCII, beginning with a letter or digit, at most 99 characters: the narrowest of AWS's
    /// documented rules.</summary>
    public static void RequireSubject(string subject)
    {
        if (
            subject.Length is 0 or > LongestSubject
            || !char.IsAsciiLetterOrDigit(subject[0])
            || subject.Any(character => character is < ' ' or > '~')
        )
        {
            throw Invalid("Subject");
        }
    }

    /// <summary>Returns an email subscriber's text.</summary>
    public static string EmailText(string message, string? structure)
    {
        if (message.Length == 0)
        {
            throw Invalid("Empty message");
        }

        if (structure is null)
        {
            return message;
        }

        if (structure != "json")
        {
            throw Invalid("Message Structure - the only structure is json");
        }

        var variants = Parse(message);
        return Variant(variants, "email")
            ?? Variant(variants, "default")
            ?? throw Invalid("Message Structure - No default entry in JSON message body");
    }

    /// <summary>Returns the attributes for a filter; a <c>String.Array</c> has a value for each element.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes(JsonObject? attributes)
    {
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, node) in attributes ?? [])
        {
            if (
                name.Length > 256
                || name.Length == 0
                || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.')
            )
            {
                throw Invalid(
                    $"Message attribute name '{name}' can only contain A-Z, a-z, 0-9, underscore, hyphen and period",
                    "ParameterValueInvalid"
                );
            }

            read[name] = Values(name, node as JsonObject ?? []);
        }

        return read;
    }

    /// <summary>Checks the size of message and attributes together.</summary>
    public static void RequireSize(string message, JsonObject? attributes)
    {
        if (
            Encoding.UTF8.GetByteCount(message)
                + (
                    attributes is null
                        ? 0
                        : Encoding.UTF8.GetByteCount(string.Concat(attributes.SelectMany(AttributeParts)))
                )
            > MostBytes
        )
        {
            throw Invalid("Message too long");
        }
    }

    private static IEnumerable<string> AttributeParts(KeyValuePair<string, JsonNode?> attribute) =>
        [
            attribute.Key,
            .. (attribute.Value as JsonObject ?? []).Select(member => member.Value?.ToString() ?? string.Empty),
        ];

    private static List<string> Values(string name, JsonObject attribute)
    {
        var type = attribute["DataType"]?.ToString() ?? string.Empty;
        var text = attribute["StringValue"]?.ToString();
        if (type == "Binary" || type.StartsWith("Binary.", StringComparison.Ordinal))
        {
            return attribute["BinaryValue"] is not null
                ? []
                : throw Invalid(
                    $"The message attribute '{name}' must contain a non-empty message attribute value",
                    "ParameterValueInvalid"
                );
        }

        if (string.IsNullOrEmpty(text))
        {
            throw Invalid(
                $"The message attribute '{name}' must contain a non-empty message attribute value for message "
                    + $"attribute type '{type}'",
                "ParameterValueInvalid"
            );
        }

        return type switch
        {
            "String.Array" => Elements(name, text),
            "Number" when !double.TryParse(text, out _) => throw Invalid(
                $"Could not cast message attribute '{name}' value to number",
                "ParameterValueInvalid"
            ),
            "String" or "Number" => [text],
            _ when type.StartsWith("String.", StringComparison.Ordinal)
                    || type.StartsWith("Number.", StringComparison.Ordinal) => [text],
            _ => throw Invalid(
                $"The message attribute '{name}' has an invalid message attribute type '{type}', the set of "
                    + "supported type prefixes is Binary, Number, and String",
                "ParameterValueInvalid"
            ),
        };
    }

    private static List<string> Elements(string name, string text)
    {
        try
        {
            return StrictJson.Parse(text) is JsonArray list
                ? list.Select(item => item?.ToString() ?? "null").ToList()
                : throw new JsonException("it is not a list");
        }
        catch (JsonException exception)
        {
            throw Invalid($"Message attribute '{name}' is no JSON list: {exception.Message}", "ParameterValueInvalid");
        }
    }

    private static JsonObject Parse(string message)
    {
        try
        {
            return StrictJson.Parse(message) as JsonObject
                ?? throw Invalid("Message Structure - JSON message body failed to parse");
        }
        catch (JsonException)
        {
            throw Invalid("Message Structure - JSON message body failed to parse");
        }
    }

    private static string? Variant(JsonObject variants, string protocol) =>
        variants[protocol] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    private static ServiceException Invalid(string reason, string code = "InvalidParameter") =>
        new(code, $"Invalid parameter: {reason}");
}
