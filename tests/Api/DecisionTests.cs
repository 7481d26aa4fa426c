using System.Net;
using System.Text;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Api;

public sealed class DecisionTests : ConfirmTest
{
    [Fact]
    public async Task Approval_is_taken_and_the_page_says_what_happens_next()
    {
        var request = await PendingAsync();

        using var response = await DecideAsync(Link(request), "approve", "Welcome");

        var page = await PageAsync(response, 200);
        Assert.Contains("You approved this request.", page, StringComparison.Ordinal);
        Assert.Contains("will be ordered when its turn comes", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        var stored = await StoredAsync(request.Id);
        Assert.Equal(RequestStatus.Approved, stored.Status);
        var approval = stored.Approvals.Single(candidate => candidate.Approver == Approver);
        Assert.Equal((Decision.Approve, "Welcome", "link"), (approval.Decision, approval.Reason, approval.Channel));
        Assert.Equal((Approver, "link"), (stored.History[^1].Actor, stored.History[^1].Channel));
    }

    [Fact]
    public async Task First_of_two_approvals_says_that_one_more_is_missing()
    {
        var request = await PendingAsync(approvals: 2);

        using var first = await DecideAsync(Link(request), "approve");
        using var shown = await OpenAsync(Link(request, SecondApprover));
        using var second = await DecideAsync(Link(request, SecondApprover), "approve");

        Assert.Contains("one more person must approve", await PageAsync(first, 200), StringComparison.Ordinal);
        var page = await PageAsync(shown, 200);
        Assert.Contains($"{Approver}</bdi>: approved", page, StringComparison.Ordinal);
        Assert.Contains("<form", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(RequestStatus.Approved, (await StoredAsync(request.Id)).Status);
    }

    [Fact]
    public async Task Denial_ends_the_request_and_its_reason_is_kept()
    {
        var request = await PendingAsync();

        using var response = await DecideAsync(Link(request), "deny", "Use the shared account\r\nplease");

        var page = await PageAsync(response, 200);
        Assert.Contains("You denied this request.", page, StringComparison.Ordinal);
        Assert.Contains("No account is created", page, StringComparison.Ordinal);
        var stored = await StoredAsync(request.Id);
        Assert.Equal(RequestStatus.Denied, stored.Status);
        Assert.Equal(
            "Use the shared account\nplease",
            stored.Approvals.Single(approval => approval.Decision is not null).Reason
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \r\n ")]
    public async Task Denial_without_a_reason_is_refused_with_the_choice_kept(string? reason)
    {
        var request = await PendingAsync();

        using var response = await DecideAsync(Link(request), "deny", reason);

        var page = await PageAsync(response, 400);
        Assert.Contains("Please give a reason", page, StringComparison.Ordinal);
        Assert.Contains("""value="deny" checked""", page, StringComparison.Ordinal);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("APPROVE")]
    [InlineData("0")]
    public async Task No_decision_or_an_unknown_one_is_refused_with_the_reason_kept(string? decision)
    {
        var request = await PendingAsync();

        using var response = await DecideAsync(Link(request), decision, "I have <thought> about it");

        var page = await PageAsync(response, 400);
        Assert.Contains("Please choose: approve or deny.", page, StringComparison.Ordinal);
        Assert.Contains("I have <thought> about it</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page, StringComparison.Ordinal);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Two_decisions_in_one_form_are_refused()
    {
        var request = await PendingAsync();

        using var response = await SendAsync(
            HttpMethod.Post,
            Link(request),
            new FormUrlEncodedContent([
                KeyValuePair.Create("decision", "approve"),
                KeyValuePair.Create("decision", "deny"),
            ]),
            key: null,
            Browser
        );

        await PageAsync(response, 400);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Reason_that_is_too_long_is_refused_and_kept()
    {
        var request = await PendingAsync();
        var reason = new string('r', RequestTransitions.LongestReason + 1);

        using var tooLong = await DecideAsync(Link(request), "approve", reason);
        using var longest = await DecideAsync(Link(request), "approve", reason[1..]);

        var page = await PageAsync(tooLong, 400);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains("""value="approve" checked""", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("deny")]
    public async Task Second_decision_by_the_same_approver_is_refused_and_shows_the_first(string second)
    {
        var request = await PendingAsync(approvals: 2);
        using var first = await DecideAsync(Link(request), "approve", "First thought");
        var version = (await StoredAsync(request.Id)).Version;

        using var again = await DecideAsync(Link(request), second, "Second thought");

        var page = await PageAsync(again, 409);
        Assert.Contains("You've already approved this request.", page, StringComparison.Ordinal);
        Assert.Contains("First thought", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Second thought", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Equal(version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Denied_request_cannot_be_approved_by_another_approver_later()
    {
        var request = await PendingAsync(approvals: 2);
        using var denied = await DecideAsync(Link(request), "deny", "No budget");

        using var response = await DecideAsync(Link(request, SecondApprover), "approve");

        var page = await PageAsync(response, 409);
        Assert.Contains("the request was denied", page, StringComparison.Ordinal);
        Assert.Contains("No budget", page, StringComparison.Ordinal);
        Assert.Equal(RequestStatus.Denied, (await StoredAsync(request.Id)).Status);
    }

    [Theory]
    [InlineData(RequestStatus.Expired)]
    [InlineData(RequestStatus.Cancelled)]
    [InlineData(RequestStatus.Ready)]
    [InlineData(RequestStatus.Failed)]
    public async Task Decision_about_an_ended_request_is_refused(RequestStatus status)
    {
        var pending = await PendingAsync();
        Assert.NotNull((await Store.SaveAsync(pending with { Status = status }, pending, Cancellation)).Saved);

        using var response = await DecideAsync(Link(pending), "approve");
        using var nothing = await DecideAsync(Link(pending), null);

        Assert.Contains("too late", await PageAsync(response, 409), StringComparison.Ordinal);
        Assert.Contains("too late", await PageAsync(nothing, 409), StringComparison.Ordinal);
        Assert.Equal(status, (await StoredAsync(pending.Id)).Status);
    }

    [Fact]
    public async Task Only_one_of_many_simultaneous_decisions_is_stored()
    {
        var request = await PendingAsync();
        var link = Link(request);

        var responses = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number => DecideAsync(link, number % 2 == 0 ? "approve" : "deny", $"Reason {number}"))
        );

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
        var stored = await StoredAsync(request.Id);
        Assert.Equal(request.Version + 1, stored.Version);
        Assert.Single(stored.Approvals, approval => approval.Decision is not null);
    }

    [Fact]
    public async Task Decision_may_come_as_JSON_and_is_answered_with_the_request()
    {
        var request = await PendingAsync();

        using var response = await PostAsync(Link(request), """{"decision":"deny","reason":"No"}""", key: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await JsonAsync(response);
        Assert.Equal("Denied", json.GetProperty("status").GetString());
        Assert.Equal("No", json.GetProperty("approvals")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Form_is_answered_with_JSON_where_Accept_asks_for_it()
    {
        var request = await PendingAsync();

        using var response = await DecideAsync(Link(request), "approve", accept: "application/json");
        using var again = await DecideAsync(Link(request), "approve", accept: "application/json");

        Assert.Equal("Approved", (await JsonAsync(response)).GetProperty("status").GetString());
        Assert.Contains(
            "already approved",
            (await ProblemAsync(again, 409)).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"decision":"approve","status":"Ready"}""", "status")]
    [InlineData("""{"decision":true}""", "decision")]
    [InlineData("""{"decision":"approve","reason":1}""", "reason")]
    [InlineData("nonsense", "body")]
    public async Task Bad_JSON_is_refused_with_the_field_named(string body, string field)
    {
        var request = await PendingAsync();

        using var response = await PostAsync(Link(request), body, key: null, accept: "application/json");

        await ProblemAsync(response, 400, field);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"decision":"Approve"}""")]
    public async Task JSON_without_a_known_decision_is_refused(string body)
    {
        var request = await PendingAsync();

        using var response = await PostAsync(Link(request), body, key: null, accept: "application/json");

        await ProblemAsync(response, 400);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Body_that_is_too_large_or_of_another_type_is_refused()
    {
        var request = await PendingAsync();
        var large = new FormUrlEncodedContent([
            KeyValuePair.Create("decision", "approve"),
            KeyValuePair.Create("reason", new string('r', 70_000)),
        ]);
        var text = new StringContent("decision=approve", Encoding.UTF8, "text/plain");

        using var tooLarge = await SendAsync(HttpMethod.Post, Link(request), large, key: null, Browser);
        using var otherType = await SendAsync(HttpMethod.Post, Link(request), text, key: null, Browser);

        await PageAsync(tooLarge, 413);
        await PageAsync(otherType, 415);
        Assert.Equal(request.Version, (await StoredAsync(request.Id)).Version);
    }

    [Fact]
    public async Task Control_characters_in_a_reason_are_dropped()
    {
        var request = await PendingAsync();

        using var response = await DecideAsync(Link(request), "deny", "No\u0000 \u001bmore\u202E");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("No more", (await StoredAsync(request.Id)).History[^1].Detail);
    }
}
