using ChatOps.Application;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests.Work;

/// <summary>Work items are claimed, run and removed, and failed ones are retried.</summary>
public sealed class RequestWorkTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly InterruptedStore interrupted;
    private readonly FakeTimeProvider time = new(Start);
    private readonly CollectedLog<RequestWork> log = new();
    private readonly StageOptions stage = new()
    {
        Stage = "Test",
        PublicUrl = "http://localhost",
        Approvers = [],
        ClaimFor = TimeSpan.FromSeconds(90),
    };
    private readonly List<string> asked = [];

    public RequestWorkTests()
    {
        store = new SqliteRequestStore(file.Open());
        interrupted = new InterruptedStore(store);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task What_is_due_is_done_in_its_order_and_the_rest_waits()
    {
        var request = await SaveAsync(Pending());

        Assert.True(await Asking().DoDueAsync(request.Id, Cancellation));

        var after = await FoundAsync(request);
        Assert.Equal([First, Second], asked);
        Assert.Equal(
            [WorkKind.Expire, WorkKind.RemindApprover, WorkKind.RemindApprover],
            after.Work.Select(item => item.Kind)
        );
        Assert.All(after.Approvals, approval => Assert.Equal(Start, approval.AskedAt));
        Assert.True(await Asking().DoDueAsync(request.Id, Cancellation));
        Assert.True(await Asking().DoDueAsync("REQ-00000000", Cancellation));
        Assert.Equal(2, asked.Count);
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("throttled", "InvalidOperationException: throttled")]
    [InlineData(null, null)]
    public async Task A_failed_item_is_postponed_with_its_cause_and_the_others_run(string? message, string? error)
    {
        var request = await SaveAsync(Pending());
        message ??= new string('x', 600);

        Assert.False(
            await Asking(item => item.Subject == First ? new InvalidOperationException(message) : null)
                .DoDueAsync(request.Id, Cancellation)
        );

        var after = await FoundAsync(request);
        var left = Assert.Single(after.Work, item => item.Kind == WorkKind.AskApprover);
        Assert.Equal(
            new WorkItem(WorkKind.AskApprover, First, Start.AddSeconds(5))
            {
                Attempts = 1,
                LastError = error ?? $"InvalidOperationException: {new string('x', 473)}",
            },
            left
        );
        Assert.Equal([null, Start], after.Approvals.Select(approval => approval.AskedAt));
        Assert.StartsWith(
            $"Warning: AskApprover of {request.Id} failed (attempt 1); next attempt at ",
            Assert.Single(log.Lines),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(6, 320)]
    [InlineData(7, 600)]
    [InlineData(60, 600)]
    [InlineData(64, 600)]
    public async Task Each_failure_doubles_the_pause_up_to_ten_minutes(int attempts, int seconds)
    {
        var request = await SaveAsync(
            Pending() with
            {
                Work = [new WorkItem(WorkKind.AskApprover, First, Start) { Attempts = attempts }],
            }
        );

        await Asking(_ => new InvalidOperationException("throttled")).DoDueAsync(request.Id, Cancellation);

        Assert.Equal((Start.AddSeconds(seconds), attempts + 1), Only(await FoundAsync(request)));

        static (DateTimeOffset, int) Only(Request request) => (request.Work[0].NotBefore, request.Work[0].Attempts);
    }

    [Fact]
    public async Task A_claim_excludes_other_workers_until_it_expires()
    {
        var request = await SaveAsync(Pending() with { Work = [new WorkItem(WorkKind.AskApprover, First, Start)] });
        var work = Work(
            new DoneBy(
                WorkKind.AskApprover,
                async (claimed, item) =>
                {
                    Assert.Equal(Start.AddSeconds(90), Assert.Single(claimed.Work).ClaimedUntil);
                    Assert.True(await Asking().DoDueAsync(request.Id, Cancellation));
                    Assert.Empty(asked);
                    time.Advance(TimeSpan.FromSeconds(90));
                    Assert.True(await Asking().DoDueAsync(request.Id, Cancellation));
                    return current => current.Done(item);
                }
            )
        );

        Assert.True(await work.DoDueAsync(request.Id, Cancellation));

        Assert.Equal([First], asked);
        Assert.Empty((await FoundAsync(request)).Work);
    }

    [Theory]
    [InlineData("took", 1)]
    [InlineData("did", 0)]
    [InlineData("postponed", 1)]
    public async Task Work_that_another_worker_claimed_did_or_postponed_meanwhile_is_left_alone(string what, int left)
    {
        var item = new WorkItem(WorkKind.AskApprover, First, Start);
        var request = await SaveAsync(Pending() with { Work = [item] });
        interrupted.AfterRead = async () =>
            await store.ChangeAsync(
                request.Id,
                current =>
                    what switch
                    {
                        "took" => current.Claim(item, Start.AddSeconds(90)),
                        "did" => current.Done(item),
                        _ => current.Reschedule(item, Start.AddSeconds(1)),
                    },
                Cancellation
            );

        Assert.True(await Asking().DoDueAsync(request.Id, Cancellation));

        Assert.Empty(asked);
        Assert.Equal(left, (await FoundAsync(request)).Work.Count);
    }

    [Fact]
    public async Task While_a_worker_has_a_claim_only_it_takes_other_items_of_the_request()
    {
        var request = await SaveAsync(Pending() with { Work = [new WorkItem(WorkKind.AskApprover, First, Start)] });
        var work = Work(
            new DoneBy(
                WorkKind.AskApprover,
                async (_, item) =>
                {
                    asked.Add(item.Subject);
                    if (item.Subject == First)
                    {
                        await store.ChangeAsync(
                            request.Id,
                            current =>
                                Transition.To(
                                    current with
                                    {
                                        Work = [.. current.Work, new WorkItem(WorkKind.AskApprover, Second, Start)],
                                    }
                                ),
                            Cancellation
                        );
                        Assert.True(
                            await Asking(_ => new InvalidOperationException("another worker took it"))
                                .DoDueAsync(request.Id, Cancellation)
                        );
                    }

                    return current => current.ApproverAsked(item.Subject, Start);
                }
            )
        );

        Assert.True(await work.DoDueAsync(request.Id, Cancellation));

        Assert.Equal([First, Second], asked);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_dead_workers_claim_delays_other_work_only_until_it_expires()
    {
        var request = await SaveAsync(
            Pending() with
            {
                Work =
                [
                    new WorkItem(WorkKind.AskApprover, First, Start) { ClaimedUntil = Start.AddSeconds(90) },
                    new WorkItem(WorkKind.AskApprover, Second, Start),
                ],
            }
        );

        time.Advance(TimeSpan.FromSeconds(89));
        await Asking().DoDueAsync(request.Id, Cancellation);
        Assert.Empty(asked);

        time.Advance(TimeSpan.FromSeconds(1));
        await Asking().DoDueAsync(request.Id, Cancellation);
        Assert.Equal([First, Second], asked);
    }

    [Fact]
    public async Task Work_without_a_handler_is_postponed_with_a_log_line()
    {
        var request = await SaveAsync(Approved());

        Assert.False(await Asking().DoDueAsync(request.Id, Cancellation));

        Assert.Equal(
            "InvalidOperationException: No handler exists for work items of the kind PlanOrder.",
            Assert.Single((await FoundAsync(request)).Work).LastError
        );
    }

    [Fact]
    public async Task A_call_that_ran_out_of_time_is_a_failure_but_the_end_of_the_process_is_not()
    {
        using var process = new CancellationTokenSource();
        var request = await SaveAsync(Pending() with { Work = [new WorkItem(WorkKind.AskApprover, First, Start)] });

        Assert.False(
            await Asking(_ => new OperationCanceledException("SNS did not answer"))
                .DoDueAsync(request.Id, process.Token)
        );
        var failed = Assert.Single((await FoundAsync(request)).Work);
        time.Advance(TimeSpan.FromSeconds(5));
        var ending = Asking(_ =>
        {
            process.Cancel();
            return new OperationCanceledException("the process ends");
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => ending.DoDueAsync(request.Id, process.Token));

        Assert.Equal((1, "OperationCanceledException: SNS did not answer"), (failed.Attempts, failed.LastError));
        Assert.Equal(
            failed with
            {
                ClaimedUntil = Start.AddSeconds(95),
            },
            Assert.Single((await FoundAsync(request)).Work)
        );
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task Work_that_is_due_again_at_once_does_not_keep_a_worker()
    {
        var request = await SaveAsync(Approved());
        var times = 0;
        var work = Work(
            new DoneBy(
                WorkKind.PlanOrder,
                (_, item) =>
                {
                    times++;
                    return Task.FromResult<Func<Request, Transition>>(current => current.Reschedule(item, Start));
                }
            )
        );

        Assert.True(await work.DoDueAsync(request.Id, Cancellation));

        Assert.Equal(50, times);
    }

    private RequestWork Asking(Func<WorkItem, Exception?>? failure = null) =>
        Work(
            new DoneBy(
                WorkKind.AskApprover,
                (_, item) =>
                {
                    if (failure?.Invoke(item) is { } exception)
                    {
                        return Task.FromException<Func<Request, Transition>>(exception);
                    }

                    asked.Add(item.Subject);
                    return Task.FromResult<Func<Request, Transition>>(current =>
                        current.ApproverAsked(item.Subject, Start)
                    );
                }
            )
        );

    private RequestWork Work(params DoneBy[] handlers) => new(interrupted, handlers, stage, time, log);

    private async Task<Request> SaveAsync(Request request) =>
        (await store.SaveAsync(request, null, Cancellation)).Saved!;

    private async Task<Request> FoundAsync(Request request) => (await store.FindAsync(request.Id, Cancellation))!;
}
