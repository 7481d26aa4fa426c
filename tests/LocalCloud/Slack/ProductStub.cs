using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.LocalCloud.Slack;

/// <summary>A small app behind Slack: it accepts only signed requests, records them, and answers as
/// configured.</summary>
public sealed class ProductStub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly WebApplication app;
    private readonly Channel<Received> received = Channel.CreateUnbounded<Received>();

    private ProductStub(WebApplication app) => this.app = app;

    /// <summary>Answers in place of an empty 200.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public string Url => app.Urls.Single();

    public static async Task<ProductStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new ProductStub(builder.Build());
        stub.app.Run(stub.HandleAsync);
        await stub.app.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    /// <summary>Waits for the next request.</summary>
    public async Task<Received> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        return await received.Reader.ReadAsync(limit.Token);
    }

    public bool HasMore => received.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var timestamp = context.Request.Headers["X-Slack-Request-Timestamp"].ToString();
        var expected =
            "v0="
            + Convert.ToHexStringLower(
                HMACSHA256.HashData("local-signing-secret"u8, Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"))
            );
        if (context.Request.Headers["X-Slack-Signature"] != expected)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var request = new Received(
            context.Request.Path,
            context.Request.ContentType ?? string.Empty,
            long.Parse(timestamp),
            context.Request.Headers["X-Slack-Retry-Num"].ToString(),
            context.Request.Headers["X-Slack-Retry-Reason"].ToString(),
            body
        );
        await received.Writer.WriteAsync(request, context.RequestAborted);
        await Answer(request, context);
    }

    public sealed record Received(
        string Path,
        string ContentType,
        long Timestamp,
        string RetryNum,
        string RetryReason,
        string Body
    )
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public JsonNode Event => Json["event"]!;

        public string Form(string name) => QueryHelpers.ParseQuery(Body)[name].ToString();

        public JsonNode Payload => JsonNode.Parse(Form("payload"))!;
    }
}
