using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Infrastructure;

/// <summary>A function's answer to an invocation.</summary>
public sealed record Invoked(byte[] Payload, bool IsError, string? ErrorType)
{
    public string Text => Encoding.UTF8.GetString(Payload);

    public JsonElement Json => JsonDocument.Parse(Payload).RootElement.Clone();
}

/// <summary>Lambda's Runtime API (2018-06-01) for one function: <c>next</c> returns a test's invocations, and the
/// function's posts return to the test.</summary>
public sealed class RuntimeApiServer : IAsyncDisposable
{
    // Long enough for a busy machine; the tests check whether an answer comes, not when.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Lambda's limit: six MiB and a little more.
    private const int LargestResult = (6 * 1024 * 1024) + 100;

    private readonly Channel<(string Id, byte[] Payload, TimeSpan Limit)> waiting = Channel.CreateUnbounded<(
        string,
        byte[],
        TimeSpan
    )>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Invoked>> running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<Invoked> initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;
    private int count;

    private RuntimeApiServer(WebApplication app) => this.app = app;

    /// <summary>For AWS_LAMBDA_RUNTIME_API.</summary>
    public string Address =>
        new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        ).Authority;

    /// <summary>Completes with the function's init error.</summary>
    public Task<Invoked> InitError => initError.Task;

    public static async Task<RuntimeApiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new RuntimeApiServer(application);
        var api = application.MapGroup("/2018-06-01/runtime");
        api.MapGet("/invocation/next", (Delegate)server.NextAsync);
        api.MapPost(
            "/invocation/{id}/response",
            (string id, HttpContext context) => server.FinishAsync(id, context, isError: false)
        );
        api.MapPost(
            "/invocation/{id}/error",
            (string id, HttpContext context) => server.FinishAsync(id, context, isError: true)
        );
        api.MapPost(
            "/init/error",
            async (HttpContext context) =>
            {
                server.initError.TrySetResult(await ReadAsync(context, isError: true));
                return Results.Json(new { status = "OK" }, statusCode: StatusCodes.Status202Accepted);
            }
        );
        await application.StartAsync();
        return server;
    }

    public Task<Invoked> InvokeAsync(string payload, TimeSpan? limit = null) =>
        InvokeAsync(Encoding.UTF8.GetBytes(payload), limit);

    public async Task<Invoked> InvokeAsync(byte[] payload, TimeSpan? limit = null)
    {
        var id = $"00000000-0000-4000-8000-{Interlocked.Increment(ref count):D12}";
        var done = running.GetOrAdd(
            id,
            _ => new TaskCompletionSource<Invoked>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        await waiting.Writer.WriteAsync((id, payload, limit ?? Patience));
        return await done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for the answers to all invocations so far.</summary>
    public Task IdleAsync() =>
        Task.WhenAll(running.Values.Select(done => done.Task))
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        using var stop = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(stop.Token);
        await app.DisposeAsync();
    }

    private async Task<IResult> NextAsync(HttpContext context)
    {
        var (id, payload, limit) = await waiting.Reader.ReadAsync(context.RequestAborted);
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = id;
        headers["Lambda-Runtime-Deadline-Ms"] = (TimeProvider.System.GetUtcNow() + limit)
            .ToUnixTimeMilliseconds()
            .ToString();
        headers["Lambda-Runtime-Invoked-Function-Arn"] =
            "arn:aws:lambda:us-east-1:123456789012:function:under-test:live";
        headers["Lambda-Runtime-Trace-Id"] =
            $"Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1;Invocation={id[^4..]}";
        return Results.Bytes(payload, "application/json");
    }

    private async Task<IResult> FinishAsync(string id, HttpContext context, bool isError)
    {
        var invoked = await ReadAsync(context, isError);
        if (!isError && invoked.Payload.Length > LargestResult)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        running[id].TrySetResult(invoked);
        return Results.Json(new { status = "OK" }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<Invoked> ReadAsync(HttpContext context, bool isError)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new Invoked(body.ToArray(), isError, context.Request.Headers["Lambda-Runtime-Function-Error-Type"]);
    }
}
