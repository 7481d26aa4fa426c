using ChatOps.LocalCloud.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.ServiceCatalog;

internal static class CatalogSetup
{
    public static void AddServiceCatalog(this IServiceCollection services)
    {
        services.AddSingleton<CatalogLookup>();
        services.AddSingleton<ProductOperations>();
        services.AddSingleton<AwsService, CatalogService>();
    }
}
