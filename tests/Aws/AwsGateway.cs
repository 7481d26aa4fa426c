using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Aws;

/// <summary>Stands in for API Gateway: turns HTTP requests into invocations of the front door's function.</summary>
internal sealed class AwsGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TaskCompletionSource<Func<JsonObject, Task<JsonElement>>> function = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private AwsGateway(WebApplication app) => this.app = app;

    /// <summary>The public address, known before the functions start, since they need it.</summary>
    public string Url => app.Urls.Single();

    public static async Task<AwsGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new AwsGateway(builder.Build());
        gateway.app.Run(gateway.HandleAsync);
        await gateway.app.StartAsync();
        return gateway;
    }

    public void Integrate(Func<JsonObject, Task<JsonElement>> invoke) => function.TrySetResult(invoke);

    public async ValueTask DisposeAsync()
    {
        using var stop = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(stop.Token);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = request
            .Headers.Where(header =>
                header.Key is not ("Host" or "Content-Type" or "Content-Length" or "Connection" or "Transfer-Encoding")
            )
            .ToDictionary(
                header => header.Key.ToLowerInvariant(),
                header => header.Value.ToString(),
                StringComparer.Ordinal
            );
        var invoke = await function.Task.WaitAsync(context.RequestAborted);
        var answer = await invoke(
            HttpApiEvent.For(
                request.Method,
                $"{request.Path}{request.QueryString}",
                body.Length > 0 ? body : null,
                request.ContentType,
                headers: headers
            )
        );
        context.Response.StatusCode = answer.GetProperty("statusCode").GetInt32();
        foreach (
            var header in answer
                .GetProperty("headers")
                .EnumerateObject()
                .Where(header => header.Name != "content-length")
        )
        {
            context.Response.Headers[header.Name] = header.Value.GetString();
        }

        await context.Response.WriteAsync(HttpApiEvent.BodyOf(answer), context.RequestAborted);
    }
}
