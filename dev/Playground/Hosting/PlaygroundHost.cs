using ChatOps.Application.Organizations;
using ChatOps.Application.Watches;
using ChatOps.Aws;
using ChatOps.LocalCloud;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChatOps.Playground.Hosting;

/// <summary>
/// Everything in one process: the product on one port, the stand-ins for AWS and Slack on another, one SQLite file. The
/// product reaches the stand-ins
/// only over HTTP, as it would reach AWS.
/// </summary>
public sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly WebApplication localCloud;
    private readonly WebApplication product;

    private PlaygroundHost(WebApplication localCloud, WebApplication product)
    {
        this.localCloud = localCloud;
        this.product = product;
    }

    /// <summary>The product's address.</summary>
    public string Url => AddressOf(product);

    /// <summary>The stand-ins' address.</summary>
    public string LocalCloudUrl => AddressOf(localCloud);

    /// <summary>The product's services, for tests.</summary>
    public IServiceProvider Services => product.Services;

    /// <summary>The stand-ins' services, for tests.</summary>
    public IServiceProvider LocalCloudServices => localCloud.Services;

    /// <summary>Starts both, builds the bot as a deployment would, and returns once people can talk to it.</summary>
    /// <exception cref="IOException">A port is taken; the message names it.</exception>
    public static async Task<PlaygroundHost> StartAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        if (options.Reset && Directory.Exists(options.DataDirectory))
        {
            Directory.Delete(options.DataDirectory, recursive: true);
        }

        Directory.CreateDirectory(options.DataDirectory);
        var dataFile = Path.Combine(options.DataDirectory, "playground.db");
        var productUrl = options.Url;
        var usual = new LocalCloudOptions
        {
            DataFile = dataFile,
            Url = options.LocalCloudUrl,
            ProductUrl = () => productUrl,
            LifecycleFunction = PlaygroundNames.LifecycleFunction,
        };
        var cloud = LocalCloudApp.Create(usual with { SlackPatience = options.SlackPatience ?? usual.SlackPatience });
        WebApplication? app = null;
        try
        {
            options.Report("Starting the stand-ins for AWS and Slack");
            await cloud.StartAsync(cancellationToken);
            var topics = PlaygroundSeed.Topics(cloud.Services, options.Approvers);

            options.Report("Starting the product");
            var bot = new BotAddress();
            app = await FreePort.StartAsync(
                options.Url,
                url => PlaygroundProduct.Create(url, options, dataFile, AddressOf(cloud), topics, bot, cloud.Services),
                cancellationToken
            );
            productUrl = AddressOf(app);
            PlaygroundProduct.RegisterFunctions(app.Services, cloud.Services.GetRequiredService<LocalFunctions>());

            options.Report("Reading the organization and the catalog, and building the bot, as a deployment does");
            var reading = ReadAsync(app.Services, cancellationToken);
            var building = PlaygroundDeployment.DeployBotAsync(
                AddressOf(cloud),
                options.BotDirectory,
                () => LexCalls(cloud),
                cancellationToken
            );
            await Task.WhenAll(reading, building);
            bot.Current = await building;
            return new PlaygroundHost(cloud, app);
        }
        catch
        {
            if (app is not null)
            {
                await app.StopAsync(CancellationToken.None);
                await app.DisposeAsync();
            }

            await cloud.StopAsync(CancellationToken.None);
            await cloud.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await product.StopAsync();
        await localCloud.StopAsync();
        await product.DisposeAsync();
        await localCloud.DisposeAsync();
    }

    private static async Task ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DirectoryRefresh>().RefreshIfOldAsync(cancellationToken);
        await services.GetRequiredService<CatalogWatch>().CheckAsync(cancellationToken);
    }

    private static long LexCalls(WebApplication cloud) =>
        cloud
            .Services.GetRequiredService<CallJournal>()
            .After(0)
            .LastOrDefault(call => call.Service == "lexv2-models")
            ?.Sequence
        ?? 0;

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}

/// <summary>The bot's address, known once it is built.</summary>
internal sealed class BotAddress
{
    private readonly TaskCompletionSource built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LexBot? current;

    /// <summary>Ends once the bot is built.</summary>
    public Task Built => built.Task;

    /// <summary>Null until the bot is built.</summary>
    public LexBot? Current
    {
        get => Volatile.Read(ref current);
        set
        {
            Volatile.Write(ref current, value);
            built.TrySetResult();
        }
    }
}
