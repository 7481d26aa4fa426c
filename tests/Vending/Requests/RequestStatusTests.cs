using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Requests;

public sealed class RequestStatusTests
{
    private static readonly string[] Arrows =
    [
        "PendingApproval-Approved",
        "PendingApproval-Denied",
        "PendingApproval-Expired",
        "PendingApproval-Cancelled",
        "Approved-Provisioning",
        "Approved-Ready",
        "Approved-Cancelled",
        "Provisioning-Ready",
        "Provisioning-Failed",
        "Provisioning-Approved",
        "Failed-Approved",
    ];

    [Fact]
    public void The_map_has_these_arrows_and_no_other() =>
        Assert.Equal(
            Arrows.Order(StringComparer.Ordinal),
            from before in Enum.GetValues<RequestStatus>()
            from after in Enum.GetValues<RequestStatus>()
            where before != after && RequestStatuses.Allows(before, after)
            let arrow = $"{before}-{after}"
            orderby arrow
            select arrow,
            StringComparer.Ordinal
        );

    [Fact]
    public void To_stay_is_allowed_everywhere() =>
        Assert.All(Enum.GetValues<RequestStatus>(), status => Assert.True(RequestStatuses.Allows(status, status)));

    [Theory]
    [InlineData(RequestStatus.PendingApproval, true, "is waiting for approval")]
    [InlineData(RequestStatus.Approved, true, "is approved and waiting to be ordered")]
    [InlineData(RequestStatus.Provisioning, true, "is being created")]
    [InlineData(RequestStatus.Ready, false, "is ready")]
    [InlineData(RequestStatus.Failed, false, "has failed")]
    [InlineData(RequestStatus.Denied, false, "was denied")]
    [InlineData(RequestStatus.Expired, false, "has expired")]
    [InlineData(RequestStatus.Cancelled, false, "was cancelled")]
    public void Each_is_open_or_not_and_has_its_words(RequestStatus status, bool isOpen, string words)
    {
        Assert.Equal(isOpen, status.IsOpen());
        Assert.Equal(words, status.InWords());
    }
}
