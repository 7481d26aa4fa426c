using ChatOps.Application.Operators;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Vending.Operators;

public sealed class MonthlyNumbersTests : IDisposable
{
    private static readonly DateTimeOffset March = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly MonthlyNumbers numbers;
    private int made;

    public MonthlyNumbersTests()
    {
        store = new SqliteRequestStore(file.Open());
        numbers = new MonthlyNumbers(store);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Month_has_what_was_made_from_its_first_moment_to_its_last()
    {
        await PutAsync(March.AddTicks(-1));
        await PutAsync(March);
        await PutAsync(March.AddDays(30).AddHours(23.9));
        await PutAsync(March.AddDays(30));
        await PutAsync(March.AddMonths(1));

        var march = await numbers.OfAsync(new DateOnly(2026, 3, 17), Cancellation);

        Assert.Equal((3, 31, 1, 2), (march.Requests, march.PerDay.Count, march.PerDay[0], march.PerDay[30]));
        Assert.True(march.IsWhole);
        Assert.Equal(new MedianTime(null, 0), march.ToApprove);
    }

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 1, 5 }, 3)]
    [InlineData(new[] { 1, 2, 60 }, 2)]
    public async Task Median_is_the_middle_one_or_the_middle_of_the_two(int[] hours, int median)
    {
        foreach (var span in hours)
        {
            await PutAsync(
                March,
                request =>
                    request with
                    {
                        Status = RequestStatus.Ready,
                        ApprovedAt = March.AddHours(span),
                        History =
                        [
                            new HistoryEntry(
                                March.AddHours(span + 1),
                                "ChatOps",
                                "system",
                                RequestEvent.Ready,
                                "Account"
                            ),
                        ],
                    }
            );
        }

        // One request without approvals, and one without a decision.
        await PutAsync(
            March,
            request => request with { ApprovedAt = March, Terms = request.Terms with { RequiredApprovals = 0 } }
        );
        await PutAsync(March);

        var march = await numbers.OfAsync(new DateOnly(2026, 3, 1), Cancellation);

        Assert.Equal(new MedianTime(TimeSpan.FromHours(median), hours.Length), march.ToApprove);
        Assert.Equal(new MedianTime(TimeSpan.FromHours(median + 1), hours.Length), march.ToReady);
    }

    [Fact]
    public async Task Failed_orders_are_counted_by_reason_without_the_particulars_of_one_request()
    {
        await FailAsync("The email address a@example.com belongs to account 123456789012.", OrderOutcome.Failed);
        await FailAsync("The email address b@example.org belongs to account 210987654321.", OrderOutcome.Tainted);
        await FailAsync("Product pp-abc123 timed out.", OrderOutcome.Failed);
        await FailAsync("Others are running.", OrderOutcome.Busy);

        var march = await numbers.OfAsync(new DateOnly(2026, 3, 1), Cancellation);

        Assert.Equal(
            [
                new FailureCount("The email address … belongs to account ….", 2),
                new FailureCount("Product … timed out.", 1),
            ],
            march.Failures
        );
    }

    private Task FailAsync(string reason, OrderOutcome outcome) =>
        PutAsync(
            March,
            request =>
            {
                var ordered = request.Ordered(0);
                return ordered with
                {
                    Status = RequestStatus.Failed,
                    Orders = [ordered.Orders[0] with { Outcome = outcome, FailureReason = reason }],
                };
            }
        );

    private async Task PutAsync(DateTimeOffset at, Func<Request, Request>? change = null)
    {
        var request = TestRequests.New($"REQ-{++made:00000000}", createdAt: at);
        Assert.NotNull((await store.SaveAsync(change?.Invoke(request) ?? request, null, Cancellation)).Saved);
    }
}
