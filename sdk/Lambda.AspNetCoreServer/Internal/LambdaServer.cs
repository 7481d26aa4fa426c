using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Amazon.Lambda.AspNetCoreServer.Internal;

/// <summary>Replaces Kestrel: it doesn't listen, and keeps the application for the function.</summary>
public class LambdaServer : IServer
{
    public ApplicationWrapper Application { get; set; }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public virtual Task StartAsync<TContext>(
        IHttpApplication<TContext> application,
        CancellationToken cancellationToken
    )
    {
        Application = new ApplicationWrapper<TContext>(application);
        return Task.CompletedTask;
    }

    public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    public abstract class ApplicationWrapper
    {
        internal abstract object CreateContext(IFeatureCollection features);

        internal abstract Task ProcessRequestAsync(object context);

        internal abstract void DisposeContext(object context, Exception exception);
    }

    public class ApplicationWrapper<TContext>(IHttpApplication<TContext> application) : ApplicationWrapper
    {
        internal override object CreateContext(IFeatureCollection features) => application.CreateContext(features);

        internal override Task ProcessRequestAsync(object context) =>
            application.ProcessRequestAsync((TContext)context);

        internal override void DisposeContext(object context, Exception exception) =>
            application.DisposeContext((TContext)context, exception);
    }
}
