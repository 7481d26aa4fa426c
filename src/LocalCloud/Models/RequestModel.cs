using System.Collections.Concurrent;
using System.Text.Json;

namespace ChatOps.LocalCloud.Models;

/// <summary>The requests of one service as its API model describes them; the tables stand beside this file and are derived by <c>derive.py</c>.</summary>
internal sealed class RequestModel
{
    private static readonly ConcurrentDictionary<string, RequestModel> Models = new(StringComparer.Ordinal);
    private static readonly Shape Nothing = new() { Type = "structure" };
    private readonly Dictionary<string, string> inputs;

    private RequestModel(JsonElement table)
    {
        inputs = table.GetProperty("operations").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
        Shapes = table.GetProperty("shapes").EnumerateObject().ToDictionary(entry => entry.Name, entry => Shape.Read(entry.Value), StringComparer.Ordinal);
    }

    /// <summary>Shapes by name.</summary>
    public IReadOnlyDictionary<string, Shape> Shapes { get; }

    public static RequestModel Load(string service) => Models.GetOrAdd(service, Read);

    private static RequestModel Read(string service)
    {
        var name = $"{typeof(RequestModel).Namespace}.{service}.json";
        using var stream = typeof(RequestModel).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The API model {name} is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return new RequestModel(document.RootElement);
    }

    /// <summary>The input's shape; one without members where the operation takes none.</summary>
    public Shape Input(string operation) => inputs[operation] is { Length: > 0 } name ? Shapes[name] : Nothing;
}
