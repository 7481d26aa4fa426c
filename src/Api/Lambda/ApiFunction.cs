using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.AspNetCoreServer;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOps.Api.Lambda;

/// <summary>The front door as a Lambda function behind API Gateway's HTTP API.</summary>
internal sealed class ApiFunction(IServiceProvider services) : APIGatewayHttpApiV2ProxyFunction(services)
{
    /// <summary>Runs until the loop ends. A start that fails is reported as an init error, with its message.</summary>
    public static async Task RunAsync()
    {
        WebApplication? application = null;
        ApiFunction? function = null;
        using var bootstrap = LambdaBootstrapBuilder
            .Create((input, context) => function!.InvokeAsync(input, context))
            .UseBootstrapHandler(async () =>
            {
                var builder = ApiHost.CreateBuilder([], new ConfigurationBuilder().AddEnvironmentVariables().Build());
                builder.Services.Replace(ServiceDescriptor.Singleton<IServer, LambdaServer>());
                application = await ApiHost.StartAsync(builder);
                function = new ApiFunction(application.Services);
                return true;
            })
            .Build();
        try
        {
            await bootstrap.RunAsync(CancellationToken.None);
        }
        finally
        {
            await (application?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<Stream> InvokeAsync(Stream input, ILambdaContext context)
    {
        var request = await JsonSerializer.DeserializeAsync(input, LambdaJson.Events.APIGatewayHttpApiV2ProxyRequest) ?? throw new JsonException("The event is null.");
        var response = await FunctionHandlerAsync(request, context);
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(response, LambdaJson.Events.APIGatewayHttpApiV2ProxyResponse), writable: false);
    }
}

/// <summary>Events and responses of the HTTP API.</summary>
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyResponse))]
internal sealed partial class LambdaJson : JsonSerializerContext
{
    /// <summary>As API Gateway writes and reads them.</summary>
    public static LambdaJson Events { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
