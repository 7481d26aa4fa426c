using System.Net.Mime;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Bodies;

/// <summary>Reads JSON bodies, with their texts as <see cref="IncomingText"/>.</summary>
internal static class JsonBody
{
    /// <summary>Reads a required body.</summary>
    /// <exception cref="ProblemException">400 or 415.</exception>
    /// <exception cref="BodyException">It isn't a JSON object.</exception>
    public static async Task<JsonFields> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        RequireJson(context.Request);
        return JsonFields.Parse(await RequestBody.ReadAsync(context, cancellationToken));
    }

    /// <summary>Reads an optional body. An empty body has no fields.</summary>
    /// <exception cref="ProblemException">400 or 415.</exception>
    /// <exception cref="BodyException">It isn't a JSON object.</exception>
    public static async Task<JsonFields> ReadOptionalAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(context, cancellationToken);
        if (body.Length == 0)
        {
            return JsonFields.Parse("{}"u8.ToArray());
        }

        RequireJson(context.Request);
        return JsonFields.Parse(body);
    }

    /// <summary>Returns a field's text; null if it is missing, null, or refused because it isn't text.</summary>
    public static IncomingText? Text(this JsonFields fields, string name, int longest = int.MaxValue) =>
        fields.Exact(name, longest) is { } text ? IncomingText.Of(text) : null;

    /// <summary>Returns a required field's text. A missing field is refused, and its text is empty.</summary>
    public static IncomingText RequiredText(this JsonFields fields, string name, int longest = int.MaxValue) =>
        IncomingText.Of(fields.RequiredExact(name, longest));

    private static void RequireJson(HttpRequest request)
    {
        if (!RequestBody.Is(request, MediaTypeNames.Application.Json))
        {
            throw RequestBody.WrongType("JSON (application/json)");
        }
    }
}
