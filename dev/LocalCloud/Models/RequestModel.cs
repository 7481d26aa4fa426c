using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Models;

/// <summary>The requests of one service as its API model describes them; the tables stand beside this file and are derived by <c>derive.py</c>.</summary>
internal sealed class RequestModel
{
    private static readonly ConcurrentDictionary<string, RequestModel> Models = new(StringComparer.Ordinal);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly ConcurrentDictionary<string, Regex> patterns = new(StringComparer.Ordinal);
    private readonly Table table;

    private RequestModel(Table table) => this.table = table;

    public static RequestModel Load(string service) => Models.GetOrAdd(service, Read);

    private static RequestModel Read(string service)
    {
        var name = $"{typeof(RequestModel).Namespace}.{service}.json";
        using var stream = typeof(RequestModel).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The API model {name} is not embedded.");
        return new RequestModel(JsonSerializer.Deserialize<Table>(stream, Web) ?? throw new InvalidDataException($"The API model {name} is empty."));
    }

    /// <summary>The input's shape; null where the operation takes none.</summary>
    public Shape? Input(string operation) => table.Operations[operation] is { Length: > 0 } name ? table.Shapes[name] : null;

    public Shape ShapeOf(string name) => table.Shapes[name];

    /// <summary>Whether the whole value matches: the models leave the anchors out as often as not.</summary>
    public bool Matches(string pattern, string value) =>
        patterns.GetOrAdd(pattern, static text => new Regex($@"\A(?:{text})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).IsMatch(value);

    internal sealed record Shape(
        string Type,
        IReadOnlyList<string>? Required,
        IReadOnlyDictionary<string, string>? Members,
        string? Member,
        string? MemberName,
        string? Key,
        string? KeyName,
        string? Value,
        string? ValueName,
        long? Min,
        long? Max,
        string? Pattern,
        IReadOnlyList<string>? Enum);

    private sealed record Table(IReadOnlyDictionary<string, string> Operations, IReadOnlyDictionary<string, Shape> Shapes);
}
