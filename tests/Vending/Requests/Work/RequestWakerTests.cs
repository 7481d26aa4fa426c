using ChatOps.Application.Inbox;
using ChatOps.Application.Work;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests.Work;

public sealed class RequestWakerTests
{
    private readonly SentMessages inbox = new();
    private readonly CollectedLog<RequestWaker> log = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_version_is_one_message_in_the_line_of_its_request()
    {
        var request = Pending() with { Version = 7 };

        await new RequestWaker(inbox, log).WakeAsync(request, Cancellation);

        Assert.Equal(
            new InboxMessage(request.Id, $"{request.Id}-7", "request", request.Id, "event-1"),
            Assert.Single(inbox.All)
        );
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_queue_that_fails_or_does_not_answer_makes_no_error_of_what_is_written(bool isTimeout)
    {
        inbox.Failure = isTimeout ? new OperationCanceledException("broken") : new InvalidOperationException("broken");

        await new RequestWaker(inbox, log).WakeAsync(Pending(), Cancellation);

        Assert.Equal(
            $"Warning: {Pending().Id} could not be queued; the sweep runs it: broken",
            Assert.Single(log.Lines)
        );
    }

    [Fact]
    public async Task A_cancelled_wait_throws()
    {
        inbox.Failure = new OperationCanceledException("stopped");

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            new RequestWaker(inbox, log).WakeAsync(Pending(), new CancellationToken(canceled: true))
        );

        Assert.Empty(log.Lines);
    }
}
