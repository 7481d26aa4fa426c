using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.Organizations;

internal static class OrganizationsSetup
{
    public static void AddOrganizations(this IServiceCollection services)
    {
        services.AddSingleton<OrganizationTree>();
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<OrganizationTree>());
        services.AddSingleton<AwsService, OrganizationsService>();
    }
}
