using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Inbox;
using ChatOps.Application.Operators;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Secrets;
using ChatOps.Application.Slack;
using ChatOps.Application.Storage;
using ChatOps.Conversations;
using ChatOps.Domain.Policy;
using ChatOps.Slack;
using ChatOps.Slack.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>A worker beside the playground's own, on the same stores, queue, Lex and Slack, that can die or be
/// configured wrongly.</summary>
internal sealed class SlackWorker : IAsyncDisposable
{
    private readonly HttpClient http;

    public SlackWorker(
        SlackPlayground slack,
        Deaths? deaths = null,
        string team = "T0LOCAL",
        string token = "xoxb-local",
        Action<IServiceCollection>? change = null
    )
    {
        var host = slack.Host.Services;
        var mortal = deaths ?? new Deaths();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(host.GetRequiredService<TimeProvider>());
        services.AddSingleton(host.GetRequiredService<VendingPolicy>());
        services.AddSingleton(host.GetRequiredService<StageOptions>());
        services.AddSingleton(host.GetRequiredService<LinkKeys>());
        services.AddSingleton(host.GetRequiredService<IDirectory>());
        services.AddSingleton(host.GetRequiredService<IWatchStore>());
        services.AddSingleton<ILexRuntime>(new MortalLex(host.GetRequiredService<ILexRuntime>(), mortal));
        services.AddSingleton<IInbox>(new MortalInbox(host.GetRequiredService<IInbox>(), mortal));
        services.AddSingleton<IRequestStore>(new MortalRequestStore(host.GetRequiredService<IRequestStore>(), mortal));
        services.AddSingleton(host.GetRequiredService<IResourceStore>());
        services.AddApplication().AddConversations();
        services.AddSlack(
            new SlackOptions
            {
                SigningSecrets = ["local-signing-secret"],
                BotToken = token,
                TeamId = team,
                ApproversChannel = "C0APPROVERS",
                ApiUrl = $"{slack.Host.LocalCloudUrl}/slack/api/",
            }
        );
        services.AddSingleton<IConversationStore>(
            new MortalConversationStore(host.GetRequiredService<IConversationStore>(), mortal)
        );
        services.AddSingleton<ISlackStore>(new MortalSlackStore(host.GetRequiredService<ISlackStore>(), mortal));
        http = new HttpClient(new MortalSlackCalls(mortal));
        services.AddSingleton(Api(http, slack.Host.LocalCloudUrl, token));
        change?.Invoke(services);
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public static SlackApi Api(HttpClient http, string localCloudUrl, string token = "xoxb-local") =>
        new(http, $"{localCloudUrl}/slack/api/", () => token);

    public Task HandleAsync(string kind, string body) =>
        Services
            .GetServices<IInboxHandler>()
            .Single(handler => handler.Kind == kind)
            .HandleAsync(
                new InboxMessage("group", "id", kind, body, "correlation"),
                TestContext.Current.CancellationToken
            );

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        http.Dispose();
    }
}

/// <summary>Operators as a test hears them.</summary>
internal sealed class HeardByOperators : IOperatorChannel
{
    public List<OperatorMessage> Messages { get; } = [];

    public Task TellAsync(OperatorMessage message, CancellationToken cancellationToken)
    {
        Messages.Add(message);
        return Task.CompletedTask;
    }
}
