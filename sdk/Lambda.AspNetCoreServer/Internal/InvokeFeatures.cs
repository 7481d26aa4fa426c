using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Amazon.Lambda.AspNetCoreServer.Internal;

/// <summary>The features of one invocation. As in the package, they know no deadline, no abort, and not whether the
/// body was begun.</summary>
public class InvokeFeatures : IFeatureCollection, IItemsFeature, IServiceProvidersFeature, IHttpResponseFeature
{
    private readonly Dictionary<Type, object> features = [];

    public InvokeFeatures()
    {
        this[typeof(IItemsFeature)] = this;
        this[typeof(IServiceProvidersFeature)] = this;
        this[typeof(IHttpResponseFeature)] = this;
    }

    public bool IsReadOnly => false;

    public int Revision { get; private set; }

    IDictionary<object, object> IItemsFeature.Items { get; set; } = new Dictionary<object, object>();

    IServiceProvider IServiceProvidersFeature.RequestServices { get; set; }

    int IHttpResponseFeature.StatusCode { get; set; } = StatusCodes.Status200OK;

    string IHttpResponseFeature.ReasonPhrase { get; set; }

    IHeaderDictionary IHttpResponseFeature.Headers { get; set; } = new HeaderDictionary();

    Stream IHttpResponseFeature.Body { get; set; } = new MemoryStream();

    bool IHttpResponseFeature.HasStarted => false;

    internal EventCallbacks ResponseStartingEvents { get; } = new();

    internal EventCallbacks ResponseCompletedEvents { get; } = new();

    public object this[Type key]
    {
        get => features.GetValueOrDefault(key);
        set
        {
            if (value is null)
            {
                features.Remove(key);
            }
            else
            {
                features[key] = value;
            }

            Revision++;
        }
    }

    public TFeature Get<TFeature>() => (TFeature)this[typeof(TFeature)];

    public void Set<TFeature>(TFeature instance) => this[typeof(TFeature)] = instance;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IHttpResponseFeature.OnStarting(Func<object, Task> callback, object state) =>
        ResponseStartingEvents.Add(callback, state);

    void IHttpResponseFeature.OnCompleted(Func<object, Task> callback, object state) =>
        ResponseCompletedEvents.Add(callback, state);

    internal sealed class EventCallbacks
    {
        private readonly List<(Func<object, Task> Callback, object State)> callbacks = [];

        public void Add(Func<object, Task> callback, object state) => callbacks.Add((callback, state));

        public async Task ExecuteAsync()
        {
            foreach (var (callback, state) in callbacks)
            {
                await callback(state).ConfigureAwait(false);
            }
        }
    }
}
