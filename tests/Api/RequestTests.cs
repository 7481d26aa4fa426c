using System.Net;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Api;

public sealed class RequestTests : ApiTest
{
    [Fact]
    public async Task One_request_shows_its_whole_story_in_the_fixed_shape_and_nothing_of_the_inside()
    {
        await SaveAsync(TestRequests.Full("REQ-00000009"));

        using var response = await GetAsync("/requests/REQ-00000009", ReadKey);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await JsonAsync(response);
        Assert.Equal(
            [
                "id",
                "status",
                "accountType",
                "rootEmail",
                "accountOu",
                "accountName",
                "subject",
                "requester",
                "createdAt",
                "expiresAt",
                "approvals",
                "orders",
                "accountId",
                "failureReason",
                "history",
            ],
            json.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(
            ["email", "firstName", "lastName"],
            json.GetProperty("requester").EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(
            ["at", "actor", "channel", "event", "detail"],
            json.GetProperty("history")[0].EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal("Provisioning", json.GetProperty("status").GetString());
        Assert.Equal("Demos", json.GetProperty("accountOu").GetString());
        Assert.Equal("Approve", json.GetProperty("approvals")[0].GetProperty("decision").GetString());
        Assert.Equal("rec-1", json.GetProperty("orders")[0].GetProperty("recordId").GetString());
        Assert.Equal("Failed", json.GetProperty("orders")[0].GetProperty("outcome").GetString());
        Assert.Equal("Approved", json.GetProperty("history")[1].GetProperty("event").GetString());
        foreach (
            var inside in new[]
            {
                "token",
                "work",
                "version",
                "origin",
                "terms",
                "parameters",
                "slot",
                "REQ-00000009-1",
                "Throttled",
            }
        )
        {
            Assert.DoesNotContain($"\"{inside}\"", json.GetRawText(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/requests/REQ-ZZZZZZZZ", "GET")]
    [InlineData("/requests/%20", "GET")]
    [InlineData("/requests/REQ-ZZZZZZZZ/cancel", "POST")]
    [InlineData("/requests/REQ-ZZZZZZZZ/retry", "POST")]
    public async Task Unknown_request_is_not_found(string path, string method)
    {
        using var response = await SendAsync(new HttpMethod(method), path, null, AllKey);

        await ProblemAsync(response, 404);
    }

    [Fact]
    public async Task List_goes_page_by_page_from_the_newest()
    {
        for (var number = 1; number <= 5; number++)
        {
            await PendingAsync($"REQ-0000000{number}", rootEmail: $"lab{number}@example.com");
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        var seen = new List<string>();
        var cursor = string.Empty;
        do
        {
            using var response = await GetAsync(
                $"/requests?limit=2{(cursor.Length == 0 ? string.Empty : $"&cursor={Uri.EscapeDataString(cursor)}")}"
            );
            var page = await JsonAsync(response);
            Assert.Equal(["items", "nextCursor"], page.EnumerateObject().Select(member => member.Name));
            seen.AddRange(
                page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)
            );
            cursor = page.GetProperty("nextCursor").GetString() ?? string.Empty;
        } while (cursor.Length > 0);

        Assert.Equal(["REQ-00000005", "REQ-00000004", "REQ-00000003", "REQ-00000002", "REQ-00000001"], seen);
    }

    [Fact]
    public async Task List_is_narrowed_by_status_and_requester()
    {
        await SaveAsync(TestRequests.New("REQ-00000001").In(RequestStatus.Ready));
        await SaveAsync(TestRequests.New("REQ-00000002", requester: "bob@example.com").In(RequestStatus.Ready));
        await SaveAsync(TestRequests.New("REQ-00000003", requester: "bob@example.com"));

        Assert.Equal(["REQ-00000002", "REQ-00000001"], await IdsAsync("/requests?status=ready"));
        Assert.Equal(["REQ-00000003", "REQ-00000002"], await IdsAsync("/requests?requester=BOB@example.com"));
        Assert.Equal(["REQ-00000002"], await IdsAsync("/requests?status=Ready&requester=bob%40example.com"));
        Assert.Empty(await IdsAsync("/requests?requester=unknown@example.com"));
    }

    [Theory]
    [InlineData("status=Done", "status")]
    [InlineData("status=", "status")]
    [InlineData("status=0", "status")]
    [InlineData("status=Ready&status=Failed", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("cursor=", "cursor")]
    [InlineData("cursor=AAAA", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("requester=", "requester")]
    public async Task Bad_parameter_is_refused_by_name(string query, string parameter)
    {
        using var response = await GetAsync($"/requests?{query}");

        await ProblemAsync(response, 400, parameter);
    }

    [Fact]
    public async Task Cursor_of_another_list_is_refused()
    {
        await PendingAsync("REQ-00000001", rootEmail: "one@example.com");
        await PendingAsync("REQ-00000002", rootEmail: "two@example.com");
        using var page = await GetAsync("/requests?limit=1");
        var cursor = (await JsonAsync(page)).GetProperty("nextCursor").GetString();

        using var response = await GetAsync($"/requests?limit=1&status=PendingApproval&cursor={cursor}");

        await ProblemAsync(response, 400, "cursor");
    }

    [Fact]
    public async Task Operator_cancels_while_nothing_is_ordered()
    {
        var request = await PendingAsync();

        using var response = await PostAsync($"/requests/{request.Id}/cancel", null);
        using var again = await PostAsync($"/requests/{request.Id}/cancel", "{}");

        Assert.Equal("Cancelled", (await JsonAsync(response)).GetProperty("status").GetString());
        var entry = (await StoredAsync(request.Id)).History[^1];
        Assert.Equal(("all", "rest", RequestEvent.Cancelled), (entry.Actor, entry.Channel, entry.Event));
        Assert.Contains(
            "was cancelled",
            (await ProblemAsync(again, 409)).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Ordered_request_cannot_be_cancelled()
    {
        await SaveAsync(TestRequests.New("REQ-00000001").Ordered(0));

        using var response = await PostAsync("/requests/REQ-00000001/cancel", null);

        Assert.Contains(
            "already been ordered",
            (await ProblemAsync(response, 409)).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Operator_retries_a_failed_request_as_it_was()
    {
        await SaveAsync(TestRequests.New("REQ-00000001").In(RequestStatus.Failed));

        using var response = await PostAsync("/requests/REQ-00000001/retry", null);
        using var again = await PostAsync("/requests/REQ-00000001/retry", null);

        Assert.Equal("Approved", (await JsonAsync(response)).GetProperty("status").GetString());
        Assert.Equal("all", (await StoredAsync("REQ-00000001")).History[^1].Actor);
        Assert.Contains(
            "Only a failed request",
            (await ProblemAsync(again, 409)).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Operator_retries_with_corrections()
    {
        await SaveAsync(TestRequests.New("REQ-00000001").In(RequestStatus.Failed));

        using var response = await PostAsync(
            "/requests/REQ-00000001/retry",
            """{"rootEmail":"better@example.com","accountOu":"experiment"}"""
        );

        var json = await JsonAsync(response);
        Assert.Equal("better@example.com", json.GetProperty("rootEmail").GetString());
        Assert.Equal("Experiment", json.GetProperty("accountOu").GetString());
    }

    [Theory]
    [InlineData("""{"rootEmail":"better@elsewhere.org"}""")]
    [InlineData("""{"rootEmail":"nonsense"}""")]
    [InlineData("""{"accountOu":"Nowhere"}""")]
    public async Task Correction_that_policy_objects_to_is_refused(string body)
    {
        await SaveAsync(TestRequests.New("REQ-00000001").In(RequestStatus.Failed));

        using var response = await PostAsync("/requests/REQ-00000001/retry", body);

        await ProblemAsync(response, 422);
        Assert.Equal(RequestStatus.Failed, (await StoredAsync("REQ-00000001")).Status);
    }

    [Theory]
    [InlineData("retry", """{"status":"Ready"}""", "status")]
    [InlineData("retry", """{"accountId":"123456789012","rootEmail":"a@example.com"}""", "accountId")]
    [InlineData("retry", """{"rootEmail":5}""", "rootEmail")]
    [InlineData("retry", """{"rootEmail":""}""", "rootEmail")]
    [InlineData("retry", """{"accountOu":[]}""", "accountOu")]
    [InlineData("retry", "{", "body")]
    [InlineData("cancel", """{"reason":"none"}""", "reason")]
    [InlineData("cancel", "[]", "body")]
    public async Task Body_that_sets_what_is_not_to_be_set_is_refused(string action, string body, string field)
    {
        await SaveAsync(TestRequests.New("REQ-00000001").In(RequestStatus.Failed));

        using var response = await PostAsync($"/requests/REQ-00000001/{action}", body);

        await ProblemAsync(response, 400, field);
        Assert.Equal(RequestStatus.Failed, (await StoredAsync("REQ-00000001")).Status);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("retry")]
    public async Task Large_bodies_and_other_types_are_refused(string action)
    {
        using var tooLarge = await PostAsync(
            $"/requests/REQ-00000001/{action}",
            $$"""{"rootEmail":"{{new string('r', 70_000)}}"}"""
        );
        using var otherType = await SendAsync(
            HttpMethod.Post,
            $"/requests/REQ-00000001/{action}",
            new StringContent("rootEmail=a@example.com"),
            AllKey
        );

        await ProblemAsync(tooLarge, 413);
        await ProblemAsync(otherType, 415);
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return
        [
            .. (await JsonAsync(response))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("id").GetString()!),
        ];
    }
}
