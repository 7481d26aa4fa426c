using System.Net;
using ChatOps.Application.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>While AWS doesn't answer, nothing is lost, nothing happens twice, and no failure is reported as
/// success.</summary>
public sealed class OutageTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("error")]
    [InlineData("throttle")]
    [InlineData("garbage")]
    public async Task While_Lex_is_down_the_person_may_retry_and_the_same_message_works_later(string kind)
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I would like a new account");
        await playground.FaultAsync("lexv2-runtime", "RecognizeText", kind);

        using var down = await ana.PostAsync("sandbox");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        Assert.Contains("again", await down.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(down.Headers.RetryAfter);
        Assert.StartsWith("Ana, what email", await ana.SayAsync("sandbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_whose_answer_was_lost_makes_one_request()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync($"I need a sandbox account in Demos with root email {PersonInChat.NewRootEmail()}");
        await playground.FaultAsync("lexv2-runtime", "RecognizeText", "errorAfterEffect");
        using var lost = await ana.PostAsync("yes");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);

        Assert.StartsWith("New account request created.", await ana.SayAsync("yes"), StringComparison.Ordinal);

        var list = await playground.Product.GetStringAsync($"/requests?requester={Uri.EscapeDataString(ana.Email)}");
        Assert.Equal(2, list.Split("\"id\":").Length);
    }

    [Theory]
    [InlineData("ProvisionProduct", "error")]
    [InlineData("ProvisionProduct", "errorAfterEffect")]
    [InlineData("ProvisionProduct", "throttle")]
    [InlineData("ListLaunchPaths", "error")]
    [InlineData("DescribeRecord", "error")]
    public async Task While_Service_Catalog_is_down_the_request_is_kept_and_ordered_once(string operation, string kind)
    {
        var ana = playground.NewPerson();
        var root = PersonInChat.NewRootEmail();
        var id = await ana.AskForAsync("sandbox", "Demos", root);
        var link = await playground.LinkAsync(id, "approver@example.com");
        await playground.FaultAsync("servicecatalog", operation, kind, count: 6);

        using var decided = await playground.DecideAsync(link, "approve");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.RequestAsync(id)).GetProperty("status").GetString() == "Ready"
                || await HastenAsync(id),
            () => "not ready"
        );

        await playground.LocalCloud.DeleteAsync("/_local/faults");
        Assert.Contains(
            $"\"fault\":\"{kind}\"",
            await playground.LocalCloud.GetStringAsync("/_local/calls"),
            StringComparison.Ordinal
        );
        var accounts = await playground.LocalCloud.GetStringAsync("/_local/accounts");
        Assert.Equal(2, accounts.Split(root).Length);
        Assert.Single((await playground.RequestAsync(id)).GetProperty("orders").EnumerateArray());
    }

    [Fact]
    public async Task While_SNS_is_down_the_mail_waits_and_goes_out_once()
    {
        await playground.FaultAsync("sns", "Publish", "error", count: 8);
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");

        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.LocalCloud.GetStringAsync("/_local/mailbox")).Split(id).Length > 4
                || await HastenAsync(id),
            () => "the mail did not come"
        );

        Assert.Equal(2, (await playground.MailsAboutAsync(id, 2)).Count);
    }

    // Pauses after a failure are at most minutes. The clock must not move while a worker has a claim, which would
    // expire.
    private async Task<bool> HastenAsync(string id)
    {
        var request = await playground
            .Host.Services.GetRequiredService<IRequestStore>()
            .FindAsync(id, TestContext.Current.CancellationToken);
        if (request!.Work.All(item => item.ClaimedUntil is null))
        {
            await playground.AdvanceAsync(TimeSpan.FromSeconds(5));
        }

        return false;
    }
}
