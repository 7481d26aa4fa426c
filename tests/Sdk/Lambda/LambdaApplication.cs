using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.AspNetCoreServer;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using ChatOps.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Sdk.Lambda;

/// <summary>An application of ASP.NET Core as a Lambda function in this process.</summary>
internal sealed class LambdaApplication : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly CancellationTokenSource stopping = new();
    private readonly LambdaEnvironment environment;
    private readonly WebApplication app;
    private readonly Task running;

    private LambdaApplication(RuntimeApiServer server, LambdaEnvironment environment, WebApplication app)
    {
        Server = server;
        this.environment = environment;
        this.app = app;
        var function = new Function(app.Services);
        running = RunAsync(function);
    }

    public RuntimeApiServer Server { get; }

    public static async Task<LambdaApplication> StartAsync(Action<WebApplication> map)
    {
        var server = await RuntimeApiServer.StartAsync();
        var variables = new LambdaEnvironment(server.Address);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Replace(ServiceDescriptor.Singleton<IServer, LambdaServer>());
        var application = builder.Build();
        map(application);
        await application.StartAsync();
        return new LambdaApplication(server, variables, application);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await app.DisposeAsync();
        environment.Dispose();
        await Server.DisposeAsync();
        stopping.Dispose();
    }

    private async Task RunAsync(Function function)
    {
        using var bootstrap = LambdaBootstrapBuilder.Create(function.InvokeAsync).Build();
        await bootstrap.RunAsync(stopping.Token);
    }

    private sealed class Function(IServiceProvider services) : APIGatewayHttpApiV2ProxyFunction(services)
    {
        public async Task<Stream> InvokeAsync(Stream input, ILambdaContext context)
        {
            var request = await JsonSerializer.DeserializeAsync<APIGatewayHttpApiV2ProxyRequest>(input, Json) ?? throw new JsonException("The event is null.");
            return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(await FunctionHandlerAsync(request, context), Json));
        }
    }
}
