using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Sns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud;

/// <summary>POST on the root: JSON 1.1 by <c>X-Amz-Target</c>, or SNS's query protocol by the form field
/// <c>Action</c>.</summary>
internal sealed class AwsFrontDoor(OperationPipeline pipeline, IEnumerable<AwsService> services, SnsFrontDoor sns)
{
    private const string ContentType = "application/x-amz-json-1.1";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/", (HttpContext context, AwsFrontDoor door) => door.HandleAsync(context));

    /// <summary>Returns a request ID in the services' form.</summary>
    public static string NewRequestId() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    private async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers["x-amzn-RequestId"] = NewRequestId();
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        if (target.Length == 0)
        {
            await sns.HandleAsync(context);
            return;
        }

        var (prefix, operation) = Split(target);
        var service = services.FirstOrDefault(candidate => candidate.TargetPrefix == prefix);
        if (service is null || !service.Operations.ContainsKey(operation))
        {
            var refusal = new ServiceException(
                "UnknownOperationException",
                $"LocalCloud knows no operation '{target}'."
            );
            await AwsJson.Protocol.Render(refusal).WriteAsync(context.Response, context.RequestAborted);
            return;
        }

        await pipeline.RunAsync(
            context,
            service.Name,
            operation,
            AwsJson.Protocol,
            async cancellationToken =>
            {
                AwsAuthorization.Require(context.Request, service.Name);
                var request = await ReadAsync(context.Request, cancellationToken);
                return OperationResult.Json(service.Run(operation, request), contentType: ContentType);
            }
        );
    }

    private static (string Prefix, string Operation) Split(string target)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (target, string.Empty) : (target[..dot], target[(dot + 1)..]);
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await StrictJson.ParseAsync(request.Body, cancellationToken) as JsonObject
                ?? throw new ServiceException("SerializationException", "The request's body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new ServiceException(
                "SerializationException",
                $"The request's body is not JSON: {exception.Message}"
            );
        }
    }
}
