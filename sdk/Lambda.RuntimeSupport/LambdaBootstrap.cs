namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Handles invocations from the Runtime API one after another until it is cancelled.</summary>
public class LambdaBootstrap : IDisposable
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    private readonly HttpClient client;
    private readonly bool ownsClient;
    private readonly LambdaBootstrapHandler handler;
    private readonly LambdaBootstrapInitializer initializer;
    private readonly ConsoleLogger console = ConsoleLogger.Take();

    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), ownsClient: true, handlerWrapper.Handler, initializer) { }

    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), ownsClient: true, handler, initializer) { }

    public LambdaBootstrap(
        HttpClient httpClient,
        LambdaBootstrapHandler handler,
        LambdaBootstrapInitializer initializer = null
    )
        : this(httpClient, ownsClient: false, handler, initializer) { }

    internal LambdaBootstrap(
        HttpClient client,
        bool ownsClient,
        LambdaBootstrapHandler handler,
        LambdaBootstrapInitializer initializer
    )
    {
        this.client = client;
        this.ownsClient = ownsClient;
        this.handler = handler ?? throw new ArgumentNullException(nameof(handler));
        this.initializer = initializer;
    }

    internal static HttpClient ConstructHttpClient() =>
        new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="InvalidOperationException">The process isn't a Lambda function.</exception>
    /// <exception cref="RuntimeApiClientException">Lambda refused a result or a report; the loop ends.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var api = new RuntimeApi(client);
        try
        {
            if (initializer is not null && !await initializer().ConfigureAwait(false))
            {
                return;
            }
        }
        catch (Exception exception)
        {
            console.WriteUnhandled(exception);
            await api.ReportInitAsync(exception, cancellationToken).ConfigureAwait(false);
            throw;
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var invocation = await api.NextAsync(console, cancellationToken).ConfigureAwait(false);
                await HandleAsync(api, invocation, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && ownsClient)
        {
            client.Dispose();
        }
    }

    private async Task HandleAsync(RuntimeApi api, InvocationRequest invocation, CancellationToken cancellationToken)
    {
        var context = invocation.LambdaContext;
        console.Begin(context.AwsRequestId);
        Environment.SetEnvironmentVariable(TraceVariable, context.TraceId);
        InvocationResponse response;
        try
        {
            response = await handler(invocation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A handler's exception is the invocation's error, not the bootstrap's.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            console.WriteUnhandled(exception);
            await api.ReportAsync(context.AwsRequestId, exception, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await api.RespondAsync(context.AwsRequestId, response.OutputStream, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            if (response.DisposeOutputStream)
            {
                await response.OutputStream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
