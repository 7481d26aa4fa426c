namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Takes invocations from the Runtime API one after the other until it is cancelled.</summary>
public class LambdaBootstrap : IDisposable
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    private readonly HttpClient client;
    private readonly bool ownsClient;
    private readonly LambdaBootstrapHandler handler;
    private readonly LambdaBootstrapInitializer initializer;

    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), ownsClient: true, handlerWrapper.Handler, initializer)
    {
    }

    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), ownsClient: true, handler, initializer)
    {
    }

    public LambdaBootstrap(HttpClient httpClient, LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, ownsClient: false, handler, initializer)
    {
    }

    internal LambdaBootstrap(HttpClient client, bool ownsClient, LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer)
    {
        this.client = client;
        this.ownsClient = ownsClient;
        this.handler = handler ?? throw new ArgumentNullException(nameof(handler));
        this.initializer = initializer;
    }

    internal static HttpClient ConstructHttpClient() => new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Runs until cancelled; an invocation that is under way then is finished first.</summary>
    /// <exception cref="InvalidOperationException">This does not run as a Lambda function.</exception>
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
            await api.ReportInitAsync(exception, cancellationToken).ConfigureAwait(false);
            throw;
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            InvocationRequest invocation;
            try
            {
                invocation = await api.NextAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            using (invocation)
            {
                // Not the loop's token: an answer is owed for what was taken.
                await HandleAsync(api, invocation, CancellationToken.None).ConfigureAwait(false);
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
        Environment.SetEnvironmentVariable(TraceVariable, context.TraceId);
        InvocationResponse response;
        try
        {
            response = await handler(invocation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a handler throws is the invocation's error, not the bootstrap's.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await api.ReportAsync(context.AwsRequestId, exception, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await api.RespondAsync(context.AwsRequestId, response.OutputStream, cancellationToken).ConfigureAwait(false) is { } refused)
            {
                await api.ReportAsync(context.AwsRequestId, refused, cancellationToken).ConfigureAwait(false);
            }
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
