using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Aws;

/// <summary>A call on the wire.</summary>
/// <param name="Caller">The function whose credentials signed it.</param>
/// <param name="Service">The service that it was signed for.</param>
/// <param name="Target">The operation, from X-Amz-Target; empty for SNS's forms.</param>
/// <param name="Trace">X-Amzn-Trace-Id; null without.</param>
/// <param name="Body">The body.</param>
internal sealed record TappedCall(string Caller, string Service, string Target, string? Trace, string Body);

/// <summary>Records the calls between the functions and moto.</summary>
internal sealed partial class WireTap : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient moto;
    private readonly ConcurrentQueue<TappedCall> calls = new();

    private WireTap(WebApplication app, string motoUrl)
    {
        this.app = app;
        moto = new HttpClient { BaseAddress = new Uri(motoUrl) };
    }

    public string Url => app.Urls.Single();

    public IReadOnlyList<TappedCall> Calls => [.. calls];

    public static async Task<WireTap> StartAsync(string motoUrl)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var tap = new WireTap(builder.Build(), motoUrl);
        tap.app.Run(tap.PassAsync);
        await tap.app.StartAsync();
        return tap;
    }

    public async ValueTask DisposeAsync()
    {
        using var stop = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(stop.Token);
        await app.DisposeAsync();
        moto.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted);
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            $"{context.Request.Path}{context.Request.QueryString}"
        )
        {
            Content = new StringContent(text),
        };
        request.Content.Headers.ContentType = null;
        foreach (var (name, value) in context.Request.Headers)
        {
            if (
                name is not ("Host" or "Content-Length" or "Connection" or "Transfer-Encoding")
                && !request.Headers.TryAddWithoutValidation(name, value.ToArray())
            )
            {
                request.Content.Headers.TryAddWithoutValidation(name, value.ToArray());
            }
        }

        var signedBy = Credential().Match(context.Request.Headers.Authorization.ToString());
        calls.Enqueue(
            new TappedCall(
                signedBy.Groups["key"].Value,
                signedBy.Groups["service"].Value,
                context.Request.Headers["X-Amz-Target"].ToString(),
                context.Request.Headers["X-Amzn-Trace-Id"] is [{ } trace] ? trace : null,
                text
            )
        );
        using var response = await moto.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Content-Length"))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        await context.Response.Body.WriteAsync(
            await response.Content.ReadAsByteArrayAsync(context.RequestAborted),
            context.RequestAborted
        );
    }

    [GeneratedRegex(
        "Credential=(?<key>[^/]+)/[0-9]+/[^/]+/(?<service>[^/]+)/aws4_request",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Credential();
}
