using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.People;
using ChatOps.Vending.Slack.Web;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Vending.Slack.Asking;

/// <summary>The Home tab: a person's own requests, and a button to make one.</summary>
internal sealed class SlackHome(SlackPeople people, OwnRequests own, RequestSummary summary, SlackWeb web)
{
    private const int Shown = 20;

    public async Task ShowAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        var who = await people.FindAsync(teamId, userId, cancellationToken);
        var view = new HomeViewDefinition();
        if (who.Person is not { } person)
        {
            view.Blocks.Add(Section(who.Refusal!));
            await web.PublishAsync(userId, view, cancellationToken);
            return;
        }

        view.Blocks.Add(new HeaderBlock { Text = "Your AWS account requests" });
        view.Blocks.Add(new ActionsBlock
        {
            Elements = { new Button { ActionId = SlackRequestForm.OpenAction, Text = "Ask for an account", Style = ButtonStyle.Primary } },
        });
        var requests = await own.RecentAsync(person, Shown, cancellationToken);
        if (requests.Count == 0)
        {
            view.Blocks.Add(Section("You have not asked for an account yet."));
        }

        foreach (var request in requests)
        {
            view.Blocks.Add(new DividerBlock());
            view.Blocks.Add(Section(await summary.SentenceAsync(request, cancellationToken)));
        }

        await web.PublishAsync(userId, view, cancellationToken);
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(SlackLimits.Escaped(text, SlackLimits.SectionText)) };
}
