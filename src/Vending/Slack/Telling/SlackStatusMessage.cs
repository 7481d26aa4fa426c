using ChatOps.Vending.Products;
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
    public static bool IsEnd(RequestEvent what) => what is RequestEvent.Ready or RequestEvent.Failed or RequestEvent.Denied or RequestEvent.Expired or RequestEvent.Cancelled or RequestEvent.LeaseEnded;

    /// <summary>The running status: every step so far, and how it stands.</summary>
    public static SlackContent Running(AccountRequest request)
    {
        var title = $"{request.Id} {ProductKind.Of(request).Standing(request)}";
        var steps = string.Join('\n', request.History.Where(entry => Told.Contains(entry.Event)).Select(entry => $"• {entry.At.UtcDateTime:HH:mm} UTC: {StepOf(request, entry)}"));
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
            $"{request.Requester.FirstName}, I am sorry: {request.Id} has failed. AWS says: {entry.Detail}\nThe operators have been told and can try again; you need not do anything. To ask for something else, say \"{HowToAsk(request)}\"."),
        RequestEvent.Denied => SlackContents.Of(
            $"{request.Requester.FirstName}, {entry.Actor} has denied {request.Id}: {entry.Detail}\nIf you can change that, say \"{HowToAsk(request)}\" and ask again."),
        RequestEvent.Expired => SlackContents.Of(
            $"{request.Requester.FirstName}, {request.Id} has expired: nobody decided within {request.Terms.ExpiryHours} hours. You can ask again: say \"{HowToAsk(request)}\"."),
        RequestEvent.LeaseEnded => SlackContents.Of(
            $"{request.Requester.FirstName}, the time of your {ProductKind.Of(request).Title(request)} ({request.Id}) has come to its end. An operator decides what becomes of it; to keep it, say \"extend {request.Id}\"."),
        _ => SlackContents.Of($"{request.Requester.FirstName}, {request.Id} was cancelled by {entry.Actor}. Nothing was ordered."),
    };

    private static SlackContent Ready(AccountRequest request)
    {
        var kind = ProductKind.Of(request);
        var title = request.Change is not null ? $"{request.Requester.FirstName}, the {kind.Title(request)} is done."
            : $"{request.Requester.FirstName}, your {(request.Product is null ? "account" : kind.Title(request))} is ready.";
        var text = request.IsNewAccount
            ? $"{title} {request.Id}: account {request.AccountId} ({request.AccountName}) in {request.Ou.Label}.{(request.SignInUrl is { } url ? $" Sign in at {url}" : string.Empty)}"
            : $"{title} {request.Id}: {kind.Result(request)}";
        var fields = new SectionBlock();
        foreach (var fact in FactsOf(request).Take(SlackLimits.SectionFields))
        {
            fields.Fields.Add(SlackContents.Field(fact.Label, fact.Text));
        }

        return new SlackContent(
            SlackLimits.Escaped(text, SlackLimits.MessageText),
            [new SectionBlock { Text = new Markdown($"*{SlackLimits.Escaped(title, SlackLimits.FieldText)}*") }, fields]);
    }

    private static IEnumerable<Fact> FactsOf(AccountRequest request)
    {
        var id = new Fact("Request", request.Id);
        if (!request.IsNewAccount)
        {
            return [.. ProductKind.Of(request).Results(request), id];
        }

        return
        [
            new("Account id", request.AccountId ?? string.Empty), new("Account name", request.AccountName), new("OU", request.Ou.Label), new("Root e-mail", request.RootEmail), id,
            .. request.SignInUrl is { } link ? [new Fact("Sign in", link)] : Array.Empty<Fact>(),
        ];
    }

    private static string HowToAsk(AccountRequest request) => ProductKind.Of(request).HowToAsk(request);

    private static string StepOf(AccountRequest request, HistoryEntry entry) => entry.Event switch
    {
        RequestEvent.Created => "asked for",
        RequestEvent.ApprovalGiven or RequestEvent.Approved => $"approved by {entry.Actor}{(entry.Detail is "Approved" ? string.Empty : $" ({entry.Detail})")}",
        RequestEvent.Denied => $"denied by {entry.Actor}: {entry.Detail}",
        RequestEvent.Expired => "expired: " + entry.Detail,
        RequestEvent.Cancelled => entry.Detail is "Withdrawn" ? $"cancelled by {entry.Actor}" : $"cancelled: {entry.Detail}",
        RequestEvent.OrderPlaced => $"ordered from {ProductKind.Of(request).Supplier}; {Lowered(ProductKind.Of(request).UsualTime(request))}",
        RequestEvent.Ready => $"{(request.Change is null ? "ready" : "done")}: {entry.Detail}",
        RequestEvent.Failed => $"failed: {entry.Detail}",
        _ => "an operator has ordered another attempt",
    };

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
