using Microsoft.AspNetCore.Http.Features;

namespace ChatOps.Api.Lambda;

/// <summary>Buffers a response until the application has finished it.</summary>
internal sealed class BufferedResponse : IHttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> starting = new();
    private readonly Stack<(Func<object, Task> Callback, object State)> completed = new();
    private int statusCode = StatusCodes.Status200OK;

    public BufferedResponse() => BodyFeature = new Buffer(this);

    public StreamResponseBodyFeature BodyFeature { get; }

    public MemoryStream Buffered { get; } = new();

    public int StatusCode
    {
        get => statusCode;
        set =>
            statusCode = HasStarted
                ? throw new InvalidOperationException("The status cannot be set: the response has already started.")
                : value;
    }

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    public Stream Body { get; set; } = Stream.Null;

    public bool HasStarted { get; private set; }

    public void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

    public void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

    public async Task FinishAsync()
    {
        await StartAsync();
        await BodyFeature.CompleteAsync();
    }

    /// <summary>
    /// Resets the response, as Kestrel does if the application throws before the response has started.
    /// </summary>
    public void Fail()
    {
        HasStarted = false;
        StatusCode = StatusCodes.Status500InternalServerError;
        Headers = new HeaderDictionary();
        Buffered.SetLength(0);
    }

    public async Task CompleteAsync()
    {
        while (completed.TryPop(out var entry))
        {
            await entry.Callback(entry.State);
        }
    }

    private async Task StartAsync()
    {
        if (HasStarted)
        {
            return;
        }

        while (starting.TryPop(out var entry))
        {
            await entry.Callback(entry.State);
        }

        HasStarted = true;
    }

    private sealed class Buffer : StreamResponseBodyFeature
    {
        private readonly BufferedResponse response;

        public Buffer(BufferedResponse response)
            : base(response.Buffered) => this.response = response;

        public override async Task StartAsync(CancellationToken cancellationToken = default)
        {
            await response.StartAsync();
            await base.StartAsync(cancellationToken);
        }
    }
}
