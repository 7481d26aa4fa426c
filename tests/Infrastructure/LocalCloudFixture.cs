using ChatOps.LocalCloud;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Infrastructure;

/// <summary>The stand-ins on a free port with a temporary data file.</summary>
public sealed class LocalCloudFixture : IAsyncLifetime
{
    private readonly string dataFile = Path.Combine(Path.GetTempPath(), $"chatops-localcloud-{Guid.NewGuid():N}.db");
    private WebApplication? app;

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => app!.Services;

    /// <summary>Changes the options before the stand-ins start.</summary>
    public Func<LocalCloudOptions, LocalCloudOptions> Configure { get; init; } = options => options;

    public static async Task<LocalCloudFixture> Start(Func<LocalCloudOptions, LocalCloudOptions>? configure = null)
    {
        var fixture = new LocalCloudFixture { Configure = configure ?? (options => options) };
        await fixture.InitializeAsync();
        return fixture;
    }

    public async ValueTask InitializeAsync()
    {
        app = LocalCloudApp.Create(
            Configure(new LocalCloudOptions { DataFile = dataFile, Url = "http://127.0.0.1:0" })
        );
        await app.StartAsync();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        BaseAddress = new Uri(addresses.Single());
    }

    /// <summary>Restarts the stand-ins: same file, another port.</summary>
    public async Task Restart()
    {
        await Stop();
        await InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        foreach (var file in new[] { dataFile, dataFile + "-wal", dataFile + "-shm" })
        {
            File.Delete(file);
        }
    }

    private async Task Stop()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
        }
    }
}
