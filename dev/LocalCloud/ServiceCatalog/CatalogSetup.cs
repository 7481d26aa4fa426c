using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.ServiceCatalog;

internal static class CatalogSetup
{
    public static void AddServiceCatalog(this IServiceCollection services)
    {
        services.AddSingleton<CatalogLookup>();
        services.AddSingleton<ProductOperations>();
        services.AddSingleton<OrderParameters>();
        services.AddSingleton<ProvisioningOperations>();
        services.AddSingleton<AwsService, CatalogService>();
        services.AddSingleton<AccountFactory>();
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<AccountFactory>());
        services.AddSingleton<LifecycleEvents>();
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<LifecycleEvents>());
        services.AddHostedService<ProgressTick>();
    }
}
