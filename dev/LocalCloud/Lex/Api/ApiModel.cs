using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Api;

/// <summary>
/// One service's operations and shapes, read from <c>lex-api.json</c>, which <c>derive-lex-api.py</c> makes from the published API model:
/// paths, status codes, required members, lengths, patterns and enumerations are the service's own.
/// </summary>
internal sealed class ApiModel
{
    private static readonly ConcurrentDictionary<string, ApiModel> Models = new(StringComparer.Ordinal);

    private ApiModel(string service, IReadOnlyDictionary<string, Operation> operations, IReadOnlyDictionary<string, Shape> shapes)
    {
        Service = service;
        Operations = operations;
        Shapes = shapes;
    }

    /// <summary>The service as the AWS CLI spells it, <c>lexv2-models</c> or <c>lexv2-runtime</c>.</summary>
    public string Service { get; }

    /// <summary>Operations by name.</summary>
    public IReadOnlyDictionary<string, Operation> Operations { get; }

    /// <summary>Shapes by name.</summary>
    public IReadOnlyDictionary<string, Shape> Shapes { get; }

    /// <summary>The table of one service, read once.</summary>
    public static ApiModel Load(string service) => Models.GetOrAdd(service, Read);

    private static ApiModel Read(string service)
    {
        using var stream = typeof(ApiModel).Assembly.GetManifestResourceStream("ChatOps.LocalCloud.Lex.Api.lex-api.json")
            ?? throw new InvalidOperationException("The API table lex-api.json is not embedded in the assembly.");
        using var document = JsonDocument.Parse(stream);
        var table = document.RootElement.GetProperty(service);
        return new ApiModel(
            service,
            table.GetProperty("operations").EnumerateObject().ToDictionary(entry => entry.Name, entry => Operation.Read(entry.Name, entry.Value)),
            table.GetProperty("shapes").EnumerateObject().ToDictionary(entry => entry.Name, entry => Shape.Read(entry.Value)));
    }
}

/// <summary>One operation.</summary>
/// <param name="Name">As in the API, <c>CreateBot</c>.</param>
/// <param name="Method">The HTTP verb.</param>
/// <param name="Path">The path's template.</param>
/// <param name="Status">The HTTP status of success.</param>
/// <param name="Input">The input's shape.</param>
/// <param name="Unknown">The error code with which the model lets it answer an unknown id.</param>
/// <param name="Output">The answer's members.</param>
/// <param name="Summaries">The member that holds a list operation's items.</param>
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
    IReadOnlyList<string> Summary)
{
    internal static Operation Read(string name, JsonElement table) => new(
        name,
        table.GetProperty("method").GetString()!,
        table.GetProperty("path").GetString()!,
        table.GetProperty("status").GetInt32(),
        table.GetProperty("input").GetString()!,
        table.GetProperty("unknown").GetString()!,
        Shape.Strings(table, "output"),
        table.TryGetProperty("summaries", out var summaries) ? summaries.GetString() : null,
        Shape.Strings(table, "summary"));
}

/// <summary>One shape with its constraints.</summary>
internal sealed record Shape
{
    /// <summary>structure, list, map, string, integer, long, float, double, boolean, timestamp.</summary>
    public required string Type { get; init; }

    /// <summary>A structure's required members.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>The only values; empty where any is allowed.</summary>
    public required IReadOnlyList<string> Enum { get; init; }

    /// <summary>Least length, count or value.</summary>
    public required double? Min { get; init; }

    /// <summary>Greatest length, count or value.</summary>
    public required double? Max { get; init; }

    /// <summary>The pattern as the model words it.</summary>
    public required string? Pattern { get; init; }

    /// <summary>The pattern over the whole value.</summary>
    public required Regex? Whole { get; init; }

    /// <summary>A structure's members.</summary>
    public required IReadOnlyDictionary<string, Member> Members { get; init; }

    /// <summary>The shape of a list's items or of a map's values.</summary>
    public required string? Item { get; init; }

    /// <summary>The shape of a map's keys.</summary>
    public required string? Key { get; init; }

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
            Whole = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            Members = table.TryGetProperty("members", out var members)
                ? members.EnumerateObject().ToDictionary(entry => entry.Name, entry => new Member(Text(entry.Value, "shape")!, Text(entry.Value, "location"), Text(entry.Value, "locationName")))
                : new Dictionary<string, Member>(),
            Item = Text(table, "member") ?? Text(table, "value"),
            Key = Text(table, "key"),
        };
    }

    internal static IReadOnlyList<string> Strings(JsonElement table, string name) =>
        table.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static string? Text(JsonElement table, string name) =>
        table.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A structure's member: its shape, and where it travels (<c>uri</c>, <c>querystring</c>, or null for the body).</summary>
internal sealed record Member(string Shape, string? Location, string? LocationName);
