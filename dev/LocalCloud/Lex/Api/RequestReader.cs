using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Lex.Api;

/// <summary>Reads an operation's input from path, query string and body of a rest-json request, and checks
/// it.</summary>
internal static class RequestReader
{
    /// <summary>Reads the input.</summary>
    /// <exception cref="ServiceException">SerializationException if the body isn't a JSON object, ValidationException
    /// if a member breaks a constraint.</exception>
    public static async Task<JsonObject> ReadAsync(
        HttpContext context,
        ApiModel model,
        Operation operation,
        CancellationToken cancellationToken
    )
    {
        var input = await ReadBodyAsync(context.Request, cancellationToken);
        var shape = model.Shapes[operation.Input];
        var problems = new List<RequestProblem>();
        foreach (var (name, member) in shape.Members)
        {
            if (member.Location is null)
            {
                continue;
            }

            if (input.ContainsKey(name))
            {
                problems.Add(new RequestProblem(name, "Member is not allowed in the body"));
                input.Remove(name);
            }

            var values =
                member.Location == "uri"
                    ? [UriValue(context, member.LocationName!)]
                    : context.Request.Query[member.LocationName!].ToArray();
            if (values is [{ } first, ..])
            {
                input[name] = FromText(model.Shapes[member.Shape], values, first);
            }
        }

        problems.AddRange(new RequestValidator(model).Validate(operation, input));
        if (problems.Count > 0)
        {
            var count = problems.Count == 1 ? "1 validation error" : $"{problems.Count} validation errors";
            throw new ServiceException("ValidationException", $"{count} detected: {string.Join("; ", problems)}");
        }

        return input;
    }

    // Routing leaves an escaped slash as it is.
    private static string? UriValue(HttpContext context, string name) =>
        (context.Request.RouteValues[name] as string)?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static JsonNode FromText(Shape shape, IReadOnlyList<string?> all, string first) =>
        shape.Type switch
        {
            "boolean" when bool.TryParse(first, out var flag) => JsonValue.Create(flag),
            "list" => new JsonArray([.. all.Select(item => (JsonNode?)JsonValue.Create(item))]),
            _ => JsonValue.Create(first),
        };

    private static async Task<JsonObject> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.Body.Position = 0;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        if (buffer.Length == 0)
        {
            return [];
        }

        try
        {
            // Parsed at once: a lazily read node must not be shared between threads.
            return StrictJson.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) as JsonObject
                ?? throw new ServiceException("SerializationException", "The request body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new ServiceException(
                "SerializationException",
                $"The request body is not valid JSON: {exception.Message}"
            );
        }
    }
}
