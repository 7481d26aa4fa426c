using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Conversations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>The Home tab: a person's resources and requests, with links, and the buttons to order.</summary>
internal sealed class SlackHome(
    SlackPeople people,
    OwnRequests own,
    RequestSummary summary,
    ProductCheck products,
    SecretLinks links,
    SlackWeb web,
    SlackRecords records
)
{
    private const int Shown = 20;

    /// <summary>Shows the tab to a person who opened it, and records that it must be kept up to date.</summary>
    public async Task OpenAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        var who = await people.FindAsync(teamId, userId, cancellationToken);
        if (
            who.Person is { } person
            && await records.HomesAsync(person.Email, cancellationToken) is var homes
            && homes?.UserIds.Contains(userId, StringComparer.Ordinal) != true
        )
        {
            await records.HomesAsync(
                person.Email,
                new SlackHomes([.. homes?.UserIds ?? [], userId]),
                cancellationToken
            );
        }

        await ShowAsync(who, userId, cancellationToken);
    }

    /// <summary>Shows a change of one of the person's requests.</summary>
    public async Task RefreshAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        await ShowAsync(await people.FindAsync(teamId, userId, cancellationToken), userId, cancellationToken);

    private async Task ShowAsync(SlackWho who, string userId, CancellationToken cancellationToken)
    {
        if (who.Person is not { } person)
        {
            var refusal = who.Refusal ?? SlackNote.Unknown.TextIn(who.Words);
            await web.PublishAsync(
                userId,
                new HomeViewDefinition { Blocks = { SlackTexts.Section(refusal) } },
                cancellationToken
            );
            return;
        }

        // The last of two concurrent workers looks again after it publishes, so the latest state stays.
        var requests = await own.RecentAsync(person, Shown, cancellationToken);
        string shown;
        do
        {
            shown = VersionsOf(requests);
            await web.PublishAsync(
                userId,
                await ViewAsync(person, requests, who.Words, cancellationToken),
                cancellationToken
            );
            requests = await own.RecentAsync(person, Shown, cancellationToken);
        } while (VersionsOf(requests) != shown);
    }

    // Compares only what the tab shows: a claim also changes a request's version.
    private static string VersionsOf(IEnumerable<Request> requests) =>
        string.Join(
            ' ',
            requests.Select(request =>
                $"{request.Id}:{request.Status}:{request.ApprovalsGiven}:{request.Subject.LacksSecrets}"
                + $":{request.EndedAt}:{request.LeaseEndsAt}:{request.Changes?.Count}"
            )
        );

    private async Task<HomeViewDefinition> ViewAsync(
        Person person,
        IReadOnlyList<Request> requests,
        Words all,
        CancellationToken cancellationToken
    )
    {
        var words = all.Slack;
        var buttons = new ActionsBlock
        {
            Elements =
            {
                new Button
                {
                    ActionId = SlackRequestForm.OpenAction,
                    Text = words.AskForAccount,
                    Style = ButtonStyle.Primary,
                },
            },
        };
        if ((await products.OfferedToAsync(person, cancellationToken)).Count > 0)
        {
            buttons.Elements.Add(new Button { ActionId = SlackForms.OrderAction, Text = words.OrderSomethingElse });
        }

        var view = new HomeViewDefinition
        {
            Blocks =
            {
                new HeaderBlock { Text = words.HomeTitle },
                buttons,
            },
        };
        if (requests.Count == 0)
        {
            view.Blocks.Add(SlackTexts.Section(words.NothingAskedFor));
        }

        // Existing resources first, then open requests, then all others.
        foreach (
            var (title, those) in new[]
            {
                (words.Yours, requests.Where(request => request.HasProduct)),
                (words.OnTheWay, requests.Where(request => request.Status.IsOpen())),
                (words.Ended, requests.Where(request => !request.HasProduct && !request.Status.IsOpen())),
            }
        )
        {
            var listed = those.ToList();
            if (listed.Count == 0)
            {
                continue;
            }

            view.Blocks.Add(new DividerBlock());
            view.Blocks.Add(new SectionBlock { Text = SlackTexts.Bold(title, SlackLimits.SectionText) });
            foreach (var request in listed)
            {
                var section = SlackTexts.Section(await summary.SentenceAsync(request, all, cancellationToken));
                section.Accessory = LinkOf(request, words);
                view.Blocks.Add(section);
            }
        }

        return view;
    }

    // Only its owner sees a Home tab, so it may show their own link.
    private Button? LinkOf(Request request, SlackWords words) =>
        request switch
        {
            { Status: RequestStatus.PendingApproval, Subject.LacksSecrets: true } => SlackTexts.Link(
                request.Id,
                words.GiveMissing,
                links.LinkFor(request)
            ),
            { HasProduct: true, SignInUrl: { } url } => SlackTexts.Link(request.Id, words.SignIn, url),
            { HasProduct: true }
                when (request.Outputs ?? []).FirstOrDefault(output => IsAddress(output.Text)) is { } output =>
                SlackTexts.Link(request.Id, output.Key, output.Text),
            _ => null,
        };

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
