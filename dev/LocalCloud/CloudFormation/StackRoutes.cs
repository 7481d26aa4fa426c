using ChatOps.LocalCloud.Controls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.CloudFormation;

/// <summary><c>/_local/cloudformation/stacks/{stack}</c>: PUT creates or updates, DELETE deletes; both answer when the
/// operation has ended. <c>/responses/{token}</c> is the pre-signed URL.</summary>
internal static class StackRoutes
{
    public static void AddCloudFormation(this IServiceCollection services)
    {
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<CustomResourceCaller>();
        services.AddSingleton<Stacks>();
    }

    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapPut(
            "/cloudformation/stacks/{stack}",
            async (string stack, HttpContext context, Stacks stacks) =>
            {
                var resource = await ControlRoutes.ReadAsync(
                    context,
                    ["resourceType", "logicalResourceId", "serviceToken", "properties"],
                    CustomResource.Read
                );
                return ControlRoutes.Answer(
                    await stacks.PutAsync(stack, resource, BaseUrl(context), context.RequestAborted)
                );
            }
        );
        controls.MapDelete(
            "/cloudformation/stacks/{stack}",
            async (string stack, HttpContext context, Stacks stacks) =>
                ControlRoutes.Answer(await stacks.DeleteAsync(stack, BaseUrl(context), context.RequestAborted))
        );
        controls.MapPut("/cloudformation/responses/{token}", RespondAsync);
    }

    private static async Task<IResult> RespondAsync(string token, HttpContext context, ResponseUrls urls)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var (status, refusal) = urls.Put(token, context.Request.ContentType, body.ToArray());
        return refusal is null ? Results.StatusCode(status) : Results.Text(refusal, statusCode: status);
    }

    private static string BaseUrl(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
