using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatOps.Api;
using ChatOps.Api.Keys;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Health;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Secrets;
using ChatOps.Application.Storage;
using ChatOps.Conversations;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Api;

/// <summary>The front door over HTTP with the real use cases and stores; only Lex is scripted.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    protected const string AllKey = "all-key-for-tests";
    protected const string ReadKey = "read-key-for-tests";
    protected const string TalkKey = "talk-key-for-tests";
    protected const string Approver = "approver@example.com";
    protected const string SecondApprover = "second.approver@example.com";

    private readonly DataFile file = new();
    private WebApplication? app;
    private PlaygroundDatabase? database;

    internal ScriptedLex Lex { get; } = new();

    internal FakeTimeProvider Time { get; } = new(TestRequests.Start);

    internal LogLines Logs { get; } = new();

    protected HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(3) };

    protected IServiceProvider Services => app!.Services;

    protected IRequestStore Store => Services.GetRequiredService<IRequestStore>();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = file.Open();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddApplication().AddConversations();
        builder.Services.AddApi();
        builder.Services.AddSingleton(
            new ApiKeys(
                new ApiKey("all", ApiKey.Hash(AllKey), ApiScopes.All),
                new ApiKey("reader", ApiKey.Hash(ReadKey), [ApiScopes.Read]),
                new ApiKey("talker", ApiKey.Hash(TalkKey), [ApiScopes.Converse])
            )
        );
        builder.Services.AddSingleton(
            new StageOptions
            {
                Stage = "Local",
                PublicUrl = "http://chatops.test",
                Approvers = [new Approver(Approver), new Approver(SecondApprover)],
            }
        );
        builder.Services.AddSingleton(new LinkKeys(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray()));
        builder.Services.AddSingleton(
            VendingPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name))
        );
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<IRequestStore, SqliteRequestStore>();
        builder.Services.AddSingleton<IResourceStore, SqliteResourceStore>();
        builder.Services.AddSingleton<IConversationStore, SqliteConversationStore>();
        builder.Services.AddSingleton<IDirectory, SqliteDirectory>();
        builder.Services.AddSingleton<IWatchStore, SqliteWatchStore>();
        builder.Services.AddSingleton<IInbox, SqliteInbox>();
        builder.Services.AddSingleton<IHealthStore, SqliteHealthStore>();
        builder.Services.AddSingleton<ILexRuntime>(Lex);
        Configure(builder.Services);
        app = builder.Build();
        app.MapApi();
        Map(app);
        await app.StartAsync(Cancellation);
        Client.BaseAddress = new Uri(
            Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
        await Services
            .GetRequiredService<IDirectory>()
            .ReplaceAsync(
                new DirectorySnapshot(
                    Time.GetUtcNow(),
                    [
                        new TargetOu("Experiment", "Experiment", "ou-abcd-00000001"),
                        new TargetOu("Demos", "Demos", "ou-abcd-00000002"),
                    ],
                    []
                ),
                CancellationToken.None
            );
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }

        file.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(IServiceCollection services)
    {
        // Nothing to change by default.
    }

    protected virtual void Map(WebApplication application)
    {
        // No routes to add by default.
    }

    protected Task<HttpResponseMessage> GetAsync(string path, string? key = AllKey, string? accept = null) =>
        SendAsync(HttpMethod.Get, path, null, key, accept);

    protected Task<HttpResponseMessage> PostAsync(
        string path,
        string? json,
        string? key = AllKey,
        string? accept = null
    ) =>
        SendAsync(
            HttpMethod.Post,
            path,
            json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
            key,
            accept
        );

    protected Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        string? key = null,
        string? accept = null
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("x-api-key", key);
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return Client.SendAsync(request, Cancellation);
    }

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        return document.RootElement.Clone();
    }

    /// <summary>Asserts a refusal in RFC 9457's form and returns it.</summary>
    protected static async Task<JsonElement> ProblemAsync(
        HttpResponseMessage response,
        int status,
        string? field = null
    )
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), response.Content.Headers.ContentType);
        var problem = await JsonAsync(response);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        if (field is not null)
        {
            Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field)[0].GetString()!);
        }

        return problem;
    }

    /// <summary>Puts a request that waits for approval into the store.</summary>
    protected async Task<Request> PendingAsync(
        string id = "REQ-00000001",
        int approvals = 1,
        Person? requester = null,
        string rootEmail = "lab@example.com",
        NewProduct? product = null
    )
    {
        var person = requester ?? new Person("ana@example.com", "Ana", "Lopez");
        var draft = new NewRequest
        {
            Id = id,
            Subject =
                product as NewResource
                ?? new NewAccount(
                    "Sandbox",
                    rootEmail,
                    new TargetOu("Demos", "Demos", "ou-abcd-00000002"),
                    $"Sandbox-ana-{id}"
                ),
            Requester = person,
            Origin = new RequestOrigin("rest", $"rest:{person.Email}", $"event-{id}"),
            Terms = new RequestTerms
            {
                RequiredApprovals = approvals,
                ExpiryHours = 48,
                ReminderHours = 24,
                OpenRequestsPerRequester = 20,
                ProvisioningLimitHours = 4,
            },
        };
        return await SaveAsync(RequestTransitions.Create(draft, [Approver, SecondApprover], Time.GetUtcNow()));
    }

    /// <summary>Puts a request into the store whose product, or else account, is there.</summary>
    protected async Task<Request> ReadyAsync(string id, NewProduct? product = null, LeaseTerms? lease = null)
    {
        var pending = await PendingAsync(id, approvals: 1, rootEmail: $"{id}@example.com");
        var approved = (
            pending with
            {
                Subject = product ?? pending.Subject,
                Terms = pending.Terms with { Lease = lease },
            }
        )
            .Decide(Approver, Decision.Approve, null, "slack", Time.GetUtcNow())
            .Next!;
        var planned = approved
            .OrderPlanned(
                OrderPlan.For(approved, new FactoryProduct("prod-1", "pa-1", null), null, Time.GetUtcNow()),
                Time.GetUtcNow()
            )
            .Next!;
        var placed = planned.OrderPlaced(1, $"rec-{id}", $"pp-{id}", Time.GetUtcNow(), Time.GetUtcNow()).Next!;
        var ready = placed
            .OrderSucceeded(
                1,
                new OrderResult("Made")
                {
                    AccountId = product is null ? "123456789012" : null,
                    Outputs = [new ProductOutput("Arn", $"arn:{id}")],
                },
                "ChatOps",
                Time.GetUtcNow()
            )
            .Next!;
        return (await Store.SaveAsync(ready, pending, Cancellation)).Saved!;
    }

    protected async Task<Request> SaveAsync(Request request)
    {
        var result = await Store.SaveAsync(request, null, Cancellation);
        Assert.NotNull(result.Saved);
        return result.Saved;
    }

    protected async Task<Request> StoredAsync(string id)
    {
        var request = await Store.FindAsync(id, Cancellation);
        Assert.NotNull(request);
        return request;
    }
}
