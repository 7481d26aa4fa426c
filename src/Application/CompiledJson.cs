using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Domain.Policy;

namespace ChatOps.Application;

/// <summary>Reads what the definition compiler wrote, which has no nulls: one is a change by hand.</summary>
internal static class CompiledJson
{
    /// <summary>Reads a file and holds it against its rules again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">What it holds; its options are strict.</param>
    /// <param name="check">Finds what is wrong in it.</param>
    /// <exception cref="InvalidDataException">Something is wrong; the message names the file and every
    /// field.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static T Load<T>(string path, JsonTypeInfo<T> type, Func<T, IEnumerable<FieldError>> check)
        where T : class
    {
        var read = Read(path, type);
        var errors = check(read).ToList();
        return errors.Count == 0
            ? read
            : throw new InvalidDataException(
                $"{path}: {string.Join("; ", errors.Select(error => $"{error.Field}: {error.Message}"))}"
            );
    }

    private static T Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            RefuseNulls(bytes, path);
            return JsonSerializer.Deserialize(bytes, type)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    // The serializer asks of members whether they may be null, and never of a list's entries.
    private static void RefuseNulls(ReadOnlyMemory<byte> json, string file)
    {
        using var document = JsonDocument.Parse(json);
        if (NullIn(document.RootElement, string.Empty) is { } place)
        {
            throw new InvalidDataException(
                $"{file}: {(place.Length == 0 ? "the whole" : place)} is null; what has no value is left out."
            );
        }
    }

    private static string? NullIn(JsonElement element, string place) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => place,
            JsonValueKind.Array => element
                .EnumerateArray()
                .Select((entry, index) => NullIn(entry, $"{place}[{index}]"))
                .FirstOrDefault(found => found is not null),
            JsonValueKind.Object => element
                .EnumerateObject()
                .Select(member => NullIn(member.Value, $"{place}/{NameOf(member)}"))
                .FirstOrDefault(found => found is not null),
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
