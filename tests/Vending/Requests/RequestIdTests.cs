using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Vending.Requests;

public sealed class RequestIdTests
{
    [Fact]
    public void The_same_event_and_number_make_the_same_id()
    {
        Assert.Matches("^REQ-[0-9A-HJKMNP-TV-Z]{8}$", RequestId.For("event-1", 0));
        Assert.Equal(RequestId.For("event-1", 0), RequestId.For("event-1", 0));
        Assert.Equal(
            3,
            new[] { RequestId.For("event-1", 0), RequestId.For("event-1", 1), RequestId.For("event-2", 0) }
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
    }

    [Theory]
    [InlineData("cancel REQ-0123ABCD please", "REQ-0123ABCD")]
    [InlineData("req 0123abcd?", "REQ-0123ABCD")]
    [InlineData("(req_0123abcd)", "REQ-0123ABCD")]
    [InlineData("REQ0123ABCD", "REQ-0123ABCD")]
    [InlineData("REQ-OI23LBCo", "REQ-01231BC0")]
    [InlineData("REQ-0123ABC", null)]
    [InlineData("REQ-0123ABCDE", null)]
    [InlineData("XREQ-0123ABCD", null)]
    [InlineData("REQ-0123ABCU", null)]
    [InlineData("", null)]
    public void An_ID_is_found_in_text_in_any_case_and_with_similar_characters(string text, string? id) =>
        Assert.Equal(id, RequestId.FindIn(text));
}
