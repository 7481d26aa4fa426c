using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Inbox;
using ChatOps.Application.Limits;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Slack;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Slack.FrontDoor;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>What the product stands on and a test can break.</summary>
internal enum Part
{
    Records,
    Requests,
    Conversations,
    Directory,
    Lex,
    Queue,
}

/// <summary>
/// The product, front door and worker, between a Slack and a queue that the test plays: for one person.
/// </summary>
internal sealed class ActWorld : IInbox, IRateLimitStore, IAsyncDisposable
{
    private const int MostReceives = 5;
    private static int people;
    private static int deeds;

    private readonly ConcurrentQueue<InboxMessage> queue = new();
    private readonly HashSet<Part> broken = [];
    private readonly SlackPlayground slack;
    private readonly SlackWorker worker;
    private readonly HttpClient http;

    /// <summary>Makes a person and what they stand on.</summary>
    /// <param name="slack">The stores, Lex and requests to work with.</param>
    /// <param name="user">Null for someone whom the product does not know yet.</param>
    /// <param name="email">Their address; null for one of their own.</param>
    public ActWorld(SlackPlayground slack, string? user = null, string? email = null)
    {
        var number = Interlocked.Increment(ref people);
        (this.slack, User) = (slack, user ?? $"U0M{number:D4}");
        Edge = new SlackEdge(User, Member(User, email ?? $"m{number}@example.com"));
        http = new HttpClient(Edge);
        var host = slack.Host.Services;
        worker = new SlackWorker(
            slack,
            change: services =>
            {
                services.AddSingleton(SlackWorker.Api(http, "http://slack.example"));
                services.AddSingleton(Breakable<IInbox>(Part.Queue, this));
                services.AddSingleton(Breakable(Part.Records, host.GetRequiredService<ISlackStore>()));
                services.AddSingleton(Breakable(Part.Requests, host.GetRequiredService<IRequestStore>()));
                services.AddSingleton(Breakable(Part.Requests, host.GetRequiredService<IResourceStore>()));
                services.AddSingleton(Breakable(Part.Conversations, host.GetRequiredService<IConversationStore>()));
                services.AddSingleton(Breakable(Part.Directory, host.GetRequiredService<IDirectory>()));
                services.AddSingleton(
                    Faulty.Over(
                        host.GetRequiredService<ILexRuntime>(),
                        () => broken.Contains(Part.Lex),
                        () => new LexUnavailableException("Lex is down.")
                    )
                );
                services.AddSingleton(new RateLimitOptions { PerSlackUser = 1000 });
                services.AddSingleton<IRateLimitStore>(this);
            }
        );
    }

    public string User { get; }

    /// <summary>The direct message with them.</summary>
    public string Direct => $"D{User}";

    public SlackEdge Edge { get; }

    public IServiceProvider Services => worker.Services;

    /// <summary>True where whatever they do is one thing too many.</summary>
    public bool IsTooFast { get; set; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static JsonObject Member(string user, string email) =>
        new()
        {
            ["id"] = user,
            ["team_id"] = "T0LOCAL",
            ["name"] = user,
            ["profile"] = new JsonObject
            {
                ["first_name"] = "Mia",
                ["last_name"] = "Member",
                ["email"] = email,
            },
        };

    public void Break(Part part) => broken.Add(part);

    /// <summary>A timestamp that nothing else has.</summary>
    public string NewTs() => $"18{Interlocked.Increment(ref deeds):D8}.000100";

    /// <summary>A request that waits for two approvals.</summary>
    public async Task<string> RequestAsync()
    {
        var address = slack.NewAddress();
        var made = await slack
            .Host.Services.GetRequiredService<RequestCreation>()
            .CreateAsync(
                new ChatOps.Domain.Policy.AccountProposal(
                    new Person($"acts.{address}", "Ac", "Tor"),
                    "Production",
                    address,
                    "Experiment"
                ),
                new RequestOrigin("rest", $"acts {address}", $"acts {address}"),
                Cancelled
            );
        return made.Request!.Id;
    }

    public Task<Request?> RequestAsync(string id) => slack.RequestAsync(id);

    /// <summary>
    /// Delivers something to the front door as Slack would, and lets the worker do what it left, as often as the queue
    /// would.
    /// </summary>
    public async Task<SlackAnswer> DoAsync(Deed deed)
    {
        var body = Encoding.UTF8.GetBytes(deed.Body);
        var answer = deed.Route switch
        {
            "events" => await Services.GetRequiredService<SlackEventIntake>().TakeAsync(body, Cancelled),
            "interactions" => await Services
                .GetRequiredService<SlackFrontDoor>()
                .InteractionAsync(Encoding.ASCII.GetBytes($"payload={WebUtility.UrlEncode(deed.Body)}"), Cancelled),
            _ => await Services.GetRequiredService<SlackFrontDoor>().CommandAsync(body, Cancelled),
        };
        while (queue.TryDequeue(out var message))
        {
            await WorkAsync(message);
        }

        return answer;
    }

    /// <summary>True where the person noticed something of what followed <paramref name="before"/> calls.</summary>
    public bool IsNoticed(SlackAnswer answer, int before, string channel) =>
        IsSeen(answer)
        || Edge.Taken.Skip(before)
            .Any(call =>
                call.Method switch
                {
                    "chat.postMessage" => call.Text("channel") == channel || call.Text("channel") == Direct,
                    "chat.postEphemeral" => call.Text("user") == User,
                    "views.open" or "views.push" => true,
                    "views.publish" => call.Text("user_id") == User,
                    _ => false,
                }
            );

    public Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind != InboxKinds.Request)
        {
            InboxMessageRules.Check(message);
            queue.Enqueue(message);
            return Task.CompletedTask;
        }

        return slack.Host.Services.GetRequiredService<IInbox>().SendAsync(message, cancellationToken);
    }

    public Task<bool> TryCountAsync(string counter, int limit, TimeSpan keepFor, CancellationToken cancellationToken) =>
        Task.FromResult(!IsTooFast);

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        http.Dispose();
    }

    // An answer that only says that another follows is none.
    private static bool IsSeen(SlackAnswer answer)
    {
        var json = answer.MediaType == "application/json" ? JsonNode.Parse(answer.Body)! : new JsonObject();
        return (string?)json["response_action"] is "errors" or "update" or "push"
            || (json["text"] is { } text && !text.GetValue<string>().Contains("One moment", StringComparison.Ordinal));
    }

    private T Breakable<T>(Part part, T inner)
        where T : class =>
        Faulty.Over(inner, () => broken.Contains(part), () => new IOException($"{part} can't be reached."));

    private async Task WorkAsync(InboxMessage message)
    {
        for (var receives = 1; receives <= MostReceives; receives++)
        {
            try
            {
                await Services
                    .GetServices<IInboxHandler>()
                    .Single(handler => handler.Kind == message.Kind)
                    .HandleAsync(message with { Receives = receives }, Cancelled);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The queue hands it out again, and in the end puts it with the dead letters.
            }
        }
    }
}

/// <summary>What Slack sends when a person does something.</summary>
/// <param name="Route">Where to: <c>events</c>, <c>interactions</c> or <c>commands</c>.</param>
/// <param name="Body">The JSON, or a command's form.</param>
internal sealed record Deed(string Route, string Body);
