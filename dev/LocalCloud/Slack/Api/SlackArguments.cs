using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Protocol;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Slack.Api;

/// <summary>A call's arguments: from a JSON body, a form or the query. Structured ones may come as JSON in a
/// string.</summary>
internal sealed class SlackArguments
{
    private readonly JsonObject values;

    private SlackArguments(JsonObject values) => this.values = values;

    public static async Task<SlackArguments> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var found = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            found[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
            {
                found[name] = value.ToString();
            }
        }
        else if (request.ContentLength is not (null or 0) || request.Headers.TransferEncoding.Count > 0)
        {
            if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            {
                throw SlackProtocol.Refuse("invalid_form_data");
            }

            await MergeJsonAsync(request, found, cancellationToken);
        }

        return new SlackArguments(found);
    }

    public bool Has(string name) => values[name] is { } node && node.GetValueKind() != JsonValueKind.Null;

    /// <summary>The text; null where it is missing, empty or something else.</summary>
    public string? Text(string name) =>
        values[name] switch
        {
            JsonValue value
                when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text =>
                text,
            _ => null,
        };

    /// <summary>True where the flag is set: as JSON, or as <c>true</c> or <c>1</c> in a form or a query.</summary>
    public bool Flag(string name) => values[name] is JsonValue value && value.ToString() is "true" or "1";

    /// <summary>The text that the call cannot do without.</summary>
    public string Required(string name) =>
        Text(name) ?? throw SlackProtocol.Refuse("invalid_arguments", $"[ERROR] missing required field: {name}");

    /// <summary>A list of ids: a JSON array or comma-separated.</summary>
    public IReadOnlyList<string> List(string name) =>
        values[name] switch
        {
            JsonArray array => array.Select(item => item?.ToString() ?? string.Empty).ToList(),
            _ => Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };

    /// <summary>A structured argument; null where it is missing.</summary>
    public JsonNode? Structure(string name, string refusal)
    {
        if (Text(name) is not { } text)
        {
            return values[name] is JsonValue { } value && value.GetValueKind() != JsonValueKind.String
                ? throw SlackProtocol.Refuse(refusal)
                : Structured(values[name]);
        }

        try
        {
            return StrictJson.Parse(text);
        }
        catch (JsonException exception)
        {
            throw SlackProtocol.Refuse(refusal, $"[ERROR] {name} is not JSON: {exception.Message}");
        }
    }

    private static JsonNode? Structured(JsonNode? node) => node is JsonValue ? null : node;

    private static async Task MergeJsonAsync(
        HttpRequest request,
        JsonObject target,
        CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync(cancellationToken);
        JsonNode? node;
        try
        {
            node = StrictJson.Parse(body);
        }
        catch (JsonException)
        {
            throw SlackProtocol.Refuse("invalid_json");
        }

        if (node is not JsonObject members)
        {
            throw SlackProtocol.Refuse("json_not_object");
        }

        foreach (var (name, value) in members)
        {
            target[name] = value?.DeepClone();
        }
    }
}
