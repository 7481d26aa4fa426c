using ChatOps.LocalCloud.Lex.Api;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.Lex;

/// <summary>Lex V2 in the application: <c>models-v2-lex</c> (building) and <c>runtime-v2-lex</c>, both rest-json, at the root.</summary>
public static class LexApp
{
    /// <summary>Registers what the stand-in needs.</summary>
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
        return services;
    }

    /// <summary>Maps every operation to its verb and path of the API model.</summary>
    public static void MapLex(this IEndpointRouteBuilder routes)
    {
        var store = routes.ServiceProvider.GetRequiredService<LexStore>();
        var pipeline = routes.ServiceProvider.GetRequiredService<OperationPipeline>();
        var handlers = routes.ServiceProvider.GetServices<ILexOperations>().SelectMany(group => group.Handlers).ToDictionary();
        var models = ApiModel.Load("lexv2-models");
        foreach (var operation in models.Operations.Values)
        {
            var handler = handlers[operation.Name];

            // An ARN has slashes of its own.
            var path = operation.Path.Replace("{resourceARN}", "{*resourceARN}", StringComparison.Ordinal);
            routes.MapMethods(path, [operation.Method], (HttpContext context) => pipeline.RunAsync(context, models.Service, operation.Name, AwsJson.Protocol, async cancellationToken =>
            {
                var input = await RequestReader.ReadAsync(context, models, operation, cancellationToken);
                var call = new LexCall(operation, input);
                var answer = operation.Method == "GET" ? handler(call) : store.Transact(() => handler(call));
                return answer is null
                    ? new OperationResult(operation.Status, ReadOnlyMemory<byte>.Empty, "application/json")
                    : OperationResult.Json(Answers.Project(answer, operation.Output), operation.Status);
            }));
        }
    }
}
