using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace Amazon.Lambda.AspNetCoreServer.Hosting.Internal;

/// <summary>In Kestrel's place: requests come as invocations, and responses are their results.</summary>
internal sealed class HttpApiServer : IServer
{
    // What the application has left to answer in, once its time is up.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    private readonly IHostApplicationLifetime host;
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    public HttpApiServer(IHostApplicationLifetime host) => this.host = host;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
    {
        running = RunAsync(application);
        return Task.CompletedTask;
    }

    /// <summary>Ends once the invocation that is under way has been answered.</summary>
    /// <exception cref="HttpRequestException">The loop had ended because the Runtime API failed.</exception>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        stopping.Cancel();
        return running.WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync<TContext>(IHttpApplication<TContext> application)
    {
        try
        {
            using var wrapper = HandlerWrapper.GetHandlerWrapper((input, context) => HandleAsync(application, input, context));
            using var bootstrap = new LambdaBootstrap(wrapper);
            await bootstrap.RunAsync(stopping.Token).ConfigureAwait(false);
        }
        finally
        {
            host.StopApplication();
        }
    }

    private static async Task<Stream> HandleAsync<TContext>(IHttpApplication<TContext> application, Stream input, ILambdaContext lambda)
    {
        var remaining = lambda.RemainingTime - Margin;
        using var deadline = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, TimeProvider.System);
        var lifetime = new RequestLifetime { RequestAborted = deadline.Token };
        var response = new BufferedResponse();
        IFeatureCollection features;
        try
        {
            features = await HttpApiRequest.ReadAsync(input).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            response.StatusCode = exception.StatusCode;
            return HttpApiResponse.Write(response);
        }

        features.Set<IHttpRequestLifetimeFeature>(lifetime);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(response.BodyFeature);

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

        var result = HttpApiResponse.Write(response);
        await response.CompleteAsync().ConfigureAwait(false);
        application.DisposeContext(context, failure);
        return lifetime.IsAborted ? throw new InvalidOperationException("The application aborted the response.") : result;
    }

    private sealed class RequestLifetime : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;
    }
}
