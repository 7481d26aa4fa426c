using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.People;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Vending.Slack.Asking;

/// <summary>The Home tab: a person's own requests, and a button to make one.</summary>
internal sealed class SlackHome(SlackPeople people, OwnRequests own, RequestSummary summary, SlackWeb web, SlackRecords records)
{
    private const int Shown = 20;

    /// <summary>Somebody has opened it: shows it, and keeps it up to date from now on.</summary>
    public async Task OpenAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        var who = await people.FindAsync(teamId, userId, cancellationToken);
        if (who.Person is { } person && await records.HomesAsync(person.Email, cancellationToken) is var homes && homes?.UserIds.Contains(userId, StringComparer.Ordinal) != true)
        {
            await records.HomesAsync(person.Email, new SlackHomes([.. homes?.UserIds ?? [], userId]), cancellationToken);
        }

        await ShowAsync(who, userId, cancellationToken);
    }

    /// <summary>One of the person's requests has changed.</summary>
    public async Task RefreshAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        await ShowAsync(await people.FindAsync(teamId, userId, cancellationToken), userId, cancellationToken);

    private async Task ShowAsync(SlackWho who, string userId, CancellationToken cancellationToken)
    {
        if (who.Person is not { } person)
        {
            await web.PublishAsync(userId, new HomeViewDefinition { Blocks = { Section(who.Refusal!) } }, cancellationToken);
            return;
        }

        // Two workers may be at it: whoever publishes last looks once more, so that the last state is what stays.
        var requests = await own.RecentAsync(person, Shown, cancellationToken);
        string shown;
        do
        {
            shown = VersionsOf(requests);
            await web.PublishAsync(userId, await ViewAsync(requests, cancellationToken), cancellationToken);
            requests = await own.RecentAsync(person, Shown, cancellationToken);
        }
        while (VersionsOf(requests) != shown);
    }

    // What is claimed and done between two steps changes a version too, but nothing that is seen.
    private static string VersionsOf(IEnumerable<AccountRequest> requests) =>
        string.Join(' ', requests.Select(request => $"{request.Id}:{request.Status}:{request.ApprovalsGiven}"));

    private async Task<HomeViewDefinition> ViewAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancellationToken)
    {
        var view = new HomeViewDefinition
        {
            Blocks =
            {
                new HeaderBlock { Text = "Your AWS account requests" },
                new ActionsBlock { Elements = { new Button { ActionId = SlackRequestForm.OpenAction, Text = "Ask for an account", Style = ButtonStyle.Primary } } },
            },
        };
        if (requests.Count == 0)
        {
            view.Blocks.Add(Section("You have not asked for an account yet."));
        }

        foreach (var request in requests)
        {
            view.Blocks.Add(new DividerBlock());
            view.Blocks.Add(Section(await summary.SentenceAsync(request, cancellationToken)));
        }

        return view;
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(SlackLimits.Escaped(text, SlackLimits.SectionText)) };
}
