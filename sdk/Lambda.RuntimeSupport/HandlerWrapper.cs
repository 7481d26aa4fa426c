using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Creates a bootstrap's handler from a function over streams.</summary>
public class HandlerWrapper : IDisposable
{
    private HandlerWrapper(LambdaBootstrapHandler handler) => Handler = handler;

    public LambdaBootstrapHandler Handler { get; private set; }

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        new(async invocation => new InvocationResponse(
            await handler(invocation.InputStream, invocation.LambdaContext).ConfigureAwait(false)
        ));

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task<Stream>> handler) =>
        new(async invocation => new InvocationResponse(await handler(invocation.InputStream).ConfigureAwait(false)));

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task> handler) =>
        new(async invocation =>
        {
            await handler(invocation.InputStream, invocation.LambdaContext).ConfigureAwait(false);
            return new InvocationResponse(new MemoryStream(0));
        });

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
