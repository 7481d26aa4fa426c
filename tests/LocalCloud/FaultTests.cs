using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud;

public sealed class FaultTests : CloudTest
{
    [Fact]
    public async Task Error_strikes_as_often_as_asked_and_before_the_effect()
    {
        await FaultAsync(
            new
            {
                service = "sns",
                operation = "CreateTopic",
                kind = "error",
                count = 2,
            }
        );
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var (status, body) = await SnsAsync("CreateTopic", ("Name", "approvals"));
            Assert.Equal(500, status);
            Assert.Equal("InternalError", Value(body, "Code"));
            Assert.Equal("Receiver", Value(body, "Type"));
        }

        Assert.DoesNotContain("approvals", (await SnsAsync("ListTopics")).Body.Value, StringComparison.Ordinal);
        Assert.Equal(200, (await SnsAsync("CreateTopic", ("Name", "approvals"))).Status);
        Assert.Empty((await GetAsync("/_local/faults")).AsArray());
    }

    [Fact]
    public async Task Error_after_effect_leaves_the_effect()
    {
        await FaultAsync(
            new
            {
                service = "sns",
                operation = "CreateTopic",
                kind = "errorAfterEffect",
            }
        );
        Assert.Equal(500, (await SnsAsync("CreateTopic", ("Name", "approvals"))).Status);
        Assert.Contains("approvals", (await SnsAsync("ListTopics")).Body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_lets_as_many_calls_pass_as_asked()
    {
        await FaultAsync(
            new
            {
                service = "sns",
                operation = "ListTopics",
                kind = "error",
                skip = 2,
            }
        );
        var answers = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            answers.Add((await SnsAsync("ListTopics")).Status);
        }

        Assert.Equal([200, 200, 500, 200], answers);
    }

    [Theory]
    [InlineData("sns", "publish")]
    [InlineData("slack", "chat.postMesage")]
    [InlineData("lexv2-runtime", "RecogniseText")]
    [InlineData("servicecatalog", "RecognizeText")]
    public async Task Fault_of_an_operation_that_does_not_exist_is_refused(string service, string operation)
    {
        using var client = NewClient();
        using var refused = await client.PostAsJsonAsync(
            "/_local/faults",
            new
            {
                service,
                operation,
                kind = "error",
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "must be one of",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("organizations", "AWSOrganizationsV20161128.ListRoots", 400, "TooManyRequestsException")]
    [InlineData("servicecatalog", "AWS242ServiceCatalogService.ListPortfolios", 400, "ThrottlingException")]
    public async Task Throttling_is_worded_as_the_service_does(string service, string target, int status, string code)
    {
        await FaultAsync(new { service, kind = "throttle" });
        var answer = await CallAsync(target, service, new { });
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.Body["__type"]!.GetValue<string>());
        Assert.Equal(200, (await CallAsync(target, service, new { })).Status);
    }

    [Fact]
    public void Slack_is_throttled_with_a_pause()
    {
        var throttled = KnownServices.Throttled("slack");
        Assert.Equal(429, throttled.Status);
        Assert.Equal(TimeSpan.FromSeconds(1), throttled.RetryAfter);
    }

    [Fact]
    public async Task Delay_answers_late_but_well()
    {
        await FaultAsync(
            new
            {
                service = "sns",
                operation = "ListTopics",
                kind = "delay",
                delayMs = 150,
            }
        );
        var watch = Stopwatch.StartNew();
        Assert.Equal(200, (await SnsAsync("ListTopics")).Status);
        Assert.True(watch.ElapsedMilliseconds >= 140, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task Timeout_never_answers_and_has_no_effect()
    {
        await FaultAsync(
            new
            {
                service = "sns",
                operation = "CreateTopic",
                kind = "timeout",
            }
        );
        using var impatient = NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent([
                new("Action", "CreateTopic"),
                new("Version", "2010-03-31"),
                new("Name", "late"),
            ]),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Authorization("sns"));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var answer = impatient.SendAsync(request, giveUp.Token);

        var call = await EventuallyAsync(async () =>
            (await GetAsync("/_local/calls"))
                .AsArray()
                .FirstOrDefault(candidate => candidate!["fault"]?.GetValue<string>() == "timeout")
        );
        Assert.Equal(0, call["status"]!.GetValue<int>());
        Assert.False(answer.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.DoesNotContain("late", (await SnsAsync("ListTopics")).Body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_is_no_valid_answer()
    {
        await FaultAsync(new { service = "organizations", kind = "garbage" });
        using var request = JsonRequest("AWSOrganizationsV20161128.ListRoots", "{}", "organizations");
        using var response = await Client.SendAsync(request, Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() =>
            JsonNode.Parse(response.Content.ReadAsStream(Cancellation))
        );
    }

    [Fact]
    public async Task Fault_of_one_operation_leaves_the_others_alone_and_can_be_called_off()
    {
        await FaultAsync(
            new
            {
                service = "sns",
                operation = "Publish",
                kind = "error",
            }
        );
        Assert.Equal(200, (await SnsAsync("ListTopics")).Status);
        Assert.Equal("Publish", (await GetAsync("/_local/faults"))[0]!["operation"]!.GetValue<string>());

        await RestartAsync();
        Assert.Single((await GetAsync("/_local/faults")).AsArray());
        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, "/_local/faults")).Status);
        Assert.Empty((await GetAsync("/_local/faults")).AsArray());
    }

    [Fact]
    public async Task Journal_keeps_the_raw_call_and_no_credential()
    {
        await SnsAsync("CreateTopic", ("Name", "approvals"));
        await CallAsync("AWSOrganizationsV20161128.ListRoots", "organizations", new { });

        var calls = (await GetAsync("/_local/calls")).AsArray();
        Assert.Equal(["CreateTopic", "ListRoots"], calls.Select(call => call!["operation"]!.GetValue<string>()));
        Assert.Contains("Name=approvals", calls[0]!["request"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("CreateTopicResponse", calls[0]!["response"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=", calls.ToJsonString(), StringComparison.Ordinal);

        var later = (await GetAsync($"/_local/calls?after={calls[0]!["sequence"]}")).AsArray();
        Assert.Equal("ListRoots", Assert.Single(later)!["operation"]!.GetValue<string>());
        Assert.Equal(400, (await SendAsync(HttpMethod.Get, "/_local/calls?after=x")).Status);
    }

    [Fact]
    public async Task Journal_can_be_followed_and_forgets_the_oldest()
    {
        var journal = Cloud.Services.GetRequiredService<CallJournal>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var follower = journal.FollowAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var first = follower.MoveNextAsync();
        await SnsAsync("ListTopics");
        Assert.True(await first);
        Assert.Equal("ListTopics", follower.Current.Operation);

        for (var call = 0; call < 1000; call++)
        {
            await SnsAsync("ListTopics");
        }

        Assert.Equal(1000, journal.After(0).Count);
        Assert.Equal(2, journal.After(0)[0].Sequence);
    }

    private async Task FaultAsync(object fault) =>
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, "/_local/faults", fault)).Status);
}
