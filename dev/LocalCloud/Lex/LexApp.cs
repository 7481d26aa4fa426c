using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Api;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.Lex;

/// <summary>Registers Lex V2: <c>models-v2-lex</c> (building) and <c>runtime-v2-lex</c>, both rest-json, at the
/// root.</summary>
internal static class LexApp
{
    // Both of Lex's services use the same signing name.
    private const string SigningName = "lex";

    public static IServiceCollection AddLex(this IServiceCollection services)
    {
        services.AddSingleton<LexStore>();
        services.AddSingleton<Draft>();
        services.AddSingleton<Tags>();
        services.AddSingleton<ILexOperations, Bots>();
        services.AddSingleton<ILexOperations, BotLocales>();
        services.AddSingleton<ILexOperations, SlotTypes>();
        services.AddSingleton<ILexOperations, Intents>();
        services.AddSingleton<ILexOperations, Slots>();
        services.AddSingleton<ILexOperations, BotVersions>();
        services.AddSingleton<ILexOperations, BotAliases>();
        services.AddSingleton<ILexOperations>(provider => provider.GetRequiredService<Tags>());
        services.AddSingleton<LexSettings>();
        services.AddSingleton<Deployments>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<CodeHook>();
        services.AddSingleton<Conversations>();
        return services;
    }

    /// <summary>Maps every operation to its verb and path in the API model.</summary>
    public static void MapLex(this IEndpointRouteBuilder routes)
    {
        var store = routes.ServiceProvider.GetRequiredService<LexStore>();
        var handlers = routes
            .ServiceProvider.GetServices<ILexOperations>()
            .SelectMany(group => group.Handlers)
            .ToDictionary();
        Map(
            routes,
            ApiModel.Load("lexv2-models"),
            (operation, input, _) =>
            {
                var call = new LexCall(operation, input);
                var handler = handlers[operation.Name];
                return Task.FromResult(operation.Method == "GET" ? handler(call) : store.Transact(() => handler(call)));
            }
        );

        var conversations = routes.ServiceProvider.GetRequiredService<Conversations>();
        Map(
            routes,
            ApiModel.Load("lexv2-runtime"),
            async (operation, input, cancellationToken) =>
                await conversations.RunAsync(operation.Name, input, cancellationToken)
        );
    }

    private static void Map(
        IEndpointRouteBuilder routes,
        ApiModel model,
        Func<Operation, JsonObject, CancellationToken, Task<JsonObject?>> handle
    )
    {
        var pipeline = routes.ServiceProvider.GetRequiredService<OperationPipeline>();
        foreach (var operation in model.Operations.Values)
        {
            // An ARN contains slashes.
            var path = operation.Path.Replace("{resourceARN}", "{*resourceARN}", StringComparison.Ordinal);
            routes.MapMethods(
                path,
                [operation.Method],
                (HttpContext context) =>
                    pipeline.RunAsync(
                        context,
                        model.Service,
                        operation.Name,
                        AwsJson.Protocol,
                        async cancellationToken =>
                        {
                            AwsAuthorization.Require(context.Request, SigningName);
                            var input = await RequestReader.ReadAsync(context, model, operation, cancellationToken);
                            return await handle(operation, input, cancellationToken) is { } answer
                                ? OperationResult.Json(Answers.Project(answer, operation.Output), operation.Status)
                                : new OperationResult(operation.Status, ReadOnlyMemory<byte>.Empty, "application/json");
                        }
                    )
            );
        }
    }
}
