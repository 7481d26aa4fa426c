using ChatOps.LocalCloud.Controls;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.Sns;

internal static class SnsSetup
{
    public static void AddSns(this IServiceCollection services)
    {
        services.AddSingleton<Mailbox>();
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<Mailbox>());
        services.AddSingleton<SnsTopics>();
        services.AddSingleton<SnsOperations>();
        services.AddSingleton<SnsFrontDoor>();
    }
}
