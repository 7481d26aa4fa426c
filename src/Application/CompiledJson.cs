using System.Text.Json;

namespace ChatOps.Application;

/// <summary>What the compiler writes: what has no value is left out, so a null is somebody's change by hand.</summary>
internal static class CompiledJson
{
    /// <summary>Refuses a null, wherever it stands. The serializer asks of members whether they may be null, and never of a list's entries.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="file">For the message.</param>
    /// <exception cref="InvalidDataException">There is one; the message names the file and the place.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static void RefuseNulls(ReadOnlyMemory<byte> json, string file)
    {
        using var document = JsonDocument.Parse(json);
        if (NullIn(document.RootElement, string.Empty) is { } place)
        {
            throw new InvalidDataException($"{file}: {(place.Length == 0 ? "the whole" : place)} is null; what has no value is left out.");
        }
    }

    private static string? NullIn(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Null => place,
        JsonValueKind.Array => element.EnumerateArray().Select((entry, index) => NullIn(entry, $"{place}[{index}]")).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(member => NullIn(member.Value, $"{place}/{NameOf(member)}")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    // Half of a surrogate pair: the parser lets it pass, and the serializer will refuse it.
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
