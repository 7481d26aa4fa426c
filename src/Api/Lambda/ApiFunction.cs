using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using ChatOps.Application.Observability;
using ChatOps.Application.Secrets;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Slack;
using ChatOps.Slack.FrontDoor;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOps.Api.Lambda;

/// <summary>
/// The front door as a Lambda function behind API Gateway's HTTP API. <see cref="SlackInvocations"/> answers Slack's
/// signed calls; the routes are built when the first other request arrives.
/// </summary>
internal sealed class ApiFunction : IAsyncDisposable
{
    // Time reserved for writing the answer before the function times out.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    private readonly IConfiguration configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
    private ServiceProvider? product;
    private SlackInvocations? slack;
    private WebApplication? application;
    private HttpApiFunction? routes;

    /// <summary>Runs until the loop ends. A failed start is reported as an init error with its message.</summary>
    public static async Task RunAsync()
    {
        await using var function = new ApiFunction();
        await FunctionLoop.RunAsync(
            function.InvokeAsync,
            function.StartAsync,
            LogStream.StandardOutput,
            CancellationToken.None
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (application?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (product?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<bool> StartAsync()
    {
        var services = new ServiceCollection()
            .AddAwsHost(configuration, AwsSettings.OfApp)
            .AddConversations()
            .AddSlackOfStage()
            .BuildServiceProvider();
        product = services;

        // Reading the secret is the longest step of a cold start. What the first
        // Slack event needs is built in the meantime.
        var reading = Task.Run(() => services.GetRequiredService<ISecrets>().RefreshIfOldAsync(CancellationToken.None));
        if (services.GetService<SlackEventIntake>() is { } events)
        {
            slack = new SlackInvocations(
                services.GetRequiredService<SlackSignature>(),
                events,
                services.GetRequiredService<SlackFrontDoor>,
                services.GetRequiredService<ISecrets>(),
                services.GetRequiredService<ILogger<SlackInvocations>>()
            );
        }

        await reading;
        return true;
    }

    private async Task<Stream> InvokeAsync(Stream input, ILambdaContext context)
    {
        var request =
            await JsonSerializer.DeserializeAsync(input, LambdaJson.Events.APIGatewayHttpApiV2ProxyRequest)
            ?? throw new JsonException("The event is null.");
        var response =
            await AnswerSlackAsync(request, context)
            ?? await (await RoutesAsync()).FunctionHandlerAsync(request, context);
        return new MemoryStream(
            JsonSerializer.SerializeToUtf8Bytes(response, LambdaJson.Events.APIGatewayHttpApiV2ProxyResponse),
            writable: false
        );
    }

    private async Task<APIGatewayHttpApiV2ProxyResponse?> AnswerSlackAsync(
        APIGatewayHttpApiV2ProxyRequest request,
        ILambdaContext context
    )
    {
        if (slack is null)
        {
            return null;
        }

        var remaining = context.RemainingTime - Margin;
        using var deadline = new CancellationTokenSource(
            remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero,
            TimeProvider.System
        );
        return await slack.TryAnswerAsync(request, deadline.Token);
    }

    // A function handles one request at a time. If building the routes fails, the next request tries again.
    private async Task<HttpApiFunction> RoutesAsync()
    {
        if (routes is null)
        {
            var builder = ApiHost.CreateBuilder([], configuration);

            // Both share one secret, so that a rotation reaches both at once.
            builder.Services.AddSingleton(product!.GetRequiredService<ISecrets>());
            builder.Services.Replace(ServiceDescriptor.Singleton<IServer, LambdaServer>());
            application = await ApiHost.StartAsync(builder);
            routes = new HttpApiFunction(application.Services);
        }

        return routes;
    }
}

[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyResponse))]
internal sealed partial class LambdaJson : JsonSerializerContext
{
    public static LambdaJson Events { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
