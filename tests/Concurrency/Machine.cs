using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Catalog;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Secrets;
using ChatOps.Application.Storage;
using ChatOps.Application.Work;
using ChatOps.Conversations;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Concurrency;

/// <summary>A process of the product with its real use cases, stopped by the interleaving before each outgoing call. It
/// is reused for several runs.</summary>
internal sealed class Machine : IAsyncDisposable
{
    public const string First = "approver@example.com";
    public const string Second = "second.approver@example.com";
    public const string Chat = "race";

    public static readonly Person Ana = new("ana@example.com", "Ana", "Lopez");

    private readonly ServiceProvider services;

    public Machine(string name, TimeProvider time)
    {
        Name = name;
        var calls = new Calls(this);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(time);
        collection.AddSingleton(Policy);
        collection.AddSingleton(
            new StageOptions
            {
                Stage = "Local",
                PublicUrl = "http://chatops.test",
                Approvers = [new Approver(First), new Approver(Second)],
                FollowEvery = TimeSpan.FromSeconds(1),
            }
        );
        collection.AddSingleton(new LinkKeys(new byte[LinkKeys.ShortestKey]));
        collection.AddApplication().AddConversations();
        collection.AddSingleton<IRequestStore>(new PausingRequestStore(this));
        collection.AddSingleton<IResourceStore>(new PausingResourceStore(this));
        collection.AddSingleton<IConversationStore>(new PausingConversationStore(this));
        collection.AddSingleton<IWatchStore>(new PausingWatchStore(this));
        collection.AddSingleton<IDirectory>(new EmptyDirectory(this));
        collection.AddSingleton<IOrganization>(new NoOrganization());
        collection.AddSingleton<IInbox>(calls);
        collection.AddSingleton<INotificationTopics>(calls);
        collection.AddSingleton<IRequesterChannel>(calls);
        collection.AddSingleton<IAccountFactory>(calls);
        collection.AddSingleton<ILexRuntime>(calls);
        services = collection.BuildServiceProvider();
    }

    public string Name { get; }

    public Race Race { get; set; } = null!;

    public static VendingPolicy Policy { get; } =
        new()
        {
            AccountTypes =
            [
                new AccountTypePolicy
                {
                    Name = "Sandbox",
                    OrganizationalUnits = ["Demos"],
                    Approvals = 1,
                    OpenRequestsPerRequester = 2,
                },
                new AccountTypePolicy
                {
                    Name = "Production",
                    OrganizationalUnits = ["Demos"],
                    Approvals = 2,
                    OpenRequestsPerRequester = 2,
                },
            ],
            ConcurrentAccountOperations = 1,
        };

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Task StepAsync(string what) => Race.Interleaving?.StepAsync(Name, what) ?? Task.CompletedTask;

    // The outgoing calls, counted as they happen.
    private sealed class Calls(Machine machine)
        : IInbox,
            INotificationTopics,
            IRequesterChannel,
            IAccountFactory,
            ILexRuntime
    {
        public string Channel => Chat;

        public Task SendAsync(InboxMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task MailApproverAsync(
            string approver,
            string subject,
            string body,
            CancellationToken cancellationToken
        ) => DoAsync($"mail {approver} {subject}");

        public Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken) =>
            DoAsync($"mail operators {subject}");

        public Task TellAsync(Request request, HistoryEntry entry, CancellationToken cancellationToken) =>
            DoAsync($"tell {request.Id} {request.History.ToList().IndexOf(entry)}");

        public async Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken)
        {
            await machine.StepAsync("finds the product");
            return new FactoryProduct("prod-1", "pa-1", null);
        }

        public async Task<PlacedOrder> PlaceAsync(
            Order order,
            IReadOnlyDictionary<string, string> secrets,
            CancellationToken cancellationToken
        )
        {
            await DoAsync($"order {order.Token}");
            return new PlacedOrder($"rec-{order.Token}", $"pp-{order.Token}");
        }

        public async Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken)
        {
            await machine.StepAsync("follows the order");
            return new OrderProgress(OrderState.Succeeded, "123456789012", "https://example.awsapps.com/start");
        }

        public Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken) => Task.FromResult(true);

        // Like Lex: the hook is called before the answer, with the same event for the same message.
        public async Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken)
        {
            await machine.StepAsync("speaks to Lex");
            var created = await machine.Race.AskAsync(machine, turn.Text, turn.RequestAttributes[SessionKeys.EventId]);
            var text =
                created.Request?.Id ?? string.Join(' ', created.Objections.Select(objection => objection.Sentence));
            return new LexReply(
                [new LexMessage { ContentType = "PlainText", Content = text }],
                turn.State with
                {
                    DialogAction = new LexDialogAction { Type = "Close" },
                }
            );
        }

        private async Task DoAsync(string effect)
        {
            await machine.StepAsync(effect.Split(' ')[0] + "s");
            machine.Race.Effects.Enqueue(effect);
        }
    }

    private sealed class PausingRequestStore(Machine machine) : IRequestStore
    {
        public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
            AfterAsync("reads", store => store.FindAsync(id, cancellationToken));

        public Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken) =>
            AfterAsync($"writes {write.Next.Status}", store => store.SaveAsync(write, cancellationToken));

        public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
            AfterAsync("lists", store => store.ListAsync(query, cancellationToken));

        public Task<IReadOnlyList<string>> DueAsync(
            DateTimeOffset now,
            int limit,
            CancellationToken cancellationToken
        ) => AfterAsync("looks for due", store => store.DueAsync(now, limit, cancellationToken));

        public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
            AfterAsync("looks at the line", store => store.WaitingToOrderAsync(limit, cancellationToken));

        public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
            AfterAsync("asks for a holder", store => store.HolderAsync(key, cancellationToken));

        public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
            AfterAsync("counts", store => store.CountAsync(key, cancellationToken));

        private async Task<T> AfterAsync<T>(string what, Func<IRequestStore, Task<T>> call)
        {
            await machine.StepAsync(what);
            return await machine.Race.CallAsync(stores => call(stores.Requests));
        }
    }

    private sealed class PausingResourceStore(Machine machine) : IResourceStore
    {
        public Task<Resource?> FindAsync(string id, CancellationToken cancellationToken) =>
            AfterAsync("reads the resource", store => store.FindAsync(id, cancellationToken));

        public Task<IReadOnlyList<Resource>> FindAllAsync(
            IReadOnlyList<string> ids,
            CancellationToken cancellationToken
        ) => AfterAsync("reads resources", store => store.FindAllAsync(ids, cancellationToken));

        public Task<IReadOnlyList<string>> WithKeyAsync(string key, CancellationToken cancellationToken) =>
            AfterAsync("asks for a key", store => store.WithKeyAsync(key, cancellationToken));

        public Task<Resource?> SaveAsync(ResourceWrite write, CancellationToken cancellationToken) =>
            AfterAsync("writes the resource", store => store.SaveAsync(write, cancellationToken));

        public Task<ResourcePage> ListAsync(ResourceQuery query, CancellationToken cancellationToken) =>
            AfterAsync("lists resources", store => store.ListAsync(query, cancellationToken));

        private async Task<T> AfterAsync<T>(string what, Func<IResourceStore, Task<T>> call)
        {
            await machine.StepAsync(what);
            return await machine.Race.CallAsync(stores => call(stores.Resources));
        }
    }

    private sealed class PausingConversationStore(Machine machine) : IConversationStore
    {
        public async Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken)
        {
            await machine.StepAsync("reads the conversation");
            return await machine.Race.CallAsync(stores =>
                stores.Conversations.FindAsync(conversation, cancellationToken)
            );
        }

        public async Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken)
        {
            await machine.StepAsync("looks for the answer");
            return await machine.Race.CallAsync(stores =>
                stores.Conversations.FindReplyAsync(eventId, cancellationToken)
            );
        }

        public async Task<bool> SaveAsync(
            ConversationState next,
            ConversationState? previous,
            string eventId,
            Reply reply,
            CancellationToken cancellationToken
        )
        {
            await machine.StepAsync("writes the turn");
            return await machine.Race.CallAsync(stores =>
                stores.Conversations.SaveAsync(next, previous, eventId, reply, cancellationToken)
            );
        }
    }

    private sealed class PausingWatchStore(Machine machine) : IWatchStore
    {
        public async Task<string?> ReadAsync(string watch, CancellationToken cancellationToken)
        {
            await machine.StepAsync("reads the lease");
            return await machine.Race.CallAsync(stores => stores.Watches.ReadAsync(watch, cancellationToken));
        }

        public async Task<bool> ReplaceAsync(
            string watch,
            string? previous,
            string next,
            CancellationToken cancellationToken
        )
        {
            await machine.StepAsync("writes the lease");
            return await machine.Race.CallAsync(stores =>
                stores.Watches.ReplaceAsync(watch, previous, next, cancellationToken)
            );
        }
    }

    private sealed class EmptyDirectory(Machine machine) : IDirectory
    {
        public Task<DateTimeOffset?> RefreshedAtAsync(CancellationToken cancellationToken) =>
            Task.FromResult<DateTimeOffset?>(machine.Race.Time.GetUtcNow());

        public Task<IReadOnlyList<TargetOu>> OusAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TargetOu>>([new TargetOu("Demos", "Demos", "ou-abcd-11111111")]);

        public Task<DirectoryAccount?> FindAccountByEmailAsync(string email, CancellationToken cancellationToken) =>
            Task.FromResult<DirectoryAccount?>(null);

        public Task<DirectoryAccount?> FindAccountByNameAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult<DirectoryAccount?>(null);

        public Task ReplaceAsync(DirectorySnapshot snapshot, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class NoOrganization : IOrganization
    {
        public Task<OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken) =>
            Task.FromResult(new OrganizationTree("r-abcd", []));

        public Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(
            OrganizationTree tree,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<OrganizationAccount>>([]);
    }
}
