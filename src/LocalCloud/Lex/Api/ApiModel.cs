using System.Collections.Concurrent;
using System.Text.Json;
using ChatOps.LocalCloud.Models;

namespace ChatOps.LocalCloud.Lex.Api;

/// <summary>
/// One service's operations and shapes, read from <c>lex-api.json</c>, which <c>derive-lex-api.py</c> makes from the published API model:
/// paths, status codes, required members, lengths, patterns and enumerations are the service's own.
/// </summary>
public sealed class ApiModel
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
public sealed record Operation(
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
