using System.Text;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ChatOps.Api.Bodies;

/// <summary>A page's form as it was sent. What stands there twice is none: nobody can tell which was meant.</summary>
internal sealed class FormFields
{
    /// <summary>The form's media type.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, StringValues> values;

    private FormFields(Dictionary<string, StringValues> values) => this.values = values;

    /// <summary>Reads the body; an absent one has no fields.</summary>
    /// <exception cref="ProblemException">415.</exception>
    /// <exception cref="BodyException">It is no form.</exception>
    public static async Task<FormFields> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(context, cancellationToken);
        return body.Length == 0 || RequestBody.Is(context.Request, MediaType)
            ? Parse(body)
            : throw RequestBody.WrongType($"a form ({MediaType})");
    }

    /// <summary>Reads what stands in <paramref name="body"/>.</summary>
    /// <exception cref="BodyException">It is no form.</exception>
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

    /// <summary>The field's text; empty where it is missing or stands there twice.</summary>
    public IncomingText Text(string name) => IncomingText.Of(Secret(name));

    /// <summary>The same as it was sent, for secret values: nothing of them is changed.</summary>
    public string Secret(string name) => values.GetValueOrDefault(name) is [{ } text] ? text : string.Empty;
}
