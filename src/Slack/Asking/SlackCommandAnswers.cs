using ChatOps.Application.Requests;
using ChatOps.Conversations;
using ChatOps.Domain.People;
using ChatOps.Languages;
using ChatOps.Slack.Inbound;

namespace ChatOps.Slack.Asking;

/// <summary>The slash command's text answers.</summary>
internal sealed class SlackCommandAnswers(OwnRequests own, RequestSummary summary)
{
    public static bool IsStatus(SlackCommand command) => command.Text.Means("status");

    public static bool IsOrder(SlackCommand command) => command.Text.Means("order");

    public static bool IsForm(SlackCommand command) => command.Text.IsEmpty || IsOrder(command);

    public async Task<string> StatusAsync(Person person, Words words, CancellationToken cancellationToken)
    {
        var requests = await own.OpenAsync(person, cancellationToken);
        if (requests.Count == 0)
        {
            return await own.LastAsync(person, cancellationToken) is { } last
                ? words.Slack.LastRequest(await summary.SentenceAsync(last, words, cancellationToken))
                : words.Slack.NeverAsked(SlackApp.Command);
        }

        var sentences = new List<string>();
        foreach (var request in requests.Take(OwnRequests.Shown))
        {
            sentences.Add(await summary.SentenceAsync(request, words, cancellationToken));
        }

        return string.Join(
            '\n',
            requests.Count > OwnRequests.Shown
                ? sentences.Append(words.Slack.More(requests.Count - OwnRequests.Shown))
                : sentences
        );
    }
}
