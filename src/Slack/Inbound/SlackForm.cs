using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ChatOps.Slack.Inbound;

/// <summary>A verified body of <c>application/x-www-form-urlencoded</c>.</summary>
internal sealed class SlackForm
{
    private const int MostFields = 100;
    private readonly Dictionary<string, StringValues> fields;

    private SlackForm(Dictionary<string, StringValues> fields) => this.fields = fields;

    /// <summary>The field's value, or the first of several; empty if it is missing.</summary>
    public string this[string name] => fields.GetValueOrDefault(name) is [{ } first, ..] ? first : string.Empty;

    /// <summary>Reads a body.</summary>
    /// <exception cref="SlackPayloadException">It has more, or longer, fields than Slack sends.</exception>
    public static SlackForm Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MostFields };
            return new SlackForm(reader.ReadForm());
        }
        catch (InvalidDataException exception)
        {
            throw new SlackPayloadException("The form has more, or longer, fields than Slack sends.", exception);
        }
    }
}
