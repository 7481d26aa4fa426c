using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud;

/// <summary>Parses JSON from outside. A member that is specified more than once is refused: a node would fail only when
/// it is read.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It isn't JSON, or specifies a member more than once.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Options);

    /// <summary>Reads UTF-8.</summary>
    /// <exception cref="JsonException">It isn't JSON, or specifies a member more than once.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8) => JsonNode.Parse(utf8, documentOptions: Options);

    /// <summary>Reads a request's body.</summary>
    /// <exception cref="JsonException">It isn't JSON, or specifies a member more than once.</exception>
    public static Task<JsonNode?> ParseAsync(Stream body, CancellationToken cancellationToken) =>
        JsonNode.ParseAsync(body, documentOptions: Options, cancellationToken: cancellationToken);
}
