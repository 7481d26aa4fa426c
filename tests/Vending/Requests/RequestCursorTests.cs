using System.Buffers.Text;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>Page cursors; the stores' own tests cover their use.</summary>
public sealed class RequestCursorTests
{
    private static readonly RequestQuery All = new();
    private static readonly RequestQuery Own = new()
    {
        Requester = "Ana@example.com",
        Status = RequestStatus.Ready,
        CreatedFrom = Start,
    };

    [Fact]
    public void A_first_page_has_no_cursor() => Assert.Null(RequestCursor.Of(All));

    [Fact]
    public void A_cursor_is_a_place_in_its_own_list()
    {
        var place = new RequestCursor(Start, "REQ-0123ABCD");
        Assert.Equal(RequestCursor.After(Pending(), Own), new RequestCursor(Start, Pending().Id).Write(Own));

        Assert.All(
            [All, Own],
            query => Assert.Equal(place, RequestCursor.Of(query with { Cursor = place.Write(query), Limit = 7 }))
        );
        Assert.All(
            [
                All,
                Own with
                {
                    Requester = null,
                },
                Own with
                {
                    Status = null,
                },
                Own with
                {
                    CreatedFrom = null,
                },
                Own with
                {
                    CreatedFrom = Start.AddTicks(1),
                },
                Own with
                {
                    CreatedBefore = Start,
                },
                Own with
                {
                    CreatedFrom = null,
                    CreatedBefore = Start,
                },
            ],
            other => Refuses(other, place.Write(Own))
        );
    }

    [Fact]
    public void A_cursor_with_any_character_changed_or_cut_is_refused()
    {
        var cursor = new RequestCursor(Start, "REQ-0123ABCD").Write(All);

        for (var index = 0; index < cursor.Length; index++)
        {
            Refuses(All, $"{cursor[..index]}{(cursor[index] == 'A' ? 'B' : 'A')}{cursor[(index + 1)..]}");
            Refuses(All, cursor[..index]);
        }
    }

    [Fact]
    public void A_cursor_from_before_an_upgrade_goes_on_where_it_ended()
    {
        Assert.Equal("6pP3XCHqsssI3ng6FaioAFJFUS0wMTIzQUJDRA", new RequestCursor(Start, "REQ-0123ABCD").Write(All));
        Assert.Equal("vAQv2z_OF28I3ng6FaioAFJFUS0wMTIzQUJDRA", new RequestCursor(Start, "REQ-0123ABCD").Write(Own));
    }

    [Fact]
    public void Any_time_there_is_can_be_a_place() =>
        Assert.All(
            [DateTimeOffset.MinValue, DateTimeOffset.MaxValue],
            at =>
                Assert.Equal(
                    at,
                    RequestCursor.Of(All with { Cursor = new RequestCursor(at, "REQ-0123ABCD").Write(All) })!.CreatedAt
                )
        );

    [Fact]
    public void A_cursor_has_an_id_and_at_most_200_characters()
    {
        var longest = new RequestCursor(Start, new string('x', 134)).Write(All);
        Assert.Equal(200, longest.Length);
        Assert.NotNull(RequestCursor.Of(All with { Cursor = longest }));

        Refuses(All, new RequestCursor(Start, new string('x', 135)).Write(All));
        Refuses(All, new RequestCursor(Start, string.Empty).Write(All));
        Refuses(All, Base64Url.EncodeToString(new byte[40]));
        Refuses(All, "no cursor!");
        Refuses(All, string.Empty);
    }

    private static void Refuses(RequestQuery query, string cursor) =>
        Assert.Equal(
            "The cursor doesn't come from a page of this list.",
            Assert.Throws<InvalidCursorException>(() => RequestCursor.Of(query with { Cursor = cursor })).Message
        );
}
