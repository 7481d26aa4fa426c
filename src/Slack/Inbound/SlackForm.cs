using System.Text;

namespace ChatOps.Slack.Inbound;

/// <summary>A body of <c>application/x-www-form-urlencoded</c>, read from the bytes that were verified.</summary>
internal sealed class SlackForm
{
    private const int MostFields = 100;
    private readonly Dictionary<string, string> fields;

    private SlackForm(Dictionary<string, string> fields) => this.fields = fields;

    /// <summary>The field's value; empty where it is missing.</summary>
    public string this[string name] => fields.GetValueOrDefault(name, string.Empty);

    /// <summary>How many fields there are.</summary>
    public int Count => fields.Count;

    /// <summary>Reads a body. Spaces may be <c>+</c> or <c>%20</c>; a wrong escape stands for itself; of a name given twice the first counts.</summary>
    public static SlackForm Parse(ReadOnlySpan<byte> body)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            if (found.Count == MostFields)
            {
                break;
            }

            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            found.TryAdd(name, equals < 0 ? string.Empty : Decode(pair[(equals + 1)..]));
        }

        return new SlackForm(found);
    }

    private static string Decode(ReadOnlySpan<byte> encoded)
    {
        Span<byte> bytes = encoded.Length <= 512 ? stackalloc byte[encoded.Length] : new byte[encoded.Length];
        var length = 0;
        while (!encoded.IsEmpty)
        {
            var isEscape = encoded.Length >= 3 && encoded[0] == '%' && Digit(encoded[1]) is not null && Digit(encoded[2]) is not null;
            bytes[length++] = encoded[0] switch
            {
                _ when isEscape => (byte)((Digit(encoded[1])!.Value << 4) | Digit(encoded[2])!.Value),
                (byte)'+' => (byte)' ',
                var plain => plain,
            };
            encoded = encoded[(isEscape ? 3 : 1)..];
        }

        return Encoding.UTF8.GetString(bytes[..length]);
    }

    private static int? Digit(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => character - 'A' + 10,
        _ => null,
    };
}
