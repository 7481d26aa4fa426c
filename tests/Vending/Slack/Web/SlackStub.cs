using System.Collections.Concurrent;
using System.Text.Json;
using ChatOps.Slack.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Vending.Slack.Web;

/// <summary>A server with configured answers that records requests.</summary>
public sealed class SlackStub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private SlackStub(WebApplication app) => this.app = app;

    public static Answer Posted { get; } =
        new("""{"ok":true,"channel":"C1","ts":"1700000000.000100","message":{"type":"message","text":"t"}}""");

    public ConcurrentQueue<Call> Calls { get; } = new();

    public ConcurrentQueue<Answer> Answers { get; } = new();

    public string Url => app.Urls.Single();

    public Call LastCall => Calls.Last();

    public static async Task<SlackStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new SlackStub(builder.Build());
        stub.app.Run(stub.HandleAsync);
        await stub.app.StartAsync();
        return stub;
    }

    internal SlackWeb Client(string token = "xoxb-secret") =>
        new(
            new SlackApi(client, $"{Url}/api/", () => token),
            new SlackLanes(),
            TimeProvider.System,
            NullLogger<SlackWeb>.Instance
        );

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Calls.Enqueue(
            new Call(
                context.Request.Method,
                context.Request.Path,
                context.Request.QueryString.Value ?? string.Empty,
                context.Request.ContentType,
                context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                await reader.ReadToEndAsync(context.RequestAborted)
            )
        );
        var answer = Answers.TryDequeue(out var next) ? next : new Answer("""{"ok":true}""");
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    public sealed record Answer(
        string Body,
        int Status = 200,
        string ContentType = "application/json; charset=utf-8",
        string? RetryAfter = null
    );

    public sealed record Call(
        string Method,
        string Path,
        string Query,
        string? ContentType,
        IReadOnlyDictionary<string, string> Headers,
        string Body
    )
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }
}
