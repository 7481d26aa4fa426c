using System.Text.Json;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using ChatOps.Api.Lambda;
using ChatOps.Application.Observability;
using ChatOps.Aws;
using ChatOps.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Api.Lambda;

/// <summary>An ASP.NET Core application as a Lambda function in this process.</summary>
internal sealed class LambdaApplication : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly LambdaEnvironment environment;
    private readonly WebApplication app;
    private readonly HttpApiFunction function;
    private readonly Task running;

    private LambdaApplication(RuntimeApiServer server, LambdaEnvironment environment, WebApplication app)
    {
        Server = server;
        this.environment = environment;
        this.app = app;
        function = new HttpApiFunction(app.Services);
        running = FunctionLoop.RunAsync(InvokeAsync, start: null, new LogStream(TextWriter.Null), stopping.Token);
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

    private async Task<Stream> InvokeAsync(Stream input, ILambdaContext context)
    {
        var request =
            await JsonSerializer.DeserializeAsync(
                input,
                LambdaJson.Events.APIGatewayHttpApiV2ProxyRequest,
                stopping.Token
            ) ?? throw new JsonException("The event is null.");
        return new MemoryStream(
            JsonSerializer.SerializeToUtf8Bytes(
                await function.FunctionHandlerAsync(request, context),
                LambdaJson.Events.APIGatewayHttpApiV2ProxyResponse
            )
        );
    }
}
