using System.Net.Mime;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using ChatOps.Domain.Incoming;

namespace ChatOps.Api.Bodies;

/// <summary>The product's JSON bodies, and what people wrote into them as <see cref="IncomingText"/>.</summary>
internal static class JsonBody
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="ProblemException">400 or 415.</exception>
    /// <exception cref="BodyException">It is no JSON object.</exception>
    public static async Task<JsonFields> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        RequireJson(context.Request);
        return JsonFields.Parse(await RequestBody.ReadAsync(context, cancellationToken));
    }

    /// <summary>The same where the body may be left out; an absent one has no fields.</summary>
    /// <exception cref="ProblemException">400 or 415.</exception>
    /// <exception cref="BodyException">It is no JSON object.</exception>
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

    /// <summary>The text; null where the field is missing, null, or refused for being anything but text.</summary>
    public static IncomingText? Text(this JsonFields fields, string name, int longest = int.MaxValue) =>
        fields.Exact(name, longest) is { } text ? IncomingText.Of(text) : null;

    /// <summary>The text; a missing one is refused, and empty.</summary>
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
