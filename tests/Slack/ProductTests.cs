namespace ChatOps.Tests.Slack;

/// <summary>Products through Slack: the catalogue's choices are buttons, what is secret is asked for alone.</summary>
public sealed class ProductTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task A_bucket_is_ordered_with_buttons_and_its_outputs_are_told_where_it_was_asked_for()
    {
        var which = await slack.AnswerAsync("what can I order?", "which one do you need");
        Assert.Equal(
            ["PostgreSQL database", "Storage bucket", "Monthly budget"],
            which.Buttons.Select(button => button.Value)
        );
        await slack.PressAsync(which, "choice:1", "Storage bucket");
        await slack.HearAsync("D0ANA", which.Ts, "Name of the bucket?");
        var lifecycle = await slack.AnswerAsync($"reports-{Guid.NewGuid():N}"[..16], "What becomes of old objects?");
        Assert.Equal(
            ["keep", "archive-after-90-days", "delete-after-365-days"],
            lifecycle.Buttons.Select(button => button.Value)
        );
        await slack.PressAsync(lifecycle, "choice:2", "delete-after-365-days");
        var versioning = await slack.HearAsync("D0ANA", lifecycle.Ts, "Enabled or Suspended?");
        await slack.PressAsync(versioning, "choice:0", "Enabled");
        var summary = await slack.HearAsync("D0ANA", versioning.Ts, "shall I request a Storage bucket?");
        Assert.Contains("What becomes of old objects: delete-after-365-days", summary.Text, StringComparison.Ordinal);
        await slack.PressAsync(summary, "choice:0", "yes");
        var created = await slack.HearAsync("D0ANA", summary.Ts, "It needs no approval");
        var id = SlackPlayground.IdIn(created.Text);

        var ready = await slack.HearAsync("D0ANA", summary.Ts, $"your Storage bucket is ready. {id}");

        Assert.Contains("arn:aws:s3:::reports-", ready.Text, StringComparison.Ordinal);
        Assert.Contains("BucketArn", ready.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_asked_for_in_a_channel_gets_its_password_through_a_link_in_a_direct_message_and_approvers_see_no_button_before()
    {
        var ts = await slack.SayAsync("<@U0BOT> I need a database", user: "U0BOB", channel: "C0GENERAL");
        await slack.HearAsync("C0GENERAL", ts, "Name of the first database?", ts);
        await slack.AnswerAsync("orders", "Size of the instance?", "U0BOB", "C0GENERAL", ts);
        await slack.AnswerAsync("keep", "Storage in GiB?", "U0BOB", "C0GENERAL", ts);
        await slack.AnswerAsync("keep", "Networks", "U0BOB", "C0GENERAL", ts);
        await slack.AnswerAsync("keep", "shall I request", "U0BOB", "C0GENERAL", ts);
        var created = await slack.AnswerAsync("yes", "created", "U0BOB", "C0GENERAL", ts);
        var id = SlackPlayground.IdIn(created.Text);

        var alone = await slack.HearAsync("D0BOB", ts, $"/products/{id}/secrets?token=");
        Assert.DoesNotContain(
            await slack.MessagesAsync("C0GENERAL"),
            message => message.All.Contains("token=", StringComparison.Ordinal)
        );
        var waiting = await slack.BoardAsync(
            id,
            message => message.Text.Contains("Waiting for Bob to enter", StringComparison.Ordinal)
        );
        Assert.Empty(waiting.Buttons);

        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["MasterPassword"] = "correct-horse-9" }
        );
        var link = alone.Text.Split(' ').Single(word => word.Contains("/secrets?token=", StringComparison.Ordinal));
        using var given = await client.PostAsync(link, form, TestContext.Current.CancellationToken);
        Assert.True(given.IsSuccessStatusCode);

        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );
        var ready = await slack.HearAsync("C0GENERAL", ts, $"your PostgreSQL database is ready. {id}", ts);
        Assert.Contains("Endpoint", ready.All, StringComparison.Ordinal);
    }
}
