using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>Read, apply, write, and repeat after a conflict.</summary>
public sealed class RequestStoreExtensionsTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;

    public RequestStoreExtensionsTests() => store = new SqliteRequestStore(file.Open());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task What_is_not_there_does_not_move() =>
        Assert.Equal(
            new Change(null, null, false),
            await store.ChangeAsync(
                "REQ-00000000",
                _ => throw new InvalidOperationException("Nothing to apply it to."),
                Cancellation
            )
        );

    [Fact]
    public async Task A_refusal_and_nothing_to_do_write_nothing()
    {
        var saved = await SaveAsync(Pending());

        var refused = await store.ChangeAsync(
            saved.Id,
            request => request.Decide("x@example.com", Decision.Approve, null, "link", Start),
            Cancellation
        );
        var idle = await store.ChangeAsync(saved.Id, _ => Transition.None, Cancellation);

        Assert.Equal((RefusalKind.Forbidden, false), (refused.Refusal!.Kind, refused.Moved));
        Assert.Equal((null, false), (idle.Refusal, idle.Moved));
        Assert.Equal(saved.Version, (await store.FindAsync(saved.Id, Cancellation))!.Version);
    }

    [Fact]
    public async Task A_change_that_was_overtaken_is_applied_again_to_the_current_state()
    {
        var saved = await SaveAsync(Pending(approvals: 2));
        var tries = 0;

        var change = await store.ChangeAsync(
            saved.Id,
            request =>
            {
                if (tries++ < 19)
                {
                    Assert.NotNull(
                        store.SaveAsync(Overtaking(request), request, Cancellation).GetAwaiter().GetResult().Saved
                    );
                }

                return request.Decide(First, Decision.Approve, null, "link", Start);
            },
            Cancellation
        );

        Assert.True(change.Moved);
        Assert.Equal(20, tries);
        Assert.Equal(19, change.Request!.History.Count(entry => entry.Detail == "overtakes"));
    }

    [Fact]
    public async Task Twenty_times_overtaken_is_an_error()
    {
        var saved = await SaveAsync(Pending());
        var tries = 0;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.ChangeAsync(
                saved.Id,
                request =>
                {
                    tries++;
                    Assert.NotNull(
                        store.SaveAsync(Overtaking(request), request, Cancellation).GetAwaiter().GetResult().Saved
                    );
                    return request.Decide(First, Decision.Approve, null, "link", Start);
                },
                Cancellation
            )
        );

        Assert.Equal($"{saved.Id} was changed by other writers 20 times in a row.", error.Message);
        Assert.Equal(20, tries);
    }

    [Fact]
    public async Task What_another_holds_is_a_refusal_that_says_what()
    {
        await SaveAsync(Pending());
        var other = await SaveAsync(
            RequestTransitions.Create(
                Draft(eventId: "event-2").WithAccount("bob@example.com", "Sandbox-bob"),
                [First],
                Start
            )
        );

        var email = await store.ChangeAsync(
            other.Id,
            request =>
                Transition.To(request.WithAccount(account => account with { RootEmail = "ANA+lab@example.com" })),
            Cancellation
        );
        var name = await store.ChangeAsync(
            other.Id,
            request => Transition.To(request.WithAccount(account => account with { Name = "sandbox-ana-1" })),
            Cancellation
        );
        var limit = await store.ChangeAsync(
            other.Id,
            request =>
                Transition.To(
                    request with
                    {
                        Subject = new NewAccount("Workload", "bob@example.com", request.Account.Ou, "Sandbox-bob"),
                        Terms = request.Terms with { OpenRequestsPerRequester = 0 },
                    }
                ),
            Cancellation
        );

        Assert.Equal(
            (RefusalKind.Conflict, "Another request already uses the root email."),
            (email.Refusal!.Kind, email.Refusal.Sentence)
        );
        Assert.StartsWith("root-email#", email.TakenKey, StringComparison.Ordinal);
        Assert.Equal("Another request already uses the account name.", name.Refusal!.Sentence);
        Assert.Equal("The requester has too many open requests of this type.", limit.Refusal!.Sentence);
        Assert.All([email, name, limit], change => Assert.False(change.Moved));
    }

    [Fact]
    public async Task One_thing_is_changed_by_one_request_at_a_time()
    {
        var first = await SaveAsync(PendingChange(ChangeAction.Terminate, 1));
        var other = await SaveAsync(
            PendingChange(ChangeAction.Extend, 1, eventId: "event-3") with
            {
                Subject = first.Change with { Target = first.Change.Target with { MadeBy = "REQ-00000002" } },
            }
        );

        var taken = await store.ChangeAsync(
            other.Id,
            request => Transition.To(request with { Subject = first.Subject }),
            Cancellation
        );

        Assert.Equal(
            ("product-change#REQ-00000001", "Another request about the same resource is still open."),
            (taken.TakenKey, taken.Refusal!.Sentence)
        );
        Assert.Equal(
            first.Id,
            await store.HolderAsync(RequestConstraints.ResourceChange("REQ-00000001"), Cancellation)
        );
    }

    [Fact]
    public async Task Places_for_orders_are_held_like_the_rest()
    {
        await SaveAsync(Planned(Approved()));
        var other = await SaveAsync(
            RequestTransitions.Create(
                Draft(0, eventId: "event-2").WithAccount("bob@example.com", "Sandbox-bob"),
                [First],
                Start
            )
        );

        var taken = await store.ChangeAsync(other.Id, request => Transition.To(Planned(request)), Cancellation);

        Assert.Equal("Too many orders are running. Please try again later.", taken.Refusal!.Sentence);
    }

    private async Task<Request> SaveAsync(Request request) =>
        (await store.SaveAsync(request, null, Cancellation)).Saved!;

    private static Request Overtaking(Request request) =>
        request with
        {
            History =
            [
                .. request.History,
                new HistoryEntry(Start, "other", "rest", RequestEvent.ApproverAsked, "overtakes"),
            ],
        };
}
