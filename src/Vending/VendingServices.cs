using ChatOps.Vending.Approvals;
using ChatOps.Vending.Conversations;
using ChatOps.Vending.Conversations.Intents;
using ChatOps.Vending.Health;
using ChatOps.Vending.Languages;
using ChatOps.Vending.Leases;
using ChatOps.Vending.Limits;
using ChatOps.Vending.Operators;
using ChatOps.Vending.Organizations;
using ChatOps.Vending.Products;
using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;
using ChatOps.Vending.Requests.Work;
using ChatOps.Vending.Watches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending;

/// <summary>The product's slices. A host adds the stores, the adapters to AWS, the stage's options and the policy.</summary>
public static class VendingServices
{
    /// <summary>Adds every slice; hosts use what they need.</summary>
    public static IServiceCollection AddVending(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<PolicyCheck>();
        services.AddSingleton<AccountRequests>();
        services.AddSingleton<OwnRequests>();
        services.AddSingleton<RequestSummary>();
        services.AddSingleton<Operations>();
        services.AddSingleton<RequestSearch>();
        services.AddSingleton<MonthlyNumbers>();

        services.AddSingleton<ApprovalLinks>();
        services.AddSingleton<IApproverMail, ApproverMail>();
        services.AddSingleton<ISearchTexts, SearchTexts>();
        services.AddSingleton<Decisions>();

        services.AddSingleton<DirectoryRefresh>();
        services.AddSingleton<RequestWork>();
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
        return services.AddConversations().AddProducts().AddChanges().AddWatches().AddHealth().AddLimits();
    }

    private static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<Turns>();
        services.AddSingleton<ReplyChoices>();
        services.AddSingleton<QuestionHelp>();
        services.AddSingleton<Interruptions>();
        services.AddSingleton<LexHook>();
        services.AddSingleton<IIntentHandler, AccountVendingIntent>();
        services.AddSingleton<IIntentHandler, AccountRequestStatusIntent>();
        services.AddSingleton<IIntentHandler, CancelAccountRequestIntent>();
        services.AddSingleton<IIntentHandler, HelpIntent>();
        services.AddSingleton<IIntentHandler, FallbackIntent>();
        return services.AddAnswers();
    }

    // A host that says nothing limits nothing.
    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.TryAddSingleton(new RateLimitOptions());
        return services.AddSingleton(provider => new RateLimits(
            provider.GetRequiredService<RateLimitOptions>(),
            provider.GetService<IRateLimitStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RateLimits>>()));
    }

    private static IServiceCollection AddProducts(this IServiceCollection services) => services
        .AddSingleton<SecretText>()
        .AddSingleton<SecretLinks>()
        .AddSingleton<KnownProducts>()
        .AddSingleton<ProductCheck>()
        .AddSingleton<ProductSecrets>()
        .AddSingleton<IIntentHandler, ProductVendingIntent>()
        .AddSingleton<IWorkHandler, AskSecretsWork>();

    // What starts nothing.
    private static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton<IIntentHandler, StopConversationIntent>();
        services.AddSingleton<IIntentHandler, SeveralAccountsIntent>();
        services.AddSingleton<IIntentHandler, ApproversIntent>();
        services.AddSingleton<IIntentHandler, DurationIntent>();
        services.AddSingleton<IIntentHandler, ExplainAccountTypeIntent>();
        services.AddSingleton<IIntentHandler, ExplainRootEmailIntent>();
        services.AddSingleton<IIntentHandler, ExplainOuIntent>();
        foreach (var sentence in SentenceIntent.All)
        {
            services.AddSingleton<IIntentHandler>(sentence);
        }
        return services;
    }

    private static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<ChangeCheck>()
        .AddSingleton<IIntentHandler, OwnProductsIntent>()
        .AddSingleton<IIntentHandler, UpdateProductIntent>()
        .AddSingleton<IIntentHandler, TerminateProductIntent>()
        .AddSingleton<IIntentHandler, ExtendProductIntent>()
        .AddSingleton<IWorkHandler, ApplyChangeWork>()
        .AddSingleton<IWorkHandler, RemindLeaseWork>()
        .AddSingleton<IWorkHandler, EndLeaseWork>();

    private static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<HealthLog>()
        .AddSingleton<HealthHistory>()
        .AddSingleton<FrontDoorProbe>()
        .AddSingleton<AlarmNotifications>();

    private static IServiceCollection AddWatches(this IServiceCollection services) => services
        .AddSingleton<IWatch, PolicyOuWatch>()
        .AddSingleton<CatalogWatch>()
        .AddSingleton<IWatch>(provider => provider.GetRequiredService<CatalogWatch>())
        .AddSingleton<IWatch, ApproverWatch>()
        .AddSingleton<IWatch, SubscriptionWatch>()
        .AddSingleton<IWatch, DeadLetterWatch>();
}
