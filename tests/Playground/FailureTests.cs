using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.LocalCloud.Organizations;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>Orders that fail in the documented ways, and existing accounts that conflict with a request.</summary>
public sealed class FailureTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("internal")]
    [InlineData("leftover-account")]
    public async Task A_cause_known_to_pass_is_retried_once_by_itself_and_not_announced(string reason)
    {
        var (id, root) = await ApprovedAsync(new { failNextOrders = 1, failureReason = reason });

        var ready = await EndAsync(id, "Ready");

        Assert.Equal(["Failed", "Succeeded"], Outcomes(ready));
        var history = Events(ready);
        Assert.Contains("ProductTerminated", history);
        Assert.DoesNotContain("Failed", history);
        Assert.Equal(1, await AccountsWithAsync(root));
        Assert.DoesNotContain(await playground.MailsAboutAsync(id, 2), mail => mail.To == "operators@example.com");
    }

    [Fact]
    public async Task The_second_such_failure_waits_for_an_operator_whose_retry_succeeds()
    {
        var (id, root) = await ApprovedAsync(new { failNextOrders = 2, failureReason = "internal" });

        var failed = await EndAsync(id, "Failed");
        Assert.Equal(["Failed", "Failed"], Outcomes(failed));
        Assert.Contains("internal error", failed.GetProperty("failureReason").GetString(), StringComparison.Ordinal);
        var told = Assert.Single(await MailsToOperatorsAsync(id, 1));
        Assert.Contains("docs/runbook.md, \"Request failed\"", told.Body, StringComparison.Ordinal);

        (await playground.Product.PostAsync($"/requests/{id}/retry", null)).EnsureSuccessStatusCode();
        var ready = await EndAsync(id, "Ready");
        Assert.Equal(
            "local",
            ready
                .GetProperty("history")
                .EnumerateArray()
                .Single(entry => entry.GetProperty("event").GetString() == "Retried")
                .GetProperty("actor")
                .GetString()
        );
        Assert.Equal(1, await AccountsWithAsync(root));
    }

    [Theory]
    [InlineData("concurrent")]
    [InlineData("busy")]
    [InlineData("landing-zone")]
    [InlineData("throttled")]
    [InlineData("unavailable")]
    public async Task An_order_that_finds_AWS_busy_goes_back_in_line(string reason)
    {
        var (id, root) = await ApprovedAsync(new { failNextOrders = 2, failureReason = reason });

        var ready = await EndAsync(id, "Ready");

        Assert.Equal(["Busy", "Busy", "Succeeded"], Outcomes(ready));
        Assert.DoesNotContain("Failed", Events(ready));
        Assert.Single(Events(ready), what => what == "OrderWaiting");
        Assert.Equal(1, await AccountsWithAsync(root));
    }

    [Theory]
    [InlineData("denied")]
    [InlineData("quota")]
    [InlineData("email")]
    public async Task What_can_not_work_fails_at_once_also_where_AWS_says_try_again(string reason)
    {
        var (id, _) = await ApprovedAsync(new { failNextOrders = 1, failureReason = reason });

        Assert.Equal(["Failed"], Outcomes(await EndAsync(id, "Failed")));
    }

    [Fact]
    public async Task What_finds_AWS_busy_for_longer_than_an_order_may_take_waits_for_a_person()
    {
        var (id, _) = await ApprovedAsync(new { failNextOrders = 1000, failureReason = "busy" });

        var failed = await EndAsync(id, "Failed");
        await playground.SettingsAsync(new { failNextOrders = 0 });

        Assert.All(Outcomes(failed), outcome => Assert.Equal("Busy", outcome));
        Assert.Single(Events(failed), what => what == "OrderWaiting");
        Assert.Contains(
            "another AWS Control Tower operation is in progress",
            failed.GetProperty("failureReason").GetString(),
            StringComparison.Ordinal
        );
        Assert.Single(await MailsToOperatorsAsync(id, 1));
    }

    [Fact]
    public async Task What_busies_the_order_may_busy_the_termination_of_what_it_left_too()
    {
        var (id, root) = await ApprovedAsync(
            new
            {
                failNextOrders = 1,
                failNextTerminations = 2,
                failureReason = "busy",
            }
        );

        var ready = await EndAsync(id, "Ready");

        Assert.Equal(["Busy", "Succeeded"], Outcomes(ready));
        Assert.Single(Events(ready), what => what == "ProductTerminated");
        Assert.Equal(1, await AccountsWithAsync(root));
    }

    [Fact]
    public async Task A_tainted_product_waits_for_a_person_and_is_never_terminated()
    {
        var (id, root) = await ApprovedAsync(new { failNextOrders = 1, failureReason = "timeout-tainted" });

        var failed = await EndAsync(id, "Failed");
        Assert.Equal(["Tainted"], Outcomes(failed));
        (await playground.Product.PostAsync($"/requests/{id}/retry", null)).EnsureSuccessStatusCode();
        var ready = await EndAsync(id, "Ready");

        Assert.DoesNotContain("ProductTerminated", Events(ready));
        Assert.Equal(1, await AccountsWithAsync(root));
    }

    [Fact]
    public async Task An_account_with_the_address_ends_the_request_before_approvers_are_asked()
    {
        var root = PersonInChat.NewRootEmail();
        var ana = playground.NewPerson();
        await ana.SayAsync($"I need a sandbox account in Demos with root email {root}");
        await AddAccountAsync("Foreign", root.ToUpperInvariant());

        var id = PersonInChat.IdIn(await ana.SayAsync("yes"));

        var cancelled = await playground.UntilStatusAsync(id, "Cancelled");
        Assert.DoesNotContain("ApproverAsked", Events(cancelled));
        Assert.Contains(
            $"was cancelled: An account already uses the root email {root}",
            await ana.SayAsync($"status of {id}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_account_with_the_address_fails_the_order_and_a_corrected_address_helps()
    {
        var root = PersonInChat.NewRootEmail();
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos", root);
        var link = await playground.LinkAsync(id, "approver@example.com");
        await playground.MailsAboutAsync(id, 2);
        await AddAccountAsync("Foreign", root);
        (await playground.DecideAsync(link, "approve")).EnsureSuccessStatusCode();

        var failed = await EndAsync(id, "Failed");
        Assert.Equal(
            $"An account already uses the root email {root}, and AWS allows each address only once.",
            failed.GetProperty("failureReason").GetString()
        );

        var corrected = PersonInChat.NewRootEmail();
        (
            await playground.Product.PostAsJsonAsync($"/requests/{id}/retry", new { rootEmail = corrected })
        ).EnsureSuccessStatusCode();
        await EndAsync(id, "Ready");
        Assert.Equal(1, await AccountsWithAsync(corrected));
    }

    [Fact]
    public async Task An_account_with_the_name_fails_the_order_and_the_retry_takes_another_name()
    {
        var root = PersonInChat.NewRootEmail();
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos", root);
        var link = await playground.LinkAsync(id, "approver@example.com");
        await playground.MailsAboutAsync(id, 2);
        var name = (await playground.RequestAsync(id)).GetProperty("accountName").GetString()!;
        await AddAccountAsync(name, PersonInChat.NewRootEmail());
        (await playground.DecideAsync(link, "approve")).EnsureSuccessStatusCode();

        var failed = await EndAsync(id, "Failed");
        Assert.Contains(name, failed.GetProperty("failureReason").GetString(), StringComparison.Ordinal);
        (await playground.Product.PostAsync($"/requests/{id}/retry", null)).EnsureSuccessStatusCode();
        var ready = await EndAsync(id, "Ready");
        Assert.Equal($"{name}-2", ready.GetProperty("accountName").GetString());
        Assert.Equal(1, await AccountsWithAsync(root));
    }

    [Fact]
    public async Task A_corrected_address_after_a_taken_order_makes_another_account_under_another_name()
    {
        var (id, _) = await ApprovedAsync(new { failNextOrders = 1, failureReason = "email" });
        var failed = await EndAsync(id, "Failed");

        (
            await playground.Product.PostAsJsonAsync(
                $"/requests/{id}/retry",
                new { rootEmail = PersonInChat.NewRootEmail(), accountOu = "Experiment" }
            )
        ).EnsureSuccessStatusCode();

        var ready = await EndAsync(id, "Ready");
        Assert.Equal(
            $"{failed.GetProperty("accountName").GetString()}-2",
            ready.GetProperty("accountName").GetString()
        );
        Assert.Equal("Experiment", ready.GetProperty("accountOu").GetString());
    }

    [Theory]
    [InlineData("never")]
    [InlineData("twice")]
    public async Task The_account_is_ready_once_whether_the_lifecycle_event_comes_twice_or_never(string events)
    {
        var (id, root) = await ApprovedAsync(new { lifecycleEvents = events });

        var ready = await EndAsync(id, "Ready");
        await playground.SettingsAsync(new { lifecycleEvents = "once" });

        Assert.Single(Events(ready), what => what == "Ready");
        Assert.Equal(1, await AccountsWithAsync(root));
    }

    private static string[] Outcomes(JsonElement request) =>
        [.. request.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("outcome").GetString()!)];

    private static string[] Events(JsonElement request) =>
        [.. request.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("event").GetString()!)];

    private async Task<(string Id, string RootEmail)> ApprovedAsync(object settings)
    {
        var root = PersonInChat.NewRootEmail();
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos", root);
        await playground.MailsAboutAsync(id, 2);
        await playground.SettingsAsync(settings);
        (
            await playground.DecideAsync(await playground.LinkAsync(id, "approver@example.com"), "approve")
        ).EnsureSuccessStatusCode();
        return (id, root);
    }

    // The clock advances during the wait: pauses are minutes long.
    private async Task<JsonElement> EndAsync(string id, string status)
    {
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                await playground.AdvanceAsync(TimeSpan.FromSeconds(10));
                return (await playground.RequestAsync(id)).GetProperty("status").GetString() == status;
            },
            () => $"{id} did not become {status}"
        );
        return await playground.RequestAsync(id);
    }

    private async Task<IReadOnlyList<Mail>> MailsToOperatorsAsync(string id, int atLeast)
    {
        IReadOnlyList<Mail> mails = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                mails =
                [
                    .. (await playground.MailsAboutAsync(id, 1)).Where(mail => mail.To == "operators@example.com"),
                ];
                return mails.Count >= atLeast;
            },
            () => $"{mails.Count} mails to operators about {id}"
        );
        return mails;
    }

    private async Task<int> AccountsWithAsync(string root) =>
        (await playground.LocalCloud.GetStringAsync("/_local/accounts")).Split(root).Length - 1;

    private async Task AddAccountAsync(string name, string email)
    {
        var tree = playground.Host.LocalCloudServices.GetRequiredService<OrganizationTree>();
        tree.Save(
            new OrganizationAccount(tree.NewAccountId(), name, email, OrganizationTree.RootId, DateTimeOffset.UnixEpoch)
        );

        // Older than the limit for use, younger than the sweep's refresh.
        await playground.AdvanceAsync(TimeSpan.FromMinutes(6));
    }
}
