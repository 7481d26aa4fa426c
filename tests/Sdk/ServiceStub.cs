using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOps.Tests.Sdk;

/// <summary>An endpoint on a free port with configured answers that records requests.</summary>
public sealed class ServiceStub : IAsyncDisposable
{
    public static readonly AWSCredentials Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret");

    private readonly WebApplication application;
    private readonly ConcurrentQueue<CannedResponse> responses = new();
    private readonly ConcurrentQueue<CapturedRequest> requests = new();

    private ServiceStub(WebApplication application) => this.application = application;

    public string Url => application.Urls.Single();

    public IReadOnlyList<CapturedRequest> Requests => [.. requests];

    public CapturedRequest Request => Assert.Single(requests);

    public static async Task<ServiceStub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var stub = new ServiceStub(builder.Build());
        stub.application.Run(stub.AnswerAsync);
        await stub.application.StartAsync();
        return stub;
    }

    public ServiceStub Answers(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        responses.Enqueue(new CannedResponse(status, body, headers));
        return this;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        requests.Enqueue(
            new CapturedRequest(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                await reader.ReadToEndAsync(context.RequestAborted)
            )
        );
        if (!responses.TryDequeue(out var response))
        {
            response = new CannedResponse(500, """{"__type":"StubHasNoAnswer"}""", []);
        }

        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(response.Body, context.RequestAborted);
    }

    private sealed record CannedResponse(int Status, string Body, (string Name, string Value)[] Headers);
}

public sealed record CapturedRequest(
    string Method,
    string Target,
    IReadOnlyDictionary<string, string> Headers,
    string Body
)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>Region and service of the signature: <c>eu-west-1/lex</c>.</summary>
    public string Scope
    {
        get
        {
            var authorization = Headers["Authorization"];
            Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/", authorization, StringComparison.Ordinal);
            var scope = authorization.Split(',')[0].Split('/');
            return $"{scope[2]}/{scope[3]}";
        }
    }
}
