using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Hostile;

/// <summary>Changes documents with FsCheck's generators: a few at once, of bytes, JSON values, or form
/// fields.</summary>
internal static class Mutations
{
    private static readonly byte[][] Tokens =
    [
        [0],
        [0xff],
        [0xc0, 0xaf],
        [0xed, 0xa0, 0x80],
        [0xf4, 0x90, 0x80, 0x80],
        "\""u8.ToArray(),
        "\\"u8.ToArray(),
        "\\ud800"u8.ToArray(),
        "{"u8.ToArray(),
        "]"u8.ToArray(),
        ","u8.ToArray(),
        "\n"u8.ToArray(),
        "\r\n\r\n"u8.ToArray(),
        "%00"u8.ToArray(),
        "&"u8.ToArray(),
        "="u8.ToArray(),
        "-"u8.ToArray(),
        "1e999"u8.ToArray(),
        "\u202e"u8.ToArray(),
        "\ufffe"u8.ToArray(),
    ];

    /// <summary>A sample with one to three changed bytes.</summary>
    public static Gen<HostileInput> OfBytes(IReadOnlyList<HostileInput> samples) => Of(samples, ChangeBytes);

    /// <summary>A sample with changed values, sometimes with changed bytes.</summary>
    public static Gen<HostileInput> OfJson(IReadOnlyList<HostileInput> samples) =>
        Gen.Frequency((4, Of(samples, ChangeJson)), (1, OfBytes(samples)));

    /// <summary>A form whose fields may be hostile, missing or repeated.</summary>
    public static Gen<HostileInput> OfForm(IReadOnlyDictionary<string, string> fields)
    {
        var field =
            from pair in Gen.Elements<KeyValuePair<string, string>>(fields)
            from hostile in Gen.Elements<string>(Corpus.Values)
            from isHostile in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
            select $"{pair.Key}={(isHostile ? hostile : Uri.EscapeDataString(pair.Value))}";
        return from some in Gen.ListOf(field, fields.Count + 1)
            from all in Gen.Elements(true, false)
            let kept = all ? fields.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}") : []
            select new HostileInput("a generated form", Encoding.UTF8.GetBytes(string.Join('&', some.Concat(kept))));
    }

    private static Gen<HostileInput> Of(IReadOnlyList<HostileInput> samples, Func<byte[], Gen<byte[]>> change) =>
        from sample in Gen.Elements<HostileInput>(samples)
        from count in Gen.Choose(1, 3)
        from bytes in Repeat(sample.Bytes, change, count)
        select new HostileInput($"{sample.Name}, changed", bytes);

    private static Gen<byte[]> Repeat(byte[] bytes, Func<byte[], Gen<byte[]>> change, int count) =>
        count == 0 ? Gen.Constant(bytes) : change(bytes).SelectMany(changed => Repeat(changed, change, count - 1));

    private static Gen<byte[]> ChangeBytes(byte[] bytes) =>
        bytes.Length == 0
            ? Gen.Elements<byte[]>(Tokens)
            : from start in Gen.Choose(0, bytes.Length - 1)
            from length in Gen.Choose(1, Math.Min(40, bytes.Length - start))
            from value in Gen.Choose(0, 255)
            from token in Gen.Elements<byte[]>(Tokens)
            from way in Gen.Choose(0, 4)
            select way switch
            {
                0 => [.. bytes[..start], (byte)value, .. bytes[(start + 1)..]],
                1 => [.. bytes[..start], .. bytes[(start + length)..]],
                2 => [.. bytes[..(start + length)], .. bytes[start..]],
                3 => bytes[..start],
                _ => (byte[])[.. bytes[..start], .. token, .. bytes[start..]],
            };

    private static Gen<byte[]> ChangeJson(byte[] bytes)
    {
        var values = Values(bytes);
        return values.Count == 0
            ? ChangeBytes(bytes)
            : from value in Gen.Elements<JsonValue>(values)
            from fragment in Gen.Elements<byte[]>(Corpus.Fragments)
            from way in Gen.Choose(0, 9)
            select Change(bytes, value, fragment, way);
    }

    private static byte[] Change(byte[] bytes, JsonValue value, byte[] fragment, int way)
    {
        var (before, text, after) = (bytes[..value.Start], bytes[value.Start..value.End], bytes[value.End..]);
        return (way, value.Name) switch
        {
            // A repeated name, with the hostile value first or last.
            (0, { } name) =>
            [
                .. bytes[..name.Start],
                .. bytes[name.Start..name.End],
                (byte)':',
                .. fragment,
                (byte)',',
                .. bytes[name.Start..],
            ],
            (1, { } name) =>
            [
                .. before,
                .. text,
                (byte)',',
                .. bytes[name.Start..name.End],
                (byte)':',
                .. fragment,
                .. after,
            ],
            (2, { } name) => [.. bytes[..name.Start], .. "\"renamed\""u8, .. bytes[name.End..]],
            (3, { } name) => [.. bytes[..name.Start], .. "\"\\ud800\""u8, .. bytes[name.End..]],
            (4, _) => [.. before, (byte)'[', .. text, (byte)']', .. after],
            (5, _) => [.. before, .. "{\"a\":"u8, .. text, (byte)'}', .. after],
            _ => [.. before, .. fragment, .. after],
        };
    }

    private static List<JsonValue> Values(byte[] bytes)
    {
        var found = new List<JsonValue>();
        var open = new Stack<(int Start, Piece? Name)>();
        Piece? name = null;
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        // The consumed text includes the colon.
                        name = new Piece(start, start + reader.ValueSpan.Length + 2);
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((start, name));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        var begun = open.Pop();
                        found.Add(new JsonValue(begun.Start, end, begun.Name));
                        break;
                    default:
                        found.Add(new JsonValue(start, end, name));
                        break;
                }

                name = null;
            }
        }
        catch (JsonException)
        {
            // An earlier change broke the JSON, so its bytes are changed instead.
            return [];
        }

        return found;
    }

    private sealed record Piece(int Start, int End);

    private sealed record JsonValue(int Start, int End, Piece? Name);
}
