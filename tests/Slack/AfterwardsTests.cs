using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Slack;

/// <summary>Changes of resources in Slack: choices are buttons, and results are posted in the place of the
/// question.</summary>
public sealed class AfterwardsTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task Every_product_is_listed_changed_and_terminated_with_buttons_and_approved_in_Slack()
    {
        foreach (var (product, said, key, before, after, wrong) in MadeProducts.Changes)
        {
            var id = await MakeAsync(product);
            await slack.AnswerAsync("what have I ordered?", $"• {id} {product}");
            await slack.AnswerAsync($"terminate {id}", $"I can't find a request {id} of yours", "U0BOB", "D0BOB");

            await slack.AnswerAsync($"change {id}", $"what shall I change about the {product} {id}?");
            await slack.AnswerAsync(said, $"It's {before} now");
            var refused = await slack.AnswerAsync(wrong, $"It's {before} now");
            Assert.Contains("keep", refused.Buttons.Select(button => button.Value));
            var noted = await slack.AnswerAsync(after, "What else?");
            if (noted.Buttons.Any(button => button.Value == "done"))
            {
                await slack.PressAsync(noted, "choice:0", "done");
            }
            else
            {
                await slack.SayAsync("done");
            }

            var summary = await slack.HearAsync("D0ANA", noted.Ts, $"{before} → {after}");
            await slack.PressAsync(summary, "choice:0", "yes");
            var change = SlackPlayground.IdIn(
                (await slack.HearAsync("D0ANA", summary.Ts, "New request created.")).Text
            );
            await ApproveAsync(change);
            await slack.HearAsync("D0ANA", summary.Ts, $"the change to the {product} {id} is done.");
            Assert.Equal(after, (await slack.RequestAsync(id))!.Product.ValueOf(key));

            var lost = await slack.AnswerAsync($"terminate {id}", "This can't be undone");
            Assert.Equal(["yes", "no"], lost.Buttons.Select(button => button.Value));
            await slack.PressAsync(lost, "choice:0", "yes");
            var end = SlackPlayground.IdIn((await slack.HearAsync("D0ANA", lost.Ts, "New request created.")).Text);
            await ApproveAsync(end);
            await slack.HearAsync("D0ANA", lost.Ts, $"the termination of the {product} {id} is done.");
            Assert.NotNull((await slack.RequestAsync(id))!.EndedAt);
        }
    }

    [Fact]
    public async Task Only_the_chosen_one_of_several_resources_is_extended_and_gets_its_reminder()
    {
        var first = await MakeAsync(MadeProducts.Database, "bob@example.com", "U0BOB", "D0BOB");
        var second = await MakeAsync(MadeProducts.Database, "bob@example.com", "U0BOB", "D0BOB");
        var which = await slack.AnswerAsync("extend my database", "which one shall I extend?", "U0BOB", "D0BOB");
        Assert.Equal([second, first], which.Buttons.Select(button => button.Value));
        await slack.PressAsync(which, "choice:1", first, "U0BOB");
        var question = await slack.HearAsync("D0BOB", which.Ts, $"the PostgreSQL database {first} ends on");
        await slack.PressAsync(question, "choice:1", "no", "U0BOB");
        await slack.HearAsync("D0BOB", question.Ts, "Its end date stays the same.");

        await slack.AdvanceAsync(TimeSpan.FromDays(77).TotalSeconds);
        var reminder = await slack.HearAsync("D0BOB", question.Ts, $"({first}) is yours until");
        Assert.Contains($"\"extend {first}\"", reminder.Text, StringComparison.Ordinal);
        Assert.Single(
            await slack.MessagesAsync("D0BOB"),
            message => message.Text.Contains($"({first}) is yours until", StringComparison.Ordinal)
        );
    }

    private Task<string> MakeAsync(
        string product,
        string email = "ana@example.com",
        string user = "U0ANA",
        string channel = "D0ANA"
    ) =>
        MadeProducts.MakeAsync(
            slack.Host.Services,
            new Person(email, "Ana", "Lopez"),
            product,
            new RequestOrigin("slack", $"slack:{user}", Guid.NewGuid().ToString(), $"T0LOCAL|{channel}||{user}")
        );

    private async Task ApproveAsync(string id)
    {
        if ((await slack.RequestAsync(id))!.Status == RequestStatus.PendingApproval)
        {
            await slack.PressAsync(
                await slack.BoardAsync(id, message => message.Buttons.Count == 2),
                "approve",
                id,
                "U0APP1"
            );
        }
    }
}
