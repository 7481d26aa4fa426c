using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Playground.Stores;

namespace ChatOps.Tests.Faults;

/// <summary>The playground as a real process, killed at random moments while people talk to it. <c>CHATOPS_KILLS</c>
/// sets the number, <c>CHATOPS_SEED</c> repeats an earlier run's moments.</summary>
public sealed class KillTests
{
    private const int UsualKills = 5;
    private const int ClockStepSeconds = 31;
    private const int MostClockSteps = 60;
    private static readonly TimeSpan ClockPace = TimeSpan.FromSeconds(2);
    private static readonly string[] SlackUsers = ["U0ANA", "U0BOB"];
    private static readonly string[] Conversation = ["are you sure", "request created", "your account is ready"];

    [Fact]
    public async Task Killed_at_random_moments_it_loses_no_request_and_makes_no_account_twice()
    {
        var kills = Number("CHATOPS_KILLS") ?? UsualKills;
        var seed = Number("CHATOPS_SEED") ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"CHATOPS_KILLS={kills} CHATOPS_SEED={seed}");
        var random = new Random(seed);
        var started = Stopwatch.GetTimestamp();
        await using var playground = new PlaygroundProcess();
        playground.Start();
        await playground.HealthyAsync();
        await playground.DoAsync(HttpMethod.Put, "settings", new { provisioningSeconds = 0 });

        var killed = 0;
        var redriven = 0;
        using var enough = new CancellationTokenSource();
        var client = new Client(playground, () => Volatile.Read(ref killed));
        var promises = new ConcurrentBag<Promise>();
        var people = SlackUsers
            .Select(user => TalkAsync(() => client.AskInSlackAsync(user), promises, enough.Token))
            .Concat(Enumerable.Range(0, 2).Select(_ => TalkAsync(client.AskByRestAsync, promises, enough.Token)))
            .ToList();
        for (; killed < kills && people.TrueForAll(person => !person.IsFaulted); Interlocked.Increment(ref killed))
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(random.Next(50, 3000)),
                TimeProvider.System,
                CancellationToken.None
            );
            await playground.KillAsync();
            playground.Start();

            // Sometimes before it has started.
            if (random.Next(5) > 0)
            {
                await playground.HealthyAsync();

                // The dead process's claims expire after half a minute.
                await playground.DoAsync(HttpMethod.Post, "clock", new { advanceSeconds = ClockStepSeconds });
            }

            // A message that was interrupted five times is a dead letter; operators redrive it, as in the runbook.
            redriven += killed % 5 == 4 ? await RedriveAsync(playground) : 0;
        }

        await playground.HealthyAsync();
        redriven += await RedriveAsync(playground);
        await enough.CancelAsync();
        await PassTimeAsync(playground, Task.WhenAll(people));
        TestContext.Current.TestOutputHelper.WriteLine(
            $"{await AddUpAsync(playground, client, [.. promises], killed, Stopwatch.GetElapsedTime(started))} "
                + $"{redriven} messages came back from the dead letters."
        );
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static async Task<int> RedriveAsync(PlaygroundProcess playground)
    {
        using var database = new PlaygroundDatabase(playground.DataFile);
        return await new SqliteInbox(database, TimeProvider.System).RedriveAsync(null, CancellationToken.None);
    }

    // The last process's claims and Slack's retries after a minute and after five need the playground's time, within a
    // conversation's hour.
    private static async Task PassTimeAsync(PlaygroundProcess playground, Task people)
    {
        using var pace = new PeriodicTimer(ClockPace);
        for (var step = 0; !people.IsCompleted && step < MostClockSteps; step++)
        {
            await playground.DoAsync(HttpMethod.Post, "clock", new { advanceSeconds = ClockStepSeconds });
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }

        await people;
    }

    private static async Task TalkAsync(
        Func<Task<Promise>> ask,
        ConcurrentBag<Promise> promises,
        CancellationToken enough
    )
    {
        while (!enough.IsCancellationRequested)
        {
            promises.Add(await ask());
        }
    }

    private static async Task<string> AddUpAsync(
        PlaygroundProcess playground,
        Client client,
        IReadOnlyList<Promise> promises,
        int kills,
        TimeSpan took
    )
    {
        IReadOnlyList<Request> requests = [];
        IReadOnlyList<Resource> resources;
        using (var database = new PlaygroundDatabase(playground.DataFile))
        {
            var store = new SqliteRequestStore(database);
            await PlaygroundProcess.UntilAsync(
                async () =>
                {
                    requests = await AllAsync(store);
                    return requests.All(request => request.Work.Count == 0);
                },
                () =>
                    "Unfinished: "
                    + string.Join(
                        ", ",
                        requests.SelectMany(request => request.Work.Select(item => $"{request.Id} {item}"))
                    )
            );
            resources = await new SqliteResourceStore(database).FindAllAsync(
                [.. requests.Select(request => ResourceId.MadeBy(request.Id))],
                CancellationToken.None
            );
        }

        var accounts = (await playground.DoAsync(HttpMethod.Get, "accounts"))
            .AsArray()
            .Select(account => (string)account!["accountEmail"]!)
            .Where(email => email.StartsWith("root.", StringComparison.Ordinal))
            .ToList();
        var mails = (await playground.DoAsync(HttpMethod.Get, "mailbox")).AsArray();
        Assert.Equal(
            promises.Select(promise => promise.RootEmail).Order(StringComparer.Ordinal),
            accounts.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            promises.Select(promise => promise.Id).Order(StringComparer.Ordinal),
            requests.Select(request => request.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(requests, request => AssertHistory(request));
        Assert.Equal(requests.Select(request => request.Id), resources.Select(resource => resource.MadeBy));
        Assert.Equal(requests.Select(request => request.AccountId), resources.Select(resource => resource.AccountId));
        var repeats = 0;
        foreach (var promise in promises)
        {
            repeats += RepeatedMails(promise, mails) + await RepeatedAnswersAsync(client, promise);
        }

        Assert.NotEmpty(promises);
        return $"{kills} kills in {took.TotalSeconds:F0} s: {promises.Count} requests "
            + $"({promises.Count(promise => promise.Thread is not null)} in Slack), {accounts.Count} accounts, "
            + $"{mails.Count} emails; {repeats} emails and answers were sent once more.";
    }

    private static async Task<IReadOnlyList<Request>> AllAsync(SqliteRequestStore store)
    {
        var all = new List<Request>();
        string? cursor = null;
        do
        {
            var page = await store.ListAsync(new RequestQuery { Limit = 100, Cursor = cursor }, CancellationToken.None);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);
        return all;
    }

    private static void AssertHistory(Request request)
    {
        Assert.Equal(RequestStatus.Ready, request.Status);
        Assert.Equal(
            [
                RequestEvent.Created,
                RequestEvent.Approved,
                RequestEvent.OrderPlanned,
                RequestEvent.OrderPlaced,
                RequestEvent.Ready,
            ],
            request
                .History.Select(entry => entry.Event)
                .Where(what => what is not (RequestEvent.ApproverAsked or RequestEvent.OrderPostponed))
        );

        // An approver who decides by link was asked. The other one's mail has no record if the process died between the
        // two and the request was decided before the next process.
        var asked = request
            .History.Where(entry => entry.Event == RequestEvent.ApproverAsked)
            .Select(entry => entry.Detail)
            .ToList();
        Assert.Contains(Client.Approver, asked);
        Assert.Equal(asked.Distinct(StringComparer.Ordinal), asked);
    }

    private static int RepeatedMails(Promise promise, JsonArray mails)
    {
        var mine = mails
            .Where(mail => ((string)mail!["subject"]!).Contains(promise.Id, StringComparison.Ordinal))
            .GroupBy(mail => $"{(string)mail!["to"]!}: {(string)mail["subject"]!}")
            .ToList();
        Assert.NotEmpty(mine);
        Assert.All(
            mine,
            same =>
                Assert.True(
                    same.Count() <= 1 + promise.Kills,
                    $"{same.Key}: {same.Count()} times with {promise.Kills} kills"
                )
        );
        return mine.Sum(same => same.Count() - 1);
    }

    private static async Task<int> RepeatedAnswersAsync(Client client, Promise promise)
    {
        if (promise.Thread is null)
        {
            return 0;
        }

        var heard = await client.HeardAsync(promise.Thread);
        var counts = Conversation
            .Select(sentence => heard.Count(said => said.Contains(sentence, StringComparison.Ordinal)))
            .ToList();
        Assert.All(counts, count => Assert.InRange(count, 1, 1 + promise.Kills));
        return counts.Sum() - counts.Count;
    }
}
