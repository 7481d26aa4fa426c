using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Pages;

/// <summary>A portal with a page in a frame. As <c>localhost</c> it is an origin that isn't allowed.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly WebApplication app;

    private Portal(WebApplication app) => this.app = app;

    public string Origin =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public string OtherOrigin => Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<Portal> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var portal = new Portal(builder.Build());
        portal.app.MapGet(
            "/portal",
            (string shows) =>
                Results.Text(
                    $"""<!DOCTYPE html><html lang="en"><head><meta """
                        + $"""charset="utf-8"><title>Portal</title><link rel="icon" """
                        + $"""href="data:,"></head><body><main><h1>Portal</h1><iframe title="ChatOps" width="900" """
                        + $"""height="700" src="{shows}"></iframe></main></body></html>""",
                    "text/html"
                )
        );
        await portal.app.StartAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
