using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Secrets;
using ChatOps.Tests.Vending.Requests;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Approvals;

public sealed class ApprovalLinksTests
{
    private static readonly byte[] OldKey = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] NewKey = [.. Enumerable.Repeat((byte)2, 32)];
    private readonly FakeTimeProvider time = new(RequestSamples.Start);

    [Fact]
    public void A_link_names_its_approver()
    {
        var links = Links([OldKey]);
        var request = RequestSamples.Pending();

        Assert.Equal(RequestSamples.First, links.ApproverOf(request, links.TokenFor(request, RequestSamples.First)));
        Assert.Equal(RequestSamples.Second, links.ApproverOf(request, links.TokenFor(request, RequestSamples.Second)));
    }

    [Fact]
    public void A_link_leads_to_the_page_of_its_request()
    {
        var links = Links([OldKey]);
        var request = RequestSamples.Pending();

        Assert.Equal(
            $"http://localhost/account/confirm/{request.Id}?token={links.TokenFor(request, RequestSamples.First)}",
            links.LinkFor(request, RequestSamples.First)
        );
    }

    [Fact]
    public void A_token_shows_no_address() =>
        Assert.DoesNotContain(
            "approver",
            Links([OldKey]).LinkFor(RequestSamples.Pending(), RequestSamples.First),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_token_with_any_character_changed_is_worth_nothing()
    {
        var links = Links([OldKey]);
        var request = RequestSamples.Pending();
        var token = links.TokenFor(request, RequestSamples.First);

        for (var index = 0; index < token.Length; index++)
        {
            foreach (var replacement in "A0._-")
            {
                var altered = token[..index] + replacement + token[(index + 1)..];
                Assert.True(altered == token || links.ApproverOf(request, altered) is null, altered);
            }
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("000")]
    public void A_token_has_one_spelling(string zeros)
    {
        var links = Links([OldKey]);
        var parts = links.TokenFor(RequestSamples.Pending(), RequestSamples.First).Split('.');

        Assert.Null(links.ApproverOf(RequestSamples.Pending(), $"{parts[0]}.{zeros}{parts[1]}.{parts[2]}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("AAAAAAAAAAAAAAAA.99999999999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAA.-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_refused(string? token) =>
        Assert.Null(Links([OldKey]).ApproverOf(RequestSamples.Pending(), token));

    [Fact]
    public void A_token_of_another_request_is_worth_nothing()
    {
        var links = Links([OldKey]);
        var other = RequestSamples.Pending() with { Id = "REQ-00000000" };

        Assert.Null(links.ApproverOf(RequestSamples.Pending(), links.TokenFor(other, RequestSamples.First)));
    }

    [Fact]
    public void A_key_can_be_rotated_without_breaking_links_that_are_out()
    {
        var request = RequestSamples.Pending();
        var token = Links([OldKey]).TokenFor(request, RequestSamples.First);

        Assert.Equal(RequestSamples.First, Links([NewKey, OldKey]).ApproverOf(request, token));
        Assert.Equal(
            Links([NewKey]).TokenFor(request, RequestSamples.First),
            Links([NewKey, OldKey]).TokenFor(request, RequestSamples.First)
        );
    }

    [Fact]
    public void A_link_stops_working_when_its_key_is_removed()
    {
        var request = RequestSamples.Pending();
        var token = Links([OldKey]).TokenFor(request, RequestSamples.First);

        Assert.Equal(RequestSamples.First, Links([NewKey, OldKey]).ApproverOf(request, token));
        Assert.Null(Links([NewKey]).ApproverOf(request, token));
    }

    [Fact]
    public void A_link_shows_the_end_for_a_while_and_then_nothing()
    {
        var links = Links([OldKey]);
        var request = RequestSamples.Pending();
        var token = links.TokenFor(request, RequestSamples.First);

        time.Advance(TimeSpan.FromHours(48) + ApprovalLinks.ShownFor);
        Assert.NotNull(links.ApproverOf(request, token));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(links.ApproverOf(request, token));
    }

    [Fact]
    public void A_removed_approver_loses_the_link()
    {
        var request = RequestSamples.Pending();
        var token = Links([OldKey]).TokenFor(request, RequestSamples.First);

        Assert.Null(Links([OldKey], RequestSamples.Second).ApproverOf(request, token));
    }

    [Fact]
    public void Without_a_proper_key_nothing_starts()
    {
        var error = Assert.Throws<ArgumentException>(() => new LinkKeys());
        Assert.StartsWith(
            "Approval links need one or two keys of at least 32 bytes.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => new LinkKeys(new byte[31]));
        Assert.Throws<ArgumentException>(() => new LinkKeys(new byte[32], Array.Empty<byte>()));
    }

    private ApprovalLinks Links(byte[][] keys, params string[] approvers) =>
        new(
            new LinkKeys([.. keys.Select(key => (ReadOnlyMemory<byte>)key)]),
            new StageOptions
            {
                Stage = "Local",
                PublicUrl = "http://localhost",
                Approvers =
                [
                    .. (approvers.Length > 0 ? approvers : [RequestSamples.First, RequestSamples.Second]).Select(
                        email => new Approver(email)
                    ),
                ],
            },
            time
        );
}
