using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

public sealed class CancellationTests
{
    [Fact]
    public void It_says_in_whose_name_and_why()
    {
        Assert.Equal(
            new Cancellation(CancelledBy.Requester, "Withdrawn"),
            Cancellation.Of(Pending().Cancel("ANA+chat@example.com", "rest", Start).Next!)
        );
        Assert.Equal(
            new Cancellation(CancelledBy.Operator, "Withdrawn"),
            Cancellation.Of(Pending().Cancel("operator@example.com", "page", Start).Next!)
        );
        Assert.Equal(
            new Cancellation(CancelledBy.System, "The address is taken by now."),
            Cancellation.Of(Pending().Withdraw("The address is taken by now.", Start).Next!)
        );
    }

    [Fact]
    public void What_was_not_cancelled_has_none() =>
        Assert.All(
            Enum.GetValues<RequestStatus>().Where(status => status != RequestStatus.Cancelled),
            status => Assert.Null(Cancellation.Of(In(status)))
        );
}
