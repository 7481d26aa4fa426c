namespace ChatOps.Playground.Page.Cloud;

/// <summary>The stand-ins' services, for the page only: the product reaches the stand-ins over HTTP.</summary>
internal sealed class CloudServices(IServiceProvider services)
{
    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}

/// <summary>The addresses of product and stand-ins.</summary>
internal sealed record PageAddresses(string Product, string LocalCloud);
