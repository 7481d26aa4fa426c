namespace ChatOps.Playground.Page.Cloud;

/// <summary>The stand-ins' services, for the page alone: the product reaches the stand-ins only over HTTP.</summary>
internal sealed class CloudServices(IServiceProvider services)
{
    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}

/// <summary>Where product and stand-ins listen.</summary>
internal sealed record PageAddresses(string Product, string LocalCloud);
