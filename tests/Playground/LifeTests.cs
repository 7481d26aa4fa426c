using System.Net;
using System.Text.Json;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>Combinations in a request's life: expiry and decision, orders and other operations, several requests of one
/// person.</summary>
public sealed class LifeTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task A_simultaneous_decision_and_expiry_have_one_winner_that_both_sides_see()
    {
        var asked = new List<(string Id, string Link)>();
        for (var i = 0; i < 4; i++)
        {
            var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
            asked.Add((id, await playground.LinkAsync(id, "approver@example.com")));
            await playground.MailsAboutAsync(id, 2);
        }

        await playground.AdvanceAsync(TimeSpan.FromHours(48) - TimeSpan.FromMinutes(1));
        var decisions = asked.Select(
            (request, place) =>
                Task.Run(async () =>
                {
                    if (place == 0)
                    {
                        await playground.AdvanceAsync(TimeSpan.FromMinutes(2));
                    }

                    using var response = await playground.DecideAsync(request.Link, "approve");
                    return response.StatusCode;
                })
        );
        var answers = await Task.WhenAll(decisions);

        Assert.Equal(HttpStatusCode.Conflict, answers[0]);
        foreach (var (request, answer) in asked.Zip(answers))
        {
            var ended = await playground.UntilStatusAsync(
                request.Id,
                answer == HttpStatusCode.OK ? "Ready" : "Expired"
            );
            Assert.Equal(answer == HttpStatusCode.OK, Events(ended).Contains("Approved"));
            Assert.Equal(answer == HttpStatusCode.Conflict, Events(ended).Contains("Expired"));
            Assert.Contains(
                answer == HttpStatusCode.OK ? "approved" : "expired",
                await playground.Product.GetStringAsync(request.Link),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    [Theory]
    [InlineData("concurrent")]
    [InlineData("AWS Control Tower cannot start the operation, because your landing zone is currently being updated.")]
    public async Task While_other_operations_run_the_order_goes_back_in_line_with_growing_pauses(string reason)
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        await playground.MailsAboutAsync(id, 2);
        await playground.SettingsAsync(new { failNextOrders = 3, failureReason = reason });
        (
            await playground.DecideAsync(await playground.LinkAsync(id, "approver@example.com"), "approve")
        ).EnsureSuccessStatusCode();

        var pauses = new List<TimeSpan>();
        while (pauses.Count < 3)
        {
            Request? waiting = null;
            await PlaygroundFixture.UntilAsync(
                async () =>
                {
                    waiting = await playground
                        .Host.Services.GetRequiredService<IRequestStore>()
                        .FindAsync(id, TestContext.Current.CancellationToken);
                    return waiting!.Status == RequestStatus.Approved
                        && waiting.Orders.Count == pauses.Count + 1
                        && waiting.Work.Any(item => item.Kind == WorkKind.PlanOrder);
                },
                () => $"not back in line after attempt {pauses.Count + 1}"
            );
            pauses.Add(
                waiting!.Work.Single(item => item.Kind == WorkKind.PlanOrder).NotBefore
                    - waiting.CurrentOrder!.EndedAt!.Value
            );
            await playground.AdvanceAsync(pauses[^1]);
        }

        Assert.Equal([TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(8)], pauses);
        var request = await playground.UntilStatusAsync(id, "Ready");
        Assert.Equal(
            ["Busy", "Busy", "Busy", "Succeeded"],
            request.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("outcome").GetString()!)
        );
        Assert.DoesNotContain("Failed", Events(request));
        Assert.DoesNotContain(await playground.MailsAboutAsync(id, 2), mail => mail.To == "operators@example.com");
    }

    [Fact]
    public async Task A_person_with_several_open_requests_gets_a_list_and_can_ask_for_one_by_its_ID()
    {
        var ana = playground.NewPerson();
        var sandbox = await ana.AskForAsync("sandbox", "Demos");
        var production = await ana.AskForAsync("production", "Experiment");

        var list = await ana.SayAsync("what about my requests?");
        Assert.StartsWith("Ana, you have 2 open requests:", list, StringComparison.Ordinal);
        Assert.Contains(sandbox, list, StringComparison.Ordinal);
        Assert.Contains(production, list, StringComparison.Ordinal);

        var one = await ana.SayAsync($"what is the status of {sandbox}?");
        Assert.Contains($"{sandbox} (Sandbox account in Demos", one, StringComparison.Ordinal);
        Assert.DoesNotContain(production, one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ordered_cannot_be_cancelled_but_what_still_waits_can_and_only_ones_own()
    {
        await playground.SettingsAsync(new { provisioningSeconds = 2_000 });
        var ana = playground.NewPerson();
        var waiting = await ana.AskForAsync("production", "Experiment");
        var ordered = await ana.AskForAsync("sandbox", "Demos");
        (
            await playground.DecideAsync(await playground.LinkAsync(ordered, "approver@example.com"), "approve")
        ).EnsureSuccessStatusCode();
        await playground.UntilStatusAsync(ordered, "Provisioning");

        Assert.Contains(
            $"I can't find a request {waiting} of yours",
            await playground.NewPerson("Bob", "Stone").SayAsync($"cancel {waiting}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "an order can't be withdrawn",
            await ana.SayAsync($"cancel {ordered}"),
            StringComparison.Ordinal
        );
        Assert.Contains($"shall I cancel {waiting}", await ana.SayAsync("cancel my request"), StringComparison.Ordinal);
        Assert.Contains($"{waiting} is cancelled", await ana.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Contains(
            "an order can't be withdrawn",
            await ana.SayAsync("cancel my request"),
            StringComparison.Ordinal
        );
        await playground.SettingsAsync(new { provisioningSeconds = 1 });
        await playground.AdvanceAsync(TimeSpan.FromMinutes(40));
        await playground.UntilStatusAsync(ordered, "Ready");
    }

    private static string[] Events(JsonElement request) =>
        [.. request.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("event").GetString()!)];
}
