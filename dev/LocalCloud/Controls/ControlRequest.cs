using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Controls;

/// <summary>A request to one of the <c>/_local</c> handles that cannot be carried out; answered with problem details.</summary>
/// <param name="field">The member at fault; empty where it is the body as a whole.</param>
/// <param name="message">What a person reads; names the field.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class ControlException(string field, string message, int status = 400) : Exception(message)
{
    /// <summary>The member at fault.</summary>
    public string Field { get; } = field;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}

/// <summary>The JSON body of a <c>/_local</c> request, read by field; a wrong one is a <see cref="ControlException"/> that names it.</summary>
internal sealed class ControlRequest
{
    private readonly JsonObject body;

    private ControlRequest(JsonObject body) => this.body = body;

    /// <summary>Reads the body; <paramref name="known"/> are the only fields that it may have.</summary>
    public static async Task<ControlRequest> ReadAsync(HttpContext context, params string[] known)
    {
        JsonNode? node;
        try
        {
            node = await StrictJson.ParseAsync(context.Request.Body, context.RequestAborted);
        }
        catch (JsonException exception)
        {
            throw new ControlException(string.Empty, $"The body is not JSON: {exception.Message}");
        }

        var fields = node as JsonObject ?? throw new ControlException(string.Empty, "The body must be a JSON object.");
        var unknown = fields.Select(member => member.Key).FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal));
        return unknown is null ? new ControlRequest(fields) : throw new ControlException(unknown, $"'{unknown}' is unknown here; the fields are {string.Join(", ", known)}.");
    }

    /// <summary>True where the field is there and not null.</summary>
    public bool Has(string field) => body[field] is not null;

    /// <summary>The text, or null where the field is missing.</summary>
    public string? Text(string field) => body[field] switch
    {
        null => null,
        { } node when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => throw new ControlException(field, $"'{field}' must be a string."),
    };

    /// <summary>The text; missing or empty is refused.</summary>
    public string RequiredText(string field) =>
        Text(field) is { Length: > 0 } text ? text : throw new ControlException(field, $"'{field}' must be a string that is not empty.");

    /// <summary>One of several texts; refused with the list of them.</summary>
    public string? OneOf(string field, IReadOnlyCollection<string> values) =>
        Text(field) is not { } text || values.Contains(text, StringComparer.Ordinal) ? Text(field) : throw new ControlException(field, $"'{field}' must be one of {string.Join(", ", values)}; it was '{text}'.");

    /// <summary>The number, or null where the field is missing.</summary>
    public double? Number(string field, double least, double most) => body[field] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) && number >= least && number <= most => number,
        _ => throw new ControlException(field, $"'{field}' must be a number from {least} to {most}."),
    };

    /// <summary>The whole number, or null where the field is missing.</summary>
    public int? WholeNumber(string field, int least, int most) => body[field] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) && number >= least && number <= most => number,
        _ => throw new ControlException(field, $"'{field}' must be a whole number from {least} to {most}."),
    };

    /// <summary>True or false, or null where the field is missing.</summary>
    public bool? Flag(string field) => body[field] switch
    {
        null => null,
        { } node when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False => node.GetValue<bool>(),
        _ => throw new ControlException(field, $"'{field}' must be true or false."),
    };

    /// <summary>The object, or null where the field is missing.</summary>
    public JsonObject? Object(string field) => body[field] switch
    {
        null => null,
        JsonObject node => node,
        _ => throw new ControlException(field, $"'{field}' must be an object."),
    };
}

/// <summary>The group of routes under <c>/_local</c>.</summary>
internal static class ControlRoutes
{
    /// <summary>JSON of the <c>/_local</c> answers: camel case, null members written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>A group below <c>/_local</c> that answers a <see cref="ControlException"/> with problem details.</summary>
    public static RouteGroupBuilder MapControls(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/_local");
        group.AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (ControlException exception)
            {
                return Results.Problem(exception.Message, statusCode: exception.Status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = exception.Field });
            }
        });
        return group;
    }

    /// <summary>200 with camel-case JSON.</summary>
    public static IResult Answer(object? body) => Results.Json(body, Json);
}

/// <summary>A part of the stand-ins' state that <c>POST /_local/reset</c> wipes.</summary>
internal interface IResettable
{
    /// <summary>Wipes it; runs inside one transaction with the others.</summary>
    void Reset();
}
