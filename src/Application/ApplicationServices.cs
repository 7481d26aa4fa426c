using ChatOps.Application.Approvals;
using ChatOps.Application.Backfill;
using ChatOps.Application.Creation;
using ChatOps.Application.Health;
using ChatOps.Application.Leases;
using ChatOps.Application.Limits;
using ChatOps.Application.Operators;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Application.Provisioning;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Sweeps;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application;

/// <summary>
/// Registers the use cases. A host adds the stores, the AWS adapters, the stage's options and the policy.
/// </summary>
public static class ApplicationServices
{
    /// <summary>Adds every use case; a host resolves only those it needs.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<PolicyCheck>();
        services.AddSingleton<RequestCreation>();
        services.AddSingleton<OwnRequests>();
        services.AddSingleton<Operations>();
        services.AddSingleton<RequestSearch>();
        services.AddSingleton<MonthlyNumbers>();

        services.AddSingleton<ApprovalLinks>();
        services.AddSingleton<Decisions>();

        services.AddSingleton<DirectoryRefresh>();
        services.AddSingleton<RequestWork>();
        services.AddSingleton<ResourceWork>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<RequestWaker>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<SweepLease>();
        services.AddSingleton<AccountClashes>();
        services.AddSingleton<LifecycleEvents>();
        services.AddSingleton<OperatorBroadcast>();
        services.AddSingleton<IOperatorChannel, TopicOperatorChannel>();
        services.AddSingleton<IWorkHandler, ExpireWork>();
        services.AddSingleton<IWorkHandler, AskApproverWork>();
        services.AddSingleton<IWorkHandler, RemindApproverWork>();
        services.AddSingleton<IWorkHandler, TellApproverWork>();
        services.AddSingleton<IWorkHandler, ShowApproversWork>();
        services.AddSingleton<IWorkHandler, TellRequesterWork>();
        services.AddSingleton<IWorkHandler, TellOperatorsWork>();
        services.AddSingleton<IWorkHandler, PlanOrderWork>();
        services.AddSingleton<IWorkHandler, PlaceOrderWork>();
        services.AddSingleton<IWorkHandler, FollowOrderWork>();
        services.AddSingleton<IWorkHandler, TerminateProductWork>();
        return services.AddProducts().AddChanges().AddWatches().AddHealth().AddLimits();
    }

    // Without options from the host, no limits apply.
    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.TryAddSingleton(new RateLimitOptions());
        return services.AddSingleton(provider => new RateLimits(
            provider.GetRequiredService<RateLimitOptions>(),
            provider.GetService<IRateLimitStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RateLimits>>()
        ));
    }

    private static IServiceCollection AddProducts(this IServiceCollection services) =>
        services
            .AddSingleton<SecretText>()
            .AddSingleton<SecretLinks>()
            .AddSingleton<KnownProducts>()
            .AddSingleton<ProductCheck>()
            .AddSingleton<ProductSecrets>()
            .AddSingleton<IWorkHandler, AskSecretsWork>();

    private static IServiceCollection AddChanges(this IServiceCollection services) =>
        services.AddSingleton<ChangeCheck>().AddSingleton<IWorkHandler, ApplyChangeWork>().AddResources();

    private static IServiceCollection AddResources(this IServiceCollection services) =>
        services
            .AddSingleton<BackfillState>()
            .AddSingleton<OwnResources>()
            .AddSingleton<IResourceWorkHandler, RemindLeaseWork>()
            .AddSingleton<IResourceWorkHandler, EndLeaseWork>()
            .AddSingleton<IResourceWorkHandler, TellOwnerWork>()
            .AddSingleton<IResourceWorkHandler, ShowMakerWork>()
            .AddSingleton<IResourceWorkHandler, TellOperatorsOfResourceWork>()
            .AddSingleton<ResourceBackfill>()
            .AddSingleton<IWatch>(provider => provider.GetRequiredService<ResourceBackfill>())
            .AddSingleton<IWorkHandler>(provider => new MoveLeaseWork(
                WorkKind.RemindLease,
                provider.GetRequiredService<ResourceBackfill>()
            ))
            .AddSingleton<IWorkHandler>(provider => new MoveLeaseWork(
                WorkKind.EndLease,
                provider.GetRequiredService<ResourceBackfill>()
            ));

    private static IServiceCollection AddHealth(this IServiceCollection services) =>
        services
            .AddSingleton<HealthLog>()
            .AddSingleton<HealthHistory>()
            .AddSingleton<FrontDoorProbe>()
            .AddSingleton<AlarmNotifications>();

    private static IServiceCollection AddWatches(this IServiceCollection services) =>
        services
            .AddSingleton<IWatch, PolicyOuWatch>()
            .AddSingleton<CatalogWatch>()
            .AddSingleton<IWatch>(provider => provider.GetRequiredService<CatalogWatch>())
            .AddSingleton<IWatch, ApproverWatch>()
            .AddSingleton<IWatch, SubscriptionWatch>()
            .AddSingleton<IWatch, DeadLetterWatch>();
}
