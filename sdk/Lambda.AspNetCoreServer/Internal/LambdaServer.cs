using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Amazon.Lambda.AspNetCoreServer.Internal;

/// <summary>In Kestrel's place: it listens to nothing, and keeps the application for the function that invocations reach.</summary>
public class LambdaServer : IServer
{
    private Func<IFeatureCollection, BufferedResponse, Task> application;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
    {
        this.application = (features, response) => ProcessAsync(application, features, response);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal Task ProcessAsync(IFeatureCollection features, BufferedResponse response) =>
        application is null ? throw new InvalidOperationException("The application has not been started.") : application(features, response);

    protected virtual void Dispose(bool disposing)
    {
    }

    private static async Task ProcessAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features, BufferedResponse response)
    {
        var context = application.CreateContext(features);
        Exception failure = null;
        try
        {
            await application.ProcessRequestAsync(context).ConfigureAwait(false);
            await response.FinishAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The host logs it when the context is disposed; the caller gets a 500, as from Kestrel.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
            response.Fail();
        }

        await response.CompleteAsync().ConfigureAwait(false);
        application.DisposeContext(context, failure);
    }
}
