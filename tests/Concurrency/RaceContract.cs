using System.Collections.Concurrent;
using System.Globalization;
using ChatOps.Application.Approvals;
using ChatOps.Application.Conversations;
using ChatOps.Application.Creation;
using ChatOps.Application.Operators;
using ChatOps.Application.Requests;
using ChatOps.Application.Sweeps;
using ChatOps.Application.Work;
using ChatOps.Conversations;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Concurrency;

/// <summary>Races over each store: one winner, and the others get a refusal. Each run is another order of the same
/// calls; a failure prints its seed and the order. CHATOPS_INTERLEAVINGS=10000 sets the runs of each race on each
/// store.</summary>
public abstract class RaceContract : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private readonly Machine[] machines;
    private int runs;

    protected RaceContract() =>
        machines = [new("A", time), new("B", time), new("C", time), new("D", time), new("E", time)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The default number of orders of each race.</summary>
    protected abstract int Interleavings { get; }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var machine in machines)
        {
            await machine.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public Task Two_approvers_a_double_click_a_cancellation_and_expiry_leave_one_outcome() =>
        TryAsync(
            async (race, interleaving) =>
            {
                var id = await MakeAsync(race, interleaving.Dice.Next(2) == 0 ? "Sandbox" : "Production");
                var changes = new ConcurrentQueue<Change>();
                (string Name, Func<Task> Act)[] all =
                [
                    (
                        "A",
                        () =>
                            KeepAsync(
                                changes,
                                machines[0]
                                    .Get<Decisions>()
                                    .DecideAsync(id, Machine.First, Decision.Approve, null, "link", Cancellation)
                            )
                    ),
                    (
                        "B",
                        () =>
                            KeepAsync(
                                changes,
                                machines[1]
                                    .Get<Decisions>()
                                    .DecideAsync(id, Machine.First, Decision.Approve, null, "slack", Cancellation)
                            )
                    ),
                    (
                        "C",
                        () =>
                            KeepAsync(
                                changes,
                                machines[2]
                                    .Get<Decisions>()
                                    .DecideAsync(
                                        id,
                                        Machine.Second,
                                        interleaving.Dice.Next(2) == 0 ? Decision.Approve : Decision.Deny,
                                        "Because",
                                        "link",
                                        Cancellation
                                    )
                            )
                    ),
                    (
                        "D",
                        () =>
                            KeepAsync(
                                changes,
                                machines[3]
                                    .Get<Operations>()
                                    .CancelAsync(id, Machine.Ana.Email, Machine.Chat, Cancellation)
                            )
                    ),
                ];
                var some = all.Where(_ => interleaving.Dice.Next(4) > 0).ToList();

                // The time advances somewhere between them, before or after a worker looks.
                some.Add(("E", () => machines[4].Get<RequestWork>().DoDueAsync(id, Cancellation)));
                some.Add(("T", () => PassAsync(race, TimeSpan.FromHours(49))));
                await interleaving.RunAsync(some, Cancellation);

                var left = race.Model.Writes.Count(write =>
                    write
                        is {
                            Previous.Status: RequestStatus.PendingApproval,
                            Next.Status: not RequestStatus.PendingApproval
                        }
                );
                Assert.InRange(left, 0, 1);
                Assert.All(changes, change => Assert.True(change.Moved == change.Refusal is null));
                var end = (await race.Model.FindAsync(id, Cancellation))!;
                Assert.Equal(
                    changes.Count(change => change.Moved),
                    end.History.Count(entry =>
                        entry.Event
                            is RequestEvent.ApprovalGiven
                                or RequestEvent.Approved
                                or RequestEvent.Denied
                                or RequestEvent.Cancelled
                        && entry.Channel != "system"
                    )
                );
                Assert.InRange(
                    end.Approvals.Count(approval => approval is { Approver: Machine.First, Decision: not null }),
                    0,
                    1
                );
                if (end.Status == RequestStatus.PendingApproval)
                {
                    // All have looked in time, so the next one ends it.
                    race.Interleaving = null;
                    await race.SettleAsync(machines[4], id);
                    Assert.Equal(RequestStatus.Expired, (await race.Model.FindAsync(id, Cancellation))!.Status);
                }
            }
        );

    [Fact]
    public Task Two_workers_and_an_approver_make_one_account_and_tell_everything_once() =>
        TryAsync(
            async (race, interleaving) =>
            {
                var id = await MakeAsync(race, "Sandbox");
                await interleaving.RunAsync(
                    [
                        ("A", () => machines[0].Get<RequestWork>().DoDueAsync(id, Cancellation)),
                        ("B", () => machines[1].Get<RequestWork>().DoDueAsync(id, Cancellation)),
                        (
                            "C",
                            () =>
                                machines[2]
                                    .Get<Decisions>()
                                    .DecideAsync(id, Machine.First, Decision.Approve, null, "link", Cancellation)
                        ),
                    ],
                    Cancellation
                );
                race.Interleaving = null;
                await race.SettleAsync(machines[3], id);

                Assert.Equal(RequestStatus.Ready, (await race.Model.FindAsync(id, Cancellation))!.Status);
                Assert.Single(race.Effects, effect => effect.StartsWith("order ", StringComparison.Ordinal));
            }
        );

    [Fact]
    public Task Two_requests_and_two_workers_never_order_more_than_there_is_room_for() =>
        TryAsync(
            async (race, interleaving) =>
            {
                var first = await ApprovedAsync(race);
                var second = await ApprovedAsync(race);
                await interleaving.RunAsync(
                    [
                        ("A", () => machines[0].Get<RequestWork>().DoDueAsync(first, Cancellation)),
                        ("B", () => machines[1].Get<RequestWork>().DoDueAsync(second, Cancellation)),
                        (
                            "C",
                            () =>
                                machines[2]
                                    .Get<RequestWork>()
                                    .DoDueAsync(interleaving.Dice.Next(2) == 0 ? first : second, Cancellation)
                        ),
                    ],
                    Cancellation
                );
                race.Interleaving = null;
                await race.SettleAsync(machines[3], first, second);

                Assert.Equal(
                    (RequestStatus.Ready, RequestStatus.Ready),
                    (
                        (await race.Model.FindAsync(first, Cancellation))!.Status,
                        (await race.Model.FindAsync(second, Cancellation))!.Status
                    )
                );
                Assert.Equal(2, race.Effects.Count(effect => effect.StartsWith("order ", StringComparison.Ordinal)));
            }
        );

    [Fact]
    public Task The_same_event_on_two_workers_is_one_turn_and_one_request_and_a_second_yes_makes_no_other() =>
        TryAsync(
            async (race, interleaving) =>
            {
                var (once, again, address) = ($"slack:Ev{runs}", $"slack:Ev{runs}x", NewAddress());
                var replies = new ConcurrentQueue<Reply>();
                await interleaving.RunAsync(
                    [
                        ("A", () => SayAsync(machines[0], replies, address, once)),
                        ("B", () => SayAsync(machines[1], replies, address, once)),
                        ("C", () => SayAsync(machines[2], new ConcurrentQueue<Reply>(), address, again)),
                    ],
                    Cancellation
                );

                Assert.Equal(2, replies.Count);
                Assert.Single(replies.Select(reply => reply.Text).Distinct(StringComparer.Ordinal));
                Assert.Single(race.Model.Writes, write => write.Previous is null);
            }
        );

    [Fact]
    public Task Requests_for_one_address_or_beyond_the_limit_are_made_as_often_as_is_allowed() =>
        TryAsync(
            async (race, interleaving) =>
            {
                var (same, own) = (NewAddress(), NewAddress());
                var results = new ConcurrentQueue<CreateResult>();
                string[] addresses = [same, same, own, NewAddress()];
                await interleaving.RunAsync(
                    [
                        .. addresses.Select(
                            (address, index) =>
                                (
                                    machines[index].Name,
                                    (Func<Task>)(
                                        () => AskAsync(race, machines[index], results, address, $"race:{runs}:{index}")
                                    )
                                )
                        ),
                    ],
                    Cancellation
                );

                // The limit of two open requests allows two of the three addresses; the others are refused.
                Assert.Equal(2, race.Model.Writes.Count(write => write.Previous is null));
                Assert.All(results, result => Assert.True(result.Request is not null || result.Objections.Count > 0));
                Assert.Equal(
                    2,
                    results
                        .Where(result => result.Request is not null)
                        .Select(result => result.Request!.Id)
                        .Distinct(StringComparer.Ordinal)
                        .Count()
                );
            }
        );

    [Fact]
    public Task The_sweep_on_three_machines_runs_on_one_at_a_time() =>
        TryAsync(
            async (race, interleaving) =>
            {
                var inside = 0;
                var ran = 0;
                async Task SweepAsync(string name)
                {
                    inside++;
                    ran++;
                    Assert.Equal(1, inside);
                    await interleaving.StepAsync(name, "sweeps");
                    await interleaving.StepAsync(name, "sweeps on");
                    inside--;
                }

                await interleaving.RunAsync(
                    [
                        .. machines
                            .Take(3)
                            .Select(machine =>
                                (
                                    machine.Name,
                                    (Func<Task>)(
                                        () =>
                                            machine
                                                .Get<SweepLease>()
                                                .RunAsync(machine.Name, _ => SweepAsync(machine.Name), Cancellation)
                                    )
                                )
                            ),
                    ],
                    Cancellation
                );

                Assert.InRange(ran, 1, 3);
            }
        );

    /// <summary>The stores of one run. A real request store is new to the run's IDs.</summary>
    private protected abstract Task<RaceStores> OpenAsync(ModelRequestStore model);

    private static async Task KeepAsync(ConcurrentQueue<Change> changes, Task<Change> change) =>
        changes.Enqueue(await change);

    private static async Task AskAsync(
        Race race,
        Machine machine,
        ConcurrentQueue<CreateResult> results,
        string address,
        string eventId
    ) => results.Enqueue(await race.AskAsync(machine, address, eventId));

    private static Task PassAsync(Race race, TimeSpan time)
    {
        race.Time.Advance(time);
        return Task.CompletedTask;
    }

    private static async Task SayAsync(Machine machine, ConcurrentQueue<Reply> replies, string text, string eventId) =>
        replies.Enqueue(
            await machine
                .Get<Turns>()
                .TakeAsync(
                    new Utterance(Machine.Chat, "race:ana", Machine.Ana, IncomingText.Of(text), eventId),
                    Cancellation
                )
        );

    private static string NewAddress() => $"{Guid.NewGuid():N}@example.com";

    private async Task<string> MakeAsync(Race race, string type)
    {
        var interleaving = race.Interleaving;
        race.Interleaving = null;
        var made = await race.AskAsync(machines[0], NewAddress(), Guid.NewGuid().ToString("N"), type);
        race.Interleaving = interleaving;
        return made.Request?.Id
            ?? throw new InvalidOperationException(
                string.Join(' ', made.Objections.Select(objection => objection.Sentence))
            );
    }

    private async Task<string> ApprovedAsync(Race race)
    {
        var id = await MakeAsync(race, "Sandbox");
        var interleaving = race.Interleaving;
        race.Interleaving = null;
        Assert.True(
            (
                await machines[0]
                    .Get<Decisions>()
                    .DecideAsync(id, Machine.First, Decision.Approve, null, "link", Cancellation)
            ).Moved
        );
        race.Interleaving = interleaving;
        return id;
    }

    private async Task TryAsync(Func<Race, Interleaving, Task> run)
    {
        var count = Environment.GetEnvironmentVariable("CHATOPS_INTERLEAVINGS") is { } setting
            ? int.Parse(setting, CultureInfo.InvariantCulture)
            : Interleavings;
        var first = Environment.GetEnvironmentVariable("CHATOPS_INTERLEAVING_SEED") is { } seed
            ? int.Parse(seed, CultureInfo.InvariantCulture)
            : 1;
        for (var number = first; number < first + count; number++)
        {
            runs++;
            var model = new ModelRequestStore();
            using var interleaving = new Interleaving(number);
            time.AdjustTime(TestRequests.Start);
            using var race = new Race(await OpenAsync(model), model, time) { Interleaving = interleaving };
            foreach (var machine in machines)
            {
                machine.Race = race;
            }

            try
            {
                await run(race, interleaving);
                race.AssertSound();
            }
            catch (Exception exception) when (!Cancellation.IsCancellationRequested)
            {
                throw new InvalidOperationException(
                    $"CHATOPS_INTERLEAVING_SEED={number} CHATOPS_INTERLEAVINGS=1 shows it again. {interleaving.Story}",
                    exception
                );
            }
        }
    }
}
