using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Models;

/// <summary>A service's operations and shapes, from the table beside this file. A script beside it derives the table
/// from the published API model: paths, status codes, required members, lengths, patterns and enumerations.</summary>
internal sealed class ApiModel
{
    private static readonly ConcurrentDictionary<string, ApiModel> Models = new(StringComparer.Ordinal);

    private ApiModel(
        string service,
        IReadOnlyDictionary<string, Operation> operations,
        IReadOnlyDictionary<string, Shape> shapes
    )
    {
        Service = service;
        Operations = operations;
        Shapes = shapes;
    }

    /// <summary>The service in botocore's spelling, <c>lexv2-models</c> or <c>sns</c>.</summary>
    public string Service { get; }

    public IReadOnlyDictionary<string, Operation> Operations { get; }

    public IReadOnlyDictionary<string, Shape> Shapes { get; }

    /// <summary>Loads a service's table once.</summary>
    public static ApiModel Load(string service) => Models.GetOrAdd(service, Read);

    private static ApiModel Read(string service)
    {
        var name = $"{typeof(ApiModel).Namespace}.{service}.json";
        using var stream =
            typeof(ApiModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The API table {name} is not embedded in the assembly.");
        using var document = JsonDocument.Parse(stream);
        var table = document.RootElement;
        return new ApiModel(
            service,
            table
                .GetProperty("operations")
                .EnumerateObject()
                .ToDictionary(entry => entry.Name, entry => Operation.Read(entry.Name, entry.Value)),
            table
                .GetProperty("shapes")
                .EnumerateObject()
                .ToDictionary(entry => entry.Name, entry => Shape.Read(entry.Value))
        );
    }
}

/// <summary>An operation. Only tables of rest-json services have more than the input.</summary>
/// <param name="Name">As in the API, <c>CreateBot</c>.</param>
/// <param name="Method">The HTTP verb.</param>
/// <param name="Path">The path's template.</param>
/// <param name="Status">The HTTP status of success.</param>
/// <param name="Input">The input's shape; empty for none.</param>
/// <param name="Unknown">The model's error code for an unknown ID.</param>
/// <param name="Output">The answer's members.</param>
/// <param name="Summaries">The member with a list operation's items.</param>
/// <param name="Summary">The members of one item.</param>
internal sealed record Operation(
    string Name,
    string Method,
    string Path,
    int Status,
    string Input,
    string Unknown,
    IReadOnlyList<string> Output,
    string? Summaries,
    IReadOnlyList<string> Summary
)
{
    internal static Operation Read(string name, JsonElement table) =>
        table.ValueKind == JsonValueKind.String
            ? new(
                name,
                "POST",
                "/",
                Status: 200,
                table.GetString()!,
                Unknown: "",
                Output: [],
                Summaries: null,
                Summary: []
            )
            : ReadRest(name, table);

    private static Operation ReadRest(string name, JsonElement table) =>
        new(
            name,
            table.GetProperty("method").GetString()!,
            table.GetProperty("path").GetString()!,
            table.GetProperty("status").GetInt32(),
            table.GetProperty("input").GetString()!,
            table.GetProperty("unknown").GetString()!,
            Shape.Strings(table, "output"),
            table.TryGetProperty("summaries", out var summaries) ? summaries.GetString() : null,
            Shape.Strings(table, "summary")
        );
}

/// <summary>A shape with its constraints.</summary>
internal sealed record Shape
{
    /// <summary>The input of an operation without one.</summary>
    public static Shape Empty { get; } = new() { Type = "structure" };

    /// <summary>structure, list, map, string, integer, long, float, double, boolean, timestamp.</summary>
    public required string Type { get; init; }

    /// <summary>A structure's required members.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The allowed values; empty for any.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Least length, count or value.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest length, count or value.</summary>
    public double? Max { get; init; }

    /// <summary>The pattern in the model's words.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern over the whole value: the models often omit the anchors.</summary>
    public Regex? Whole { get; init; }

    /// <summary>A structure's members.</summary>
    public IReadOnlyDictionary<string, Member> Members { get; init; } =
        new Dictionary<string, Member>(StringComparer.Ordinal);

    /// <summary>The shape of a list's items or of a map's values.</summary>
    public string? Item { get; init; }

    /// <summary>The name of a list's items or a map's values in the query protocol.</summary>
    public string? ItemName { get; init; }

    /// <summary>The shape of a map's keys.</summary>
    public string? Key { get; init; }

    /// <summary>The name of a map's keys in the query protocol.</summary>
    public string? KeyName { get; init; }

    internal static Shape Read(JsonElement table)
    {
        var pattern = Text(table, "pattern");
        return new Shape
        {
            Type = Text(table, "type")!,
            Required = Strings(table, "required"),
            Enum = Strings(table, "enum"),
            Min = table.TryGetProperty("min", out var min) ? min.GetDouble() : null,
            Max = table.TryGetProperty("max", out var max) ? max.GetDouble() : null,
            Pattern = pattern,
            Whole = pattern is null
                ? null
                : new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            Members = table.TryGetProperty("members", out var members)
                ? members
                    .EnumerateObject()
                    .ToDictionary(entry => entry.Name, entry => Member.Read(entry.Value), StringComparer.Ordinal)
                : Empty.Members,
            Item = Text(table, "member") ?? Text(table, "value"),
            ItemName = Text(table, "memberName") ?? Text(table, "valueName"),
            Key = Text(table, "key"),
            KeyName = Text(table, "keyName"),
        };
    }

    internal static IReadOnlyList<string> Strings(JsonElement table, string name) =>
        table.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    internal static string? Text(JsonElement table, string name) =>
        table.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A structure's member: its shape and its location (<c>uri</c>, <c>querystring</c>, or null for the
/// body).</summary>
internal sealed record Member(string Shape, string? Location, string? LocationName)
{
    internal static Member Read(JsonElement table) =>
        table.ValueKind == JsonValueKind.String
            ? new(table.GetString()!, Location: null, LocationName: null)
            : new(
                Models.Shape.Text(table, "shape")!,
                Models.Shape.Text(table, "location"),
                Models.Shape.Text(table, "locationName")
            );
}
