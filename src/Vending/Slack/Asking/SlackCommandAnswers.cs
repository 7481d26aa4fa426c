using ChatOps.Vending.Languages;
using ChatOps.Vending.People;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack.Inbound;

namespace ChatOps.Vending.Slack.Asking;

/// <summary>What the slash command answers in words.</summary>
internal sealed class SlackCommandAnswers(OwnRequests own, RequestSummary summary)
{
    public const string Help =
        $"{SlackApp.Command} opens a form to ask for an AWS account; {SlackApp.Command} order lets you choose among everything that can be ordered; {SlackApp.Command} status shows your requests. "
        + "You can also write to me, here or in a channel with my name: \"I would like a new account\".";

    public static bool IsStatus(SlackCommand command) => command.Text.Equals("status", StringComparison.OrdinalIgnoreCase);

    public static bool IsOrder(SlackCommand command) => command.Text.Equals("order", StringComparison.OrdinalIgnoreCase);

    public static bool IsForm(SlackCommand command) => command.Text.Length == 0 || IsOrder(command);

    public async Task<string> StatusAsync(Person person, CancellationToken cancellationToken)
    {
        var requests = await own.OpenAsync(person, cancellationToken);
        if (requests.Count == 0)
        {
            return await own.LastAsync(person, cancellationToken) is { } last
                ? $"You have no open request. Your last one: {await summary.SentenceAsync(last, Words.English, cancellationToken)}"
                : $"You have not asked for an account yet, nor for anything else. {SlackApp.Command} order does.";
        }

        var sentences = new List<string>();
        foreach (var request in requests.Take(OwnRequests.Shown))
        {
            sentences.Add(await summary.SentenceAsync(request, Words.English, cancellationToken));
        }

        return string.Join('\n', requests.Count > OwnRequests.Shown ? sentences.Append($"And {requests.Count - OwnRequests.Shown} more.") : sentences);
    }
}
