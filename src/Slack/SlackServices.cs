using ChatOps.Application.Creation;
using ChatOps.Application.Inbox;
using ChatOps.Application.Operators;
using ChatOps.Application.Secrets;
using ChatOps.Application.Slack;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using ChatOps.Slack.Asking;
using ChatOps.Slack.Deciding;
using ChatOps.Slack.FrontDoor;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Talk;
using ChatOps.Slack.Telling;
using ChatOps.Slack.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack;

/// <summary>Registers Slack as a channel of the product. Without this, the front door has no routes for
/// Slack.</summary>
public static class SlackServices
{
    /// <summary>Adds the parts of front door and worker; the host adds an <see cref="ISlackStore"/>.</summary>
    /// <exception cref="ArgumentException">A setting is missing; the message names it.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        options.Check();
        services.AddSingleton(options);
        services.AddSingleton(provider => new SlackSignature(
            options.SigningSecrets,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(Api(options, () => options.BotToken));
        return services.AddParts();
    }

    /// <summary>As <see cref="AddSlack"/>, with the shared secrets read from the host's <see cref="ISecrets"/> at each
    /// use. Adds nothing if the stage has no workspace, that is, no <see cref="SlackOptions"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <exception cref="ArgumentException">A setting is missing; the message names it.</exception>
    public static IServiceCollection AddSlackOfStage(this IServiceCollection services)
    {
        if (
            services.LastOrDefault(service => service.ServiceType == typeof(SlackOptions))?.ImplementationInstance
            is not SlackOptions options
        )
        {
            return services;
        }

        options.CheckPlace();
        services.AddSingleton(provider => new SlackSignature(
            provider.GetRequiredService<ISecrets>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => Api(options, () => TokenOf(provider.GetRequiredService<ISecrets>())));
        return services.AddParts();
    }

    private static IServiceCollection AddParts(this IServiceCollection services)
    {
        services.AddSingleton<SlackRecords>();
        services.AddSingleton<SlackLanes>();
        services.AddSingleton<SlackWeb>();
        services.AddSingleton<SlackIdentity>();
        services.AddSingleton<IWatch, SlackTokenWatch>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackModals>();
        services.AddSingleton<SlackQueue>();
        services.AddSingleton<SlackPace>();
        services.AddSingleton<SlackResponder>();
        services.AddSingleton<SlackTeller>();
        services.AddSingleton<SlackActs>();
        services.AddSingleton<SlackRequestForm>();
        services.AddSingleton<SlackProductForm>();
        services.AddSingleton<SlackForms>();
        services.AddSingleton<SlackCommandAnswers>();
        services.AddSingleton<SlackSubmissions>();
        services.AddSingleton<SlackHome>();
        services.AddSingleton<SlackChannel>();
        services.AddSingleton<SlackTalk>();
        services.AddSingleton<SlackApprovers>();
        services.AddSingleton<SlackDecisions>();
        services.AddSingleton<SlackStrays>();
        services.AddSingleton<SlackFirstPost>();
        services.AddSingleton<SlackApproverChannel>();
        services.AddSingleton<SlackRequesterChannel>();
        services.AddSingleton(EventIntake);
        services.AddSingleton(FrontDoor);

        services.AddSingleton<IRequestBoard>(provider => provider.GetRequiredService<SlackApproverChannel>());
        services.AddSingleton<IRequestBoard, SlackHomeBoard>();
        services.AddSingleton<IRequesterChannel>(provider => provider.GetRequiredService<SlackRequesterChannel>());
        services.AddSingleton<IPrivateChannel>(provider => provider.GetRequiredService<SlackRequesterChannel>());
        services.AddSingleton<IOperatorChannel, SlackOperatorChannel>();
        services.AddSingleton<IInboxHandler, SlackEventHandler>();
        services.AddSingleton<IInboxHandler, SlackInteractionHandler>();
        services.AddSingleton<IInboxHandler, SlackCommandHandler>();
        services.AddSingleton<IInboxHandler, SlackTellHandler>();
        return services;
    }

    private static SlackApi Api(SlackOptions options, Func<string> token)
    {
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
        };
        return new SlackApi(new HttpClient(handler) { Timeout = options.CallTimeout }, options.ApiUrl, token);
    }

    private static string TokenOf(ISecrets secrets) =>
        secrets.Current.Slack?.BotToken
        ?? throw new InvalidOperationException("The stage has Slack, but the secret has no slack.");

    private static SlackEventIntake EventIntake(IServiceProvider services) =>
        new(
            services.GetRequiredService<SlackOptions>(),
            services.GetRequiredService<SlackQueue>(),
            services.GetRequiredService<SlackPace>(),
            services.GetRequiredService<ILogger<SlackEventIntake>>()
        );

    private static SlackFrontDoor FrontDoor(IServiceProvider services) =>
        new(
            services.GetRequiredService<SlackOptions>(),
            services.GetRequiredService<SlackQueue>(),
            services.GetRequiredService<SlackResponder>(),
            services.GetRequiredService<SlackPeople>(),
            services.GetRequiredService<SlackModals>(),
            services.GetRequiredService<SlackRequestForm>(),
            services.GetRequiredService<SlackForms>(),
            services.GetRequiredService<SlackDecisions>(),
            services.GetRequiredService<SlackCommandAnswers>()
        );
}
