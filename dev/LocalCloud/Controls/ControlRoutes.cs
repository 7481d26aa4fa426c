using System.Text.Json;
using ChatOps.Bodies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Controls;

/// <summary>The group of routes under <c>/_local</c>.</summary>
public static class ControlRoutes
{
    /// <summary>JSON of the <c>/_local</c> answers: camel case, null members included.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>A group below <c>/_local</c> that answers errors with problem details, every one by field.</summary>
    public static RouteGroupBuilder MapControls(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/_local");
        group.AddEndpointFilter(
            async (context, next) =>
            {
                try
                {
                    return await next(context);
                }
                catch (BodyException exception)
                {
                    return Results.ValidationProblem(exception.Errors, exception.Message);
                }
                catch (ControlException exception)
                {
                    return Results.ValidationProblem(
                        [new(exception.Field, [exception.Message])],
                        exception.Message,
                        statusCode: exception.Status
                    );
                }
            }
        );
        return group;
    }

    /// <summary>Reads the JSON body.</summary>
    /// <param name="context">The call.</param>
    /// <param name="known">The allowed fields.</param>
    /// <param name="read">Reads the fields; its result is used only if no field is refused.</param>
    /// <exception cref="BodyException">It names every wrong field.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, string[] known, Func<JsonFields, T> read)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var fields = JsonFields.Parse(body.ToArray());
        fields.RefuseOthersThan(known);
        var result = read(fields);
        fields.ThrowIfRefused();
        return result;
    }

    /// <summary>Returns 200 with camel-case JSON.</summary>
    public static IResult Answer(object? body) => Results.Json(body, Json);
}

/// <summary>A part of the stand-ins' state that <c>POST /_local/reset</c> deletes.</summary>
public interface IResettable
{
    /// <summary>Deletes it; runs inside one transaction with the others.</summary>
    void Reset();
}
