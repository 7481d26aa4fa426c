using System.Text;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ChatOps.Api.Bodies;

/// <summary>The fields of a posted form. A field that is specified more than once counts as missing.</summary>
internal sealed class FormFields
{
    public const string MediaType = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, StringValues> values;

    private FormFields(Dictionary<string, StringValues> values) => this.values = values;

    /// <summary>Reads the body. An empty body has no fields.</summary>
    /// <exception cref="ProblemException">415: the body is not a form.</exception>
    /// <exception cref="BodyException">The form is malformed.</exception>
    public static async Task<FormFields> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(context, cancellationToken);
        return body.Length == 0 || RequestBody.Is(context.Request, MediaType)
            ? Parse(body)
            : throw RequestBody.WrongType($"a form ({MediaType})");
    }

    /// <summary>Parses a form.</summary>
    /// <exception cref="BodyException">The form is malformed.</exception>
    public static FormFields Parse(byte[] body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body));
            return new FormFields(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            throw new BodyException(JsonFields.Whole, "is not a form that this server understands.");
        }
    }

    /// <summary>Returns a field's text; empty if it is missing or specified more than once.</summary>
    public IncomingText Text(string name) => IncomingText.Of(Secret(name));

    /// <summary>Returns a field's text unchanged, for secret values.</summary>
    public string Secret(string name) => values.GetValueOrDefault(name) is [{ } text] ? text : string.Empty;
}
