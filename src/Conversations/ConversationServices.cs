using ChatOps.Application.Approvals;
using ChatOps.Application.Operators;
using ChatOps.Conversations.Intents;
using ChatOps.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Conversations;

/// <summary>Registers conversations: turns, intents, and interruptions.</summary>
public static class ConversationServices
{
    /// <summary>Adds the conversation services, without channels, and the texts that use cases send.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<IApproverMail, ApproverMail>();
        services.AddSingleton<ISearchTexts, SearchTexts>();
        services.AddSingleton<RequestSummary>();
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
        services.AddSingleton<IIntentHandler, ProductVendingIntent>();
        services.AddSingleton<IIntentHandler, OwnProductsIntent>();
        services.AddSingleton<IIntentHandler, UpdateProductIntent>();
        services.AddSingleton<IIntentHandler, TerminateProductIntent>();
        services.AddSingleton<IIntentHandler, ExtendProductIntent>();
        return services.AddAnswers();
    }

    // Intents that start nothing.
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
}
