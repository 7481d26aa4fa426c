using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests.Work;

/// <summary>Messages to the requester, and expiry.</summary>
public sealed class RequesterWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_requester_gets_the_message_about_the_right_line_in_the_right_place()
    {
        var (rest, slack) = (new Channel("rest"), new Channel("slack"));
        var request = Approved();
        var item = new WorkItem(WorkKind.TellRequester, "1", Start);

        var completion = await new TellRequesterWork([slack, rest]).DoAsync(request, item, Cancellation);

        Assert.Equal([request.History[1]], rest.Told);
        Assert.Empty(slack.Told);
        Assert.DoesNotContain(completion(request with { Work = [item] }).Next!.Work, left => left.IsSameAs(item));
    }

    [Theory]
    [InlineData("rest", 2)]
    [InlineData("teams", 1)]
    public async Task Without_a_message_or_a_channel_the_item_is_done(string channelName, int line)
    {
        var channel = new Channel("rest");
        var item = new WorkItem(WorkKind.TellRequester, line.ToString(), Start);
        var request = Pending() with { Origin = new RequestOrigin(channelName, "x", "event-1"), Work = [item] };
        request = request with { History = [request.History[0], request.History[0]] };

        var completion = await new TellRequesterWork([channel]).DoAsync(request, item, Cancellation);

        Assert.Empty(channel.Told);
        Assert.Empty(completion(request).Next!.Work);
    }

    [Fact]
    public async Task An_undecided_request_expires_and_one_decided_meanwhile_does_not()
    {
        var pending = Pending();
        var item = pending.Work.Single(work => work.Kind == WorkKind.Expire);

        var completion = await new ExpireWork(new FakeTimeProvider(Start.AddHours(48))).DoAsync(
            pending,
            item,
            Cancellation
        );

        Assert.Equal(RequestStatus.Expired, completion(pending).Next!.Status);
        var decided = Approved() with { Work = [item] };
        Assert.Equal(
            (RequestStatus.Approved, 0),
            (completion(decided).Next!.Status, completion(decided).Next!.Work.Count)
        );
    }

    private sealed class Channel(string name) : IRequesterChannel
    {
        public List<HistoryEntry> Told { get; } = [];

        string IRequesterChannel.Channel => name;

        public Task TellAsync(Request request, HistoryEntry entry, CancellationToken cancellationToken)
        {
            Told.Add(entry);
            return Task.CompletedTask;
        }
    }
}
