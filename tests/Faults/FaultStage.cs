using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Inbox;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.ServiceCatalog;
using ChatOps.LocalCloud.State;
using ChatOps.Playground;
using ChatOps.Playground.Hosting;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Faults;

/// <summary>A playground whose calls can be made to fail, one at a time. The product's timeouts are seconds, and the
/// AWS SDK doesn't retry, so the product itself handles each fault. Time passes while no work runs.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    private const int Everything = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    // How long a crashed worker's claims last: 30 seconds for a work item (in the playground), 5 minutes for the sweep.
    private static readonly TimeSpan LongestClaim = TimeSpan.FromSeconds(301);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(20);

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-faults-");
    private readonly HttpClient client = new();
    private PlaygroundHost host = null!;
    private volatile Task restart = Task.CompletedTask;

    private FaultStage() { }

    public string ProductUrl { get; } = $"http://127.0.0.1:{StablePort.Find()}";

    public string LocalCloudUrl { get; } = $"http://127.0.0.1:{StablePort.Find()}";

    public CallJournal Journal => host.LocalCloudServices.GetRequiredService<CallJournal>();

    private IRequestStore Requests => host.Services.GetRequiredService<IRequestStore>();

    private SqliteInbox Inbox => host.Services.GetRequiredService<SqliteInbox>();

    public static async Task<FaultStage> StartAsync()
    {
        var stage = new FaultStage();
        await stage.OpenAsync();
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        await restart;
        await host.DisposeAsync();
        client.Dispose();
        directory.Delete(recursive: true);
    }

    /// <summary>Calls a handle of the stand-ins, which must succeed.</summary>
    public async Task<JsonNode> DoAsync(HttpMethod method, string route, object? body = null)
    {
        JsonNode? answer = null;
        await UntilAsync(
            async () =>
            {
                (var status, answer) = await SendAsync(
                    method,
                    $"{LocalCloudUrl}/_local/{route}",
                    body is null ? null : JsonContent.Create(body)
                );
                return status is 0 or >= 200 and < 300
                    ? status != 0
                    : throw new InvalidOperationException($"{route}: {status} {answer}");
            },
            () => Task.FromResult($"{route} is not answered")
        );
        return answer!;
    }

    /// <summary>Sends once. Returns the status and the body; status 0 means that no answer came.</summary>
    public async Task<(int Status, JsonNode Body)> SendAsync(HttpMethod method, string url, HttpContent? content)
    {
        await restart;
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Add("x-api-key", PlaygroundOptions.ApiKey);
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return ((int)response.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (0, new JsonObject());
        }
    }

    /// <summary>Waits until no worker has a claim and the request has no work that is due, then advances the clock. A
    /// jump during a claim would end it, and a second worker would repeat the work.</summary>
    public async Task AdvanceAsync(TimeSpan step, string? requestId = null)
    {
        Request? request = null;
        await UntilAsync(
            async () =>
            {
                request = requestId is null ? null : await FindAsync(requestId);
                return request?.Work.All(item => WaitsForTime(item.Kind)) != false
                    && await IsQuietAsync()
                    && await Claims.AreFreeAsync(host.Services);
            },
            () => Task.FromResult($"A worker keeps its claim, or {requestId} has work: {request?.Work}"),
            requestId
        );
        await DoAsync(HttpMethod.Post, "clock", new { advanceSeconds = step.TotalSeconds });
    }

    /// <summary>Waits for a condition, and advances the time for pauses.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, Func<Task<string>> otherwise, string? requestId = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(Pace);
        while (true)
        {
            var before = restart;
            try
            {
                await before;
                if (await condition())
                {
                    return;
                }

                await PassTimeAsync(requestId);
            }
            catch (Exception exception) when (exception is not TimeoutException && !ReferenceEquals(before, restart))
            {
                // The product died during the check, so check again.
                continue;
            }

            if (limit.IsCancellationRequested)
            {
                var log = await File.ReadAllLinesAsync(Path.Combine(directory.FullName, "playground.log"));
                var lines = log.Where(line => !line.StartsWith("{\"_aws\"", StringComparison.Ordinal)).TakeLast(12);
                throw new TimeoutException(
                    $"{await otherwise()}\n{await Inbox.DepthAsync(CancellationToken.None)}, next delivery "
                        + $"{await NextDeliveryAsync()}\n{string.Join('\n', lines)}"
                );
            }

            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Posts a form once. Returns the status; 0 means that no answer came.</summary>
    public async Task<int> PostPageAsync(string url, HttpContent form)
    {
        await restart;
        try
        {
            using var response = await client.PostAsync(url, form);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return 0;
        }
    }

    /// <summary>Returns the number of Service Catalog products with that name as their first parameter.</summary>
    public int ProductsNamed(string name) =>
        new OrderBoard(host.LocalCloudServices)
            .Latest(int.MaxValue)
            .Count(order => order.AccountEmail == name && order.Status == "SUCCEEDED");

    public async Task<Request?> FindAsync(string id)
    {
        await restart;
        return await Requests.FindAsync(id, CancellationToken.None);
    }

    public async Task<IReadOnlyList<Request>> RequestsOfAsync(string email)
    {
        await restart;
        return (
            await Requests.ListAsync(new RequestQuery { Requester = email, Limit = 100 }, CancellationToken.None)
        ).Items;
    }

    /// <summary>Returns the resources that these requests made: state, version and events.</summary>
    public async Task<IReadOnlyList<string>> ResourcesMadeByAsync(IReadOnlyList<Request> requests)
    {
        await restart;
        var resources = await host
            .Services.GetRequiredService<IResourceStore>()
            .FindAllAsync([.. requests.Select(request => ResourceId.MadeBy(request.Id))], CancellationToken.None);
        return
        [
            .. resources.Select(resource =>
                $"{resource.State}, version {resource.Version}: "
                + $"{string.Join(", ", resource.History.Select(entry => entry.Event))}"
            ),
        ];
    }

    /// <summary>True if no event is on its way to the app, and the queue is empty.</summary>
    public async Task<bool> IsQuietAsync()
    {
        await restart;
        var depth = await Inbox.DepthAsync(CancellationToken.None);
        return depth.Waiting + depth.InFlight == 0 && await NextDeliveryAsync() is null;
    }

    public async Task<int> DeadLettersAsync() => (await Inbox.DepthAsync(CancellationToken.None)).DeadLetters;

    /// <summary>Makes one call fail. A death ends the product at that call and starts it again.</summary>
    public async Task<Trap> SetAsync(CallPoint point, Mishap mishap)
    {
        var trap = new Trap();
        if (mishap.IsDeath)
        {
            trap.Follow(Journal, mishap.Kind, BeginAgainAsync);
        }
        else
        {
            trap.Follow(Journal, mishap.Kind, () => Task.CompletedTask);
        }

        await DoAsync(
            HttpMethod.Post,
            "faults",
            new
            {
                service = point.Service,
                operation = point.Operation,
                kind = mishap.Kind,
                count = 1,
                skip = point.Nth - 1,
            }
        );
        return trap;
    }

    // Sets `restart` first, so that waiting code expects errors of the dying process and waits for the next one.
    private Task BeginAgainAsync()
    {
        var gate = new TaskCompletionSource();
        var kill = KillAfterAsync(gate.Task);
        restart = kill;
        gate.SetResult();
        return kill;

        async Task KillAfterAsync(Task ready)
        {
            await ready;
            await KillAsync();
        }
    }

    // Like a dying process: it writes nothing and reaches nothing from this moment, while its code may still run. Then
    // the next one starts on the same file.
    private async Task KillAsync()
    {
        var faults = host.LocalCloudServices.GetRequiredService<ChatOps.LocalCloud.Operations.Faults>();
        foreach (var service in KnownServices.Names)
        {
            faults.Add(service, null, FaultKinds.Error, Everything, 0);
        }

        await CloseFileAsync();
        await host.DisposeAsync();
        using (var state = new LocalState(Path.Combine(directory.FullName, "playground.db")))
        {
            new ChatOps.LocalCloud.Operations.Faults(state).Clear();

            // Before the next process starts, so that its workers keep their claims.
            new AdjustableTime(state).Advance(LongestClaim);
        }

        await OpenAsync();
    }

    private async Task CloseFileAsync()
    {
        try
        {
            await host
                .Services.GetRequiredService<PlaygroundDatabase>()
                .WriteAsync(
                    connection =>
                    {
                        connection.Close();
                        return true;
                    },
                    CancellationToken.None
                );
        }
        catch (InvalidOperationException)
        {
            // The surrounding transaction can't complete any more, as intended.
            return;
        }

        throw new InvalidOperationException("The product can still write.");
    }

    private async Task OpenAsync()
    {
        host = await PlaygroundHost.StartAsync(
            new PlaygroundOptions
            {
                Url = ProductUrl,
                LocalCloudUrl = LocalCloudUrl,
                DataDirectory = directory.FullName,
                CallTimeout = TimeSpan.FromSeconds(10),
                SlackPatience = Patience,
                CallRetries = 0,
            },
            CancellationToken.None
        );
    }

    private async Task PassTimeAsync(string? requestId)
    {
        var clock = host.LocalCloudServices.GetRequiredService<AdjustableTime>();
        var depth = await Inbox.DepthAsync(CancellationToken.None);
        if (depth.InFlight + depth.Waiting > 0)
        {
            return;
        }

        if (!await Claims.AreFreeAsync(host.Services))
        {
            return;
        }

        var request = requestId is null ? null : await Requests.FindAsync(requestId, CancellationToken.None);
        var now = clock.GetUtcNow();
        IEnumerable<WorkItem> work = request?.Work ?? [];
        var next = work.Where(item => !WaitsForTime(item.Kind))
            .Select(item => (DateTimeOffset?)item.NotBefore)
            .Append(await NextDeliveryAsync())
            .Min();
        if (next is not { } due || due - now > LongestPause)
        {
            return;
        }

        if (due > now)
        {
            clock.Advance(due - now);
        }

        if (request is not null)
        {
            await Inbox.SendAsync(
                new InboxMessage(
                    request.Id,
                    $"{request.Id}-{Guid.NewGuid():N}",
                    InboxKinds.Request,
                    request.Id,
                    request.Origin.EventId
                ),
                CancellationToken.None
            );
        }
    }

    private static bool WaitsForTime(WorkKind kind) => kind is WorkKind.Expire or WorkKind.RemindApprover;

    private async Task<DateTimeOffset?> NextDeliveryAsync()
    {
        var (status, deliveries) = await SendAsync(HttpMethod.Get, $"{LocalCloudUrl}/_local/slack/deliveries", null);
        return status == (int)HttpStatusCode.OK
            ? deliveries.AsArray().Select(delivery => (DateTimeOffset?)delivery!["dueAt"]).Min()
            : null;
    }
}
