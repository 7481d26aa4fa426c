using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.BotBuilder;

public sealed record ReceivedResponse(string Method, string Path, string? ContentType, int Length, JsonObject Body)
{
    public string Status => Body[nameof(Status)]!.GetValue<string>();

    public string Reason => Body[nameof(Reason)]?.GetValue<string>() ?? "";

    public string PhysicalResourceId => Body[nameof(PhysicalResourceId)]!.GetValue<string>();

    public string Data(string name) => Body["Data"]![name]!.GetValue<string>();
}

/// <summary>Receives a custom resource's answer at its ResponseURL.</summary>
public sealed class ResponseReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<ReceivedResponse> received = [];
    private int refusals;

    private ResponseReceiver(WebApplication app) => this.app = app;

    public IReadOnlyList<ReceivedResponse> Received => received;

    public string Url =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        + "/arn%3Aaws%3Acloudformation/stack%7Cid?Signature=a%2Bb%3D";

    public static async Task<ResponseReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var receiver = new ResponseReceiver(application);
        application.Run(receiver.Receive);
        await application.StartAsync();
        return receiver;
    }

    /// <summary>Answers 500 a number of times first.</summary>
    public void RefuseFirst(int times) => refusals = times;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Receive(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (refusals-- > 0)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        received.Add(
            new(
                context.Request.Method,
                target,
                context.Request.ContentType,
                (int)body.Length,
                JsonNode.Parse(body.ToArray())!.AsObject()
            )
        );
    }
}
