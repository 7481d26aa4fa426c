using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOps.Domain.Policy;

namespace ChatOps.Application;

/// <summary>
/// Reads the files that the definition compiler wrote. They contain no nulls, so a null means that the file was edited.
/// </summary>
internal static class CompiledJson
{
    /// <summary>Reads a file and checks it against its rules again.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="type">The JSON metadata, with strict options.</param>
    /// <param name="check">Returns the errors of what was read.</param>
    /// <exception cref="InvalidDataException">
    /// The file breaks a rule; the message names the file and every field.
    /// </exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
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

    // RespectNullableAnnotations covers members, but not the entries of a list.
    private static void RefuseNulls(ReadOnlyMemory<byte> json, string file)
    {
        using var document = JsonDocument.Parse(json);
        if (NullIn(document.RootElement, string.Empty) is { } place)
        {
            throw new InvalidDataException(
                $"{file}: {(place.Length == 0 ? "the document" : place)} is null; leave out what has no value."
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

    // Half of a surrogate pair passes the parser, but its name can't be read; the serializer refuses it later.
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
