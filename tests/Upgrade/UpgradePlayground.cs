using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Application.Inbox;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Upgrade;

/// <summary>A playground with open work everywhere: fills a file, and finishes its work after the file is opened
/// again.</summary>
internal sealed class UpgradePlayground : PlaygroundFixture
{
    private const string Approver = "approver@example.com";
    private const int OrderSlots = 5;
    private static readonly string[] Orders = ["one", "two", "three", "four", "five", "six"];

    private PersonInChat Talking => new(this, "open@example.com", "Opal", "Open");

    private IRequestStore Requests => Host.Services.GetRequiredService<IRequestStore>();

    /// <summary>Leaves a request in every state, two conversations, and messages on the queue without a
    /// worker.</summary>
    public async Task FillAsync()
    {
        await SettingsAsync(new { provisioningSeconds = 0 });
        await UntilStatusAsync(await ApprovedAsync("ready"), "Ready");
        await SettingsAsync(
            new { failNextOrders = 50, failureReason = "AccountFactoryRefused: the email address is blocked" }
        );
        await UntilStatusAsync(await ApprovedAsync("failed"), "Failed");
        await SettingsAsync(new { failNextOrders = 0, provisioningSeconds = 900 });
        foreach (var name in Orders)
        {
            await ApprovedAsync(name);
        }

        await UntilAsync(
            async () =>
                (await AllAsync(RequestStatus.Provisioning)).Count == OrderSlots
                && (await AllAsync(RequestStatus.Approved)).Count == 1,
            () => "The order slots are not full"
        );
        var pending = await AskAsync("pending");
        await Talking.SayAsync("I would like a new account");
        await Talking.SayAsync("Sandbox");
        await WriteAsync("U0ANA", "D0ANA", "I would like a new account");
        await HearAsync("D0ANA", "account type");
        await WriteAsync("U0BOB", "D0BOB", "I need a sandbox account in Demos with root e-mail bob.lab@example.com");
        await HearAsync("D0BOB", "are you sure");
        await WriteAsync("U0BOB", "D0BOB", "yes");
        var inSlack = PersonInChat.IdIn(await HearAsync("D0BOB", "request created"));
        foreach (var id in new[] { pending, inSlack })
        {
            await MailsAboutAsync(id, 2);
            await UntilAsync(
                async () =>
                    (await Requests.FindAsync(id, CancellationToken.None))!.Work.All(item =>
                        item.Kind is WorkKind.Expire or WorkKind.RemindApprover
                    ),
                () => $"{id} is still being asked about"
            );
        }

        var inbox = Host.Services.GetRequiredService<SqliteInbox>();
        await UntilAsync(
            async () => await inbox.DepthAsync(CancellationToken.None) is { Waiting: 0, InFlight: 0 },
            () => "The queue is not empty"
        );
        await Host.DisposeAsync();
        using var database = new PlaygroundDatabase(DatabaseSample.FileIn(DataDirectory));
        var left = new SqliteInbox(database, TimeProvider.System);
        var asked = Encoding.UTF8.GetString(
            FrontDoorTests.Message("EvUPGRADE", "1700600001.000100", $"status of {inSlack}", "U0BOB", "D0BOB")
        );
        await left.SendAsync(
            new InboxMessage("T0LOCAL:D0BOB:U0BOB", "upgrade-event", InboxKinds.SlackEvent, asked, "upgrade"),
            CancellationToken.None
        );
        await left.SendAsync(
            new InboxMessage(pending, "upgrade-request", InboxKinds.Request, pending, "upgrade"),
            CancellationToken.None
        );
    }

    /// <summary>Starts, and builds the bot only after a number of sweeps.</summary>
    public async Task StartWithoutBotAsync(int untilSwept)
    {
        var before = DatabaseSample.LookAt(DataDirectory).Versions;
        using var mayBuild = new ManualResetEventSlim();
        Configure = options =>
            options with
            {
                Report = text =>
                {
                    if (text.Contains("building the bot", StringComparison.Ordinal))
                    {
                        mayBuild.Wait();
                    }
                },
            };
        var starting = Task.Run(() => InitializeAsync().AsTask());
        var sweeps = 0;
        try
        {
            // Each sweep checks the running orders, which writes their requests.
            await UntilAsync(
                () =>
                {
                    var now = DatabaseSample.LookAt(DataDirectory);
                    Assert.Equal((0, 0), (now.Receives, now.DeadLetters));
                    (sweeps, before) = now.Versions > before ? (sweeps + 1, now.Versions) : (sweeps, before);
                    return Task.FromResult(sweeps >= untilSwept);
                },
                () => $"It swept {sweeps} times."
            );
        }
        finally
        {
            mayBuild.Set();
            await starting;
        }
    }

    /// <summary>Waits for the replies to messages from before the restart.</summary>
    public async Task AnswerWhatLayOnTheQueueAsync()
    {
        var inSlack = (await AllAsync()).Single(request => request.Origin.Channel == "slack");
        await HearAsync("D0BOB", $"{inSlack.Id} (Sandbox account in Demos");
        Assert.Equal(
            0,
            (await Host.Services.GetRequiredService<SqliteInbox>().DepthAsync(CancellationToken.None)).DeadLetters
        );
    }

    /// <summary>Finishes the open work, and asserts its results.</summary>
    public async Task FinishAsync()
    {
        var before = await AllAsync();
        Assert.Equal(
            [
                (RequestStatus.PendingApproval, 2),
                (RequestStatus.Approved, 1),
                (RequestStatus.Provisioning, OrderSlots),
                (RequestStatus.Ready, 1),
                (RequestStatus.Failed, 1),
            ],
            before.GroupBy(request => request.Status).Select(same => (same.Key, same.Count())).OrderBy(same => same.Key)
        );

        // The queued message, and both conversations in their state.
        var inSlack = before.Single(request => request.Origin.Channel == "slack");
        await HearAsync("D0BOB", $"{inSlack.Id} (Sandbox account in Demos");
        Assert.Contains("OU", await Talking.SayAsync("opal.lab@example.com"), StringComparison.Ordinal);
        var question = (await MessagesAsync("D0ANA")).Last(message => message.Buttons.Count > 0);
        await PressAsync("U0ANA", question, "choice:1", "Sandbox");
        // The session stays on the version of the bot that it began with, which has the old words.
        await HearAsync("D0ANA", "what e-mail");

        // The earlier links and button.
        var pending = before.Single(request =>
            request.Status == RequestStatus.PendingApproval && request.Origin.Channel == "rest"
        );
        await ApproveAsync(pending.Id);
        await PressAsync(
            "U0APP1",
            (await MessagesAsync("C0APPROVERS")).Last(message =>
                message.Text.Contains(inSlack.Id, StringComparison.Ordinal)
            ),
            "approve",
            inSlack.Id
        );
        using (
            var retried = await Product.PostAsync(
                $"/requests/{before.Single(request => request.Status == RequestStatus.Failed).Id}/retry",
                null
            )
        )
        {
            Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        }

        var step = 0;
        await UntilAsync(
            async () =>
            {
                if (step++ % 50 == 0)
                {
                    await AdvanceAsync(TimeSpan.FromMinutes(16));
                }

                return (await AllAsync()).All(request => request is { Status: RequestStatus.Ready, Work.Count: 0 });
            },
            () => "Not everything became ready"
        );
        await HearAsync("D0BOB", $"your account is ready. {inSlack.Id}");
        var accounts = (await LocalCloud.GetFromJsonAsync<JsonArray>("/_local/accounts"))!.Select(account =>
            (string)account!["accountEmail"]!
        );
        Assert.All(before, request => Assert.Single(accounts, email => email == request.Account.RootEmail));
        Assert.Equal(
            0,
            (await Host.Services.GetRequiredService<SqliteInbox>().DepthAsync(CancellationToken.None)).DeadLetters
        );
    }

    /// <summary>Finishes the open work of every kind of request. Asserts that each resource exists once, and that each
    /// lease message was sent once.</summary>
    public async Task FinishEveryKindAsync()
    {
        var before = await AllAsync();
        Request Of(string requester, Func<Request, bool>? which = null) =>
            before.Single(request =>
                request.Requester.Email == $"{requester}@example.com" && (which?.Invoke(request) ?? true)
            );
        static bool IsNew(Request request) => request.Subject is NewResource;
        var (lent, extended) = (Of("dora", IsNew), Of("dirk", IsNew));
        Assert.Single(lent.History, entry => entry.Event == RequestEvent.LeaseReminded);

        // Owners see their resources from the first moment, while the sweep still creates them from the requests.
        var own = await Product.GetFromJsonAsync<JsonObject>("/resources?owner=dora@example.com");
        Assert.Equal(lent.Id, (string)Assert.Single(own!["items"]!.AsArray())!["requestId"]!);
        var state = Host.Services.GetRequiredService<BackfillState>();
        await UntilAsync(() => state.HasEndedAsync(CancellationToken.None), () => "The backfill has not ended");
        await AssertResourcesAsync();
        Assert.DoesNotContain(
            await AllAsync(),
            request => request.Work.Any(item => item.Kind is WorkKind.RemindLease or WorkKind.EndLease)
        );

        // Approve pending requests with their old links, and confirm those that need an operator.
        var pending = before.Where(request => request.Status == RequestStatus.PendingApproval).ToList();
        Assert.Equal(5, pending.Count);
        foreach (var request in pending)
        {
            if (request.Subject.LacksOperator)
            {
                using var confirmed = await Product.PostAsync($"/requests/{request.Id}/confirm", null);
                Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
            }

            await ApproveAsync(request.Id);
        }

        using (var retried = await Product.PostAsync($"/requests/{Of("failed").Id}/retry", null))
        {
            Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        }

        var step = 0;
        await UntilAsync(
            async () =>
            {
                if (step++ % 50 == 0)
                {
                    await AdvanceAsync(TimeSpan.FromMinutes(16));
                }

                return (await AllAsync()).All(request => request is { Status: RequestStatus.Ready, Work.Count: 0 });
            },
            () => "Not everything became ready"
        );
        await AssertResourcesAsync();
        Assert.Equal(ResourceState.Terminated, (await ResourceAsync(Of("ready", IsNew).Id)).State);
        Assert.Equal(ResourceState.Terminated, (await ResourceAsync(Of("gil", IsNew).Id)).State);
        Assert.Equal(
            "100",
            Assert.Single((await ResourceAsync(extended.Id)).Values, value => value.Key == "AllocatedStorage").Text
        );

        // The lease was extended: no old message is repeated, and each new one is sent once.
        var later = await ResourceAsync(lent.Id);
        Assert.Equal(lent.LeaseEndsAt!.Value.AddDays(90), later.Lease!.EndsAt);
        foreach (
            var (days, what, times) in new[]
            {
                (88, RequestEvent.LeaseReminded, 2),
                (10, RequestEvent.LeaseReminded, 3),
                (5, RequestEvent.LeaseEnded, 1),
            }
        )
        {
            await AdvanceAsync(TimeSpan.FromDays(days));
            await UntilAsync(
                async () => (await ResourceAsync(lent.Id)).History.Count(entry => entry.Event == what) == times,
                () => $"{lent.Id} has not had {what} {times} times"
            );
        }

        var said = (await ResourceAsync(lent.Id)).History.Select(entry => entry.Event).ToList();
        Assert.Equal(
            [
                RequestEvent.Ready,
                RequestEvent.LeaseReminded,
                RequestEvent.Extended,
                RequestEvent.LeaseReminded,
                RequestEvent.LeaseReminded,
                RequestEvent.LeaseEnded,
            ],
            said
        );
        await UntilAsync(
            async () => (await ResourceAsync(lent.Id)).Work.Count == 0,
            () => "Operators have not been told"
        );
        var mails = (await LocalCloud.GetFromJsonAsync<JsonArray>("/_local/mailbox"))!
            .Select(mail => (string)mail!["subject"]!)
            .Where(subject => subject.Contains(lent.Id, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, mails.Count(subject => subject.Contains("ends soon", StringComparison.Ordinal)));
        Assert.Single(mails, subject => subject.Contains("lease has ended", StringComparison.Ordinal));
        Assert.Equal(
            0,
            (await Host.Services.GetRequiredService<SqliteInbox>().DepthAsync(CancellationToken.None)).DeadLetters
        );
    }

    private async Task<Resource> ResourceAsync(string requestId) =>
        (
            await Host
                .Services.GetRequiredService<IResourceStore>()
                .FindAsync(ResourceId.MadeBy(requestId), CancellationToken.None)
        )!;

    // Each resource agrees with the record of its request, and there are no other resources.
    private async Task AssertResourcesAsync()
    {
        var made = (await AllAsync(RequestStatus.Ready)).Where(request => request.Subject is NewResource).ToList();
        var all = await Host
            .Services.GetRequiredService<IResourceStore>()
            .ListAsync(new ResourceQuery { Limit = 100 }, CancellationToken.None);
        Assert.Equal(
            made.Select(request => request.Id).Order(StringComparer.Ordinal),
            all.Items.Select(resource => resource.MadeBy).Order(StringComparer.Ordinal)
        );
        foreach (var request in made)
        {
            var resource = await ResourceAsync(request.Id);
            Assert.Equal(
                (request.AccountId, request.EndedAt, request.LeaseEndsAt, request.Requester),
                (resource.AccountId, resource.EndedAt, resource.Lease?.EndsAt, resource.Owner)
            );
            Assert.Equal(request.Changes ?? [], resource.ChangedBy);
            Assert.Equal(request.Subject.Values, resource.Values);
        }
    }

    /// <summary>Enters, approves and confirms what the requests of every subject wait for, and waits for each
    /// outcome.</summary>
    public async Task FinishEverySubjectAsync()
    {
        var waiting = await AllAsync(RequestStatus.PendingApproval);
        var database = waiting.Single(request => request.Subject.LacksSecrets);
        var given = await Host
            .Services.GetRequiredService<ProductSecrets>()
            .GiveAsync(
                database,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["MasterPassword"] = "correct-horse-9" },
                RequestTransitions.LinkChannel,
                CancellationToken.None
            );
        Assert.True(given.Change.Moved);
        foreach (var request in waiting.Where(request => request.Terms.RequiredApprovals > 0))
        {
            await ApproveAsync(request.Id);
        }

        foreach (var request in waiting.Where(request => request.Subject.LacksOperator))
        {
            using var confirmed = await Product.PostAsync($"/requests/{request.Id}/confirm", null);
            Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        }

        await UntilAsync(
            async () => (await AllAsync()).All(request => request.Status == RequestStatus.Ready),
            () => "Not everything became ready"
        );
        var all = (await AllAsync()).ToDictionary(request => request.Id, StringComparer.Ordinal);
        foreach (var change in all.Values.Where(request => request.Subject is ResourceChange))
        {
            await UntilAsync(
                async () =>
                    (await Requests.FindAsync(change.Change.Of, CancellationToken.None))!.Changes?.Contains(change.Id)
                    == true,
                () => $"{change.Change.Of} does not know of {change.Id}"
            );
        }

        foreach (var request in all.Values)
        {
            var json = await Product.GetFromJsonAsync<JsonObject>($"/requests/{request.Id}");
            var isAccount = request.Subject is NewAccount;
            Assert.All(
                ["accountType", "rootEmail", "accountOu", "accountName"],
                member => Assert.Equal(isAccount, json![member] is not null)
            );
            Assert.Equal(
                request.Subject is ResourceChange ? "ResourceChange" : request.Subject.GetType().Name,
                (string)json!["subject"]!
            );
        }
    }

    private async Task<string> AskAsync(string name) =>
        await new PersonInChat(this, $"{name}@example.com", name, "Person").AskForAsync(
            "sandbox",
            "Demos",
            $"{name}.lab@example.com"
        );

    private async Task<string> ApprovedAsync(string name)
    {
        var id = await AskAsync(name);
        await ApproveAsync(id);
        return id;
    }

    // The mail's link has the address of the playground that sent it.
    private async Task ApproveAsync(string id)
    {
        using var decided = await DecideAsync(new Uri(await LinkAsync(id, Approver)).PathAndQuery, "approve");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
    }

    private async Task<IReadOnlyList<Request>> AllAsync(RequestStatus? status = null) =>
        (await Requests.ListAsync(new RequestQuery { Status = status, Limit = 100 }, CancellationToken.None)).Items;

    private async Task WriteAsync(string user, string channel, string text) =>
        (
            await LocalCloud.PostAsJsonAsync(
                "/_local/slack/messages",
                new
                {
                    user,
                    channel,
                    text,
                }
            )
        ).EnsureSuccessStatusCode();

    private async Task PressAsync(string user, SeenMessage message, string action, string value) =>
        (
            await LocalCloud.PostAsJsonAsync(
                "/_local/slack/actions",
                new
                {
                    user,
                    channel = message.Channel,
                    ts = message.Ts,
                    action_id = action,
                    value,
                }
            )
        ).EnsureSuccessStatusCode();

    private async Task<string> HearAsync(string channel, string text)
    {
        string? heard = null;
        try
        {
            await UntilAsync(
                async () =>
                {
                    heard = (await MessagesAsync(channel))
                        .LastOrDefault(message =>
                            message.IsBot && message.Text.Contains(text, StringComparison.Ordinal)
                        )
                        ?.Text;
                    return heard is not null;
                },
                () => $"'{text}' is not heard in {channel}"
            );
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message}\n{string.Join('\n', await ReadLogAsync())}", exception);
        }

        return heard!;
    }

    private async Task<IReadOnlyList<SeenMessage>> MessagesAsync(string channel) =>
        [
            .. (await LocalCloud.GetFromJsonAsync<JsonArray>($"/_local/slack/messages?channel={channel}"))!.Select(
                message => new SeenMessage(message!)
            ),
        ];
}
