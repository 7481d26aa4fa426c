using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOps.Measure.Wire;

/// <summary>Lambda's Runtime API (2018-06-01) for one process and one invocation at a time, with the time of each
/// step.</summary>
internal sealed class FunctionRuntime : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<byte[]> waiting = Channel.CreateUnbounded<byte[]>();
    private TaskCompletionSource<byte[]> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FunctionRuntime(WebApplication app, byte[] payload)
    {
        this.app = app;
        waiting.Writer.TryWrite(payload);
    }

    /// <summary>For AWS_LAMBDA_RUNTIME_API.</summary>
    public string Address => new Uri(app.Urls.Single()).Authority;

    /// <summary>When the process got its invocation, by <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public long AskedAt { get; private set; }

    /// <summary>When its answer arrived.</summary>
    public long AnsweredAt { get; private set; }

    public Task<byte[]> Answer => answer.Task;

    /// <summary>Invokes the process again after an answer.</summary>
    public Task<byte[]> InvokeAsync(byte[] payload)
    {
        answer = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite(payload);
        return answer.Task;
    }

    public static async Task<FunctionRuntime> StartAsync(byte[] payload)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var runtime = new FunctionRuntime(builder.Build(), payload);
        runtime.app.Run(runtime.TakeAsync);
        await runtime.app.StartAsync(CancellationToken.None);
        return runtime;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/invocation/next", StringComparison.Ordinal))
        {
            await NextAsync(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        AnsweredAt = TimeProvider.System.GetTimestamp();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        if (path.EndsWith("/response", StringComparison.Ordinal))
        {
            answer.TrySetResult(body.ToArray());
        }
        else
        {
            answer.TrySetException(
                new InvalidOperationException($"{path}: {System.Text.Encoding.UTF8.GetString(body.ToArray())}")
            );
        }
    }

    private async Task NextAsync(HttpContext context)
    {
        byte[] payload;
        try
        {
            payload = await waiting.Reader.ReadAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The process was ended while it waited.
            return;
        }

        AskedAt = TimeProvider.System.GetTimestamp();
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = "00000000-0000-4000-8000-000000000001";
        headers["Lambda-Runtime-Deadline-Ms"] = (TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(30))
            .ToUnixTimeMilliseconds()
            .ToString();
        headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:123456789012:function:perf:live";
        headers["Lambda-Runtime-Trace-Id"] =
            "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0";
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(payload, context.RequestAborted);
    }
}
