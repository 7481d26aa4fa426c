using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack.Blocks;
using SlackNet.Blocks;

namespace ChatOps.Vending.Slack.Telling;

/// <summary>What the requester reads about his request: one message that grows with every step, and one that says how it ended.</summary>
internal static class SlackStatusMessage
{
    private static readonly RequestEvent[] Told =
    [
        RequestEvent.Created, RequestEvent.ApprovalGiven, RequestEvent.Approved, RequestEvent.Denied, RequestEvent.Expired, RequestEvent.Cancelled,
        RequestEvent.OrderPlaced, RequestEvent.Ready, RequestEvent.Failed, RequestEvent.Retried,
    ];

    /// <summary>True where the step ends the request, so that the requester hears of it in a message of its own: an update rings nobody's bell.</summary>
    public static bool IsEnd(RequestEvent what) => what is RequestEvent.Ready or RequestEvent.Failed or RequestEvent.Denied or RequestEvent.Expired or RequestEvent.Cancelled;

    /// <summary>The running status: every step so far, and how it stands.</summary>
    public static SlackContent Running(AccountRequest request)
    {
        var title = $"{request.Id} {request.Status.InWords()}";
        var steps = string.Join('\n', request.History.Where(entry => Told.Contains(entry.Event)).Select(entry => $"• {entry.At.UtcDateTime:HH:mm} UTC: {StepOf(entry)}"));
        return new SlackContent(
            SlackLimits.Escaped($"{title}\n{steps}", SlackLimits.MessageText),
            [
                new SectionBlock { Text = new Markdown($"*{SlackLimits.Escaped(title, SlackLimits.LabelText)}*\n{SlackLimits.Escaped(steps, SlackLimits.SectionText - SlackLimits.LabelText - 3)}") },
            ]);
    }

    /// <summary>How it ended, with what the requester needs now.</summary>
    public static SlackContent End(AccountRequest request, HistoryEntry entry) => entry.Event switch
    {
        RequestEvent.Ready => Ready(request),
        RequestEvent.Failed => SlackContents.Of(
            $"{request.Requester.FirstName}, I am sorry: {request.Id} has failed. AWS says: {entry.Detail}\nThe operators have been told and can try again; you need not do anything. To ask for something else, say \"I would like a new account\"."),
        RequestEvent.Denied => SlackContents.Of(
            $"{request.Requester.FirstName}, {entry.Actor} has denied {request.Id}: {entry.Detail}\nIf you can change that, say \"I would like a new account\" and ask again."),
        RequestEvent.Expired => SlackContents.Of(
            $"{request.Requester.FirstName}, {request.Id} has expired: nobody decided within {request.Terms.ExpiryHours} hours. You can ask again: say \"I would like a new account\"."),
        _ => SlackContents.Of($"{request.Requester.FirstName}, {request.Id} was cancelled by {entry.Actor}. Nothing was ordered."),
    };

    private static SlackContent Ready(AccountRequest request)
    {
        var text = $"{request.Requester.FirstName}, your account is ready. {request.Id}: account {request.AccountId} ({request.AccountName}) in {request.Ou.Label}."
            + (request.SignInUrl is { } url ? $" Sign in at {url}" : string.Empty);
        var fields = new SectionBlock
        {
            Fields =
            {
                SlackContents.Field("Account id", request.AccountId ?? string.Empty),
                SlackContents.Field("Account name", request.AccountName),
                SlackContents.Field("OU", request.Ou.Label),
                SlackContents.Field("Root e-mail", request.RootEmail),
                SlackContents.Field("Request", request.Id),
            },
        };
        if (request.SignInUrl is { } link)
        {
            fields.Fields.Add(SlackContents.Field("Sign in", link));
        }

        return new SlackContent(
            SlackLimits.Escaped(text, SlackLimits.MessageText),
            [new SectionBlock { Text = new Markdown($"*{SlackLimits.Escaped($"{request.Requester.FirstName}, your account is ready.", SlackLimits.FieldText)}*") }, fields]);
    }

    private static string StepOf(HistoryEntry entry) => entry.Event switch
    {
        RequestEvent.Created => "asked for",
        RequestEvent.ApprovalGiven or RequestEvent.Approved => $"approved by {entry.Actor}{(entry.Detail is "Approved" ? string.Empty : $" ({entry.Detail})")}",
        RequestEvent.Denied => $"denied by {entry.Actor}: {entry.Detail}",
        RequestEvent.Expired => "expired: " + entry.Detail,
        RequestEvent.Cancelled => entry.Detail is "Withdrawn" ? $"cancelled by {entry.Actor}" : $"cancelled: {entry.Detail}",
        RequestEvent.OrderPlaced => "ordered from AWS Control Tower; it usually takes up to 30 minutes",
        RequestEvent.Ready => $"ready: {entry.Detail}",
        RequestEvent.Failed => $"failed: {entry.Detail}",
        _ => "an operator has ordered another attempt",
    };
}
