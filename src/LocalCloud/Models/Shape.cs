using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Models;

/// <summary>A shape of an API model with its constraints.</summary>
public sealed record Shape
{
    /// <summary>structure, list, map, string, blob, integer, long, float, double or boolean.</summary>
    public required string Type { get; init; }

    /// <summary>A structure's required members.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The only values; empty where any is allowed.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Least length, count or value.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest length, count or value.</summary>
    public double? Max { get; init; }

    /// <summary>The pattern as the model words it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern over the whole value: the models leave the anchors out as often as not.</summary>
    public Regex? Whole { get; init; }

    /// <summary>A structure's members.</summary>
    public IReadOnlyDictionary<string, Member> Members { get; init; } = new Dictionary<string, Member>(StringComparer.Ordinal);

    /// <summary>The shape of a list's items or of a map's values.</summary>
    public string? Item { get; init; }

    /// <summary>What the query protocol calls an item.</summary>
    public string? ItemName { get; init; }

    /// <summary>The shape of a map's keys.</summary>
    public string? Key { get; init; }

    /// <summary>What the query protocol calls a key.</summary>
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
            Whole = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            Members = table.TryGetProperty("members", out var members)
                ? members.EnumerateObject().ToDictionary(entry => entry.Name, entry => Member.Read(entry.Value), StringComparer.Ordinal)
                : new Dictionary<string, Member>(StringComparer.Ordinal),
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

/// <summary>A structure's member: its shape, and where it travels (<c>uri</c>, <c>querystring</c>, or null for the body).</summary>
public sealed record Member(string Shape, string? Location = null, string? LocationName = null)
{
    internal static Member Read(JsonElement table) => table.ValueKind == JsonValueKind.String
        ? new Member(table.GetString()!)
        : new Member(Models.Shape.Text(table, "shape")!, Models.Shape.Text(table, "location"), Models.Shape.Text(table, "locationName"));
}
