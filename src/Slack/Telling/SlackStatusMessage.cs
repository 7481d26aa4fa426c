using System.Diagnostics;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet.Blocks;

namespace ChatOps.Slack.Telling;

/// <summary>A request's messages to its requester, in the language of the request: a status that grows with every step,
/// and the outcome. Reasons from people and AWS are quoted as they are.</summary>
internal static class SlackStatusMessage
{
    private static readonly RequestEvent[] Told =
    [
        RequestEvent.Created,
        RequestEvent.ApprovalGiven,
        RequestEvent.Approved,
        RequestEvent.Denied,
        RequestEvent.Expired,
        RequestEvent.Cancelled,
        RequestEvent.OrderPlaced,
        RequestEvent.OrderWaiting,
        RequestEvent.Ready,
        RequestEvent.Failed,
        RequestEvent.Retried,
    ];

    /// <summary>True for a step that ends the request. Its message is a new post, since an update notifies no
    /// one.</summary>
    public static bool IsEnd(RequestEvent what) =>
        what
            is RequestEvent.Ready
                or RequestEvent.Failed
                or RequestEvent.Denied
                or RequestEvent.Expired
                or RequestEvent.Cancelled
                or RequestEvent.LeaseEnded;

    /// <summary>True for a step with a message of its own.</summary>
    public static bool IsNews(RequestEvent what) => IsEnd(what) || what == RequestEvent.OrderWaiting;

    /// <summary>The running status: every step so far, and the current state.</summary>
    public static SlackContent Running(Request request)
    {
        var words = WordsOf(request);
        var title = $"{request.Id} {ProductText.Of(request, words).Standing(request)}";
        var steps = string.Join(
            '\n',
            request
                .History.Where(entry => Told.Contains(entry.Event))
                .Select(entry => $"• {words.News.Step(entry.At, StepOf(request, entry, words))}")
        );
        return new SlackContent(
            SlackLimits.Escaped($"{title}\n{steps}", SlackLimits.MessageText),
            [new SectionBlock { Text = SlackTexts.Bold(title, SlackLimits.SectionText) }, SlackTexts.Section(steps)]
        );
    }

    /// <summary>The message about a history entry, with what the requester needs next.</summary>
    public static SlackContent News(Request request, HistoryEntry entry)
    {
        var words = WordsOf(request);
        var (news, kind, name) = (words.News, ProductText.Of(request, words), request.Requester.FirstName);
        return entry.Event switch
        {
            RequestEvent.Ready => Ready(request, words),
            RequestEvent.Failed => SlackContents.Of(
                news.Failed(name, request.Id, entry.Detail, kind.HowToAsk(request))
            ),
            RequestEvent.Denied => SlackContents.Of(
                news.Denied(name, entry.Actor, request.Id, entry.Detail, kind.HowToAsk(request))
            ),
            RequestEvent.Expired => SlackContents.Of(
                news.Expired(name, request.Id, request.Terms.ExpiryHours, kind.HowToAsk(request))
            ),
            RequestEvent.OrderWaiting => SlackContents.Of(news.HasToWait(name, request.Id)),
            RequestEvent.LeaseEnded => SlackContents.Of(news.TimeEnded(name, kind.Title(request), request.Id)),
            _ => SlackContents.Of(news.Cancelled(name, request.Id, entry.Actor)),
        };
    }

    private static Words WordsOf(Request request) => SpokenLanguages.Of(request.Origin.Language);

    private static SlackContent Ready(Request request, Words words)
    {
        var (news, kind, name) = (words.News, ProductText.Of(request, words), request.Requester.FirstName);
        var title = request.Subject switch
        {
            NewAccount => news.AccountReady(name),
            NewProduct => news.ProductReady(name, kind.Title(request)),
            ResourceChange => news.ChangeDone(name, kind.Wish(request)),
            _ => throw new UnreachableException(),
        };
        var result = request.Subject is NewAccount account
            ? news.Account(
                request.Id,
                request.AccountId ?? string.Empty,
                account.Name,
                account.Ou.Label,
                request.SignInUrl
            )
            : news.Result(request.Id, kind.Result(request));
        var heading = new SectionBlock { Text = SlackTexts.Bold(title, SlackLimits.SectionText) };
        if (request.SignInUrl is { } url)
        {
            heading.Accessory = SlackTexts.Link(request.Id, words.Slack.SignIn, url);
        }

        var facts = FactsOf(request, words)
            .Take(SlackLimits.SectionFields)
            .Select(fact => KeyValuePair.Create(fact.Label, fact.Text));
        return new SlackContent(
            SlackLimits.Escaped($"{title} {result}", SlackLimits.MessageText),
            [heading, .. SlackTexts.Fields(facts)]
        );
    }

    private static IEnumerable<Fact> FactsOf(Request request, Words words)
    {
        var id = new Fact(words.News.Request, request.Id);
        if (request.Subject is not NewAccount account)
        {
            return [.. ProductText.Of(request, words).Results(request), id];
        }

        var labels = words.Request.AccountLabels;
        return
        [
            new(labels.Id, request.AccountId ?? string.Empty),
            new(labels.Name, account.Name),
            new(labels.Ou, account.Ou.Label),
            new(labels.RootEmail, account.RootEmail),
            id,
            .. request.SignInUrl is { } link ? [new Fact(labels.SignIn, link)] : Array.Empty<Fact>(),
        ];
    }

    private static string StepOf(Request request, HistoryEntry entry, Words words) =>
        entry.Event switch
        {
            RequestEvent.Created => words.News.AskedFor,
            RequestEvent.ApprovalGiven or RequestEvent.Approved => ApprovalOf(request, entry, words.News),
            RequestEvent.Denied => words.News.DeniedBy(entry.Actor, entry.Detail),
            RequestEvent.Expired => words.News.NotDecided(request.Terms.ExpiryHours),
            RequestEvent.Cancelled => entry.Channel == RequestWriting.SystemChannel
                ? words.News.CancelledFor(entry.Detail)
                : words.News.CancelledBy(entry.Actor),
            RequestEvent.OrderPlaced => words.News.Ordered(
                request.Subject.Resource().Supplier,
                Lowered(ProductText.Of(request, words).UsualTime(request))
            ),
            RequestEvent.OrderWaiting => words.News.Waiting,
            RequestEvent.Ready when request.Subject is ResourceChange => words.News.Done(OutcomeOf(request, words)),
            RequestEvent.Ready => words.News.Ready(OutcomeOf(request, words)),
            RequestEvent.Failed => words.News.FailedFor(entry.Detail),
            _ => words.News.AnotherAttempt,
        };

    // The history entry is in English, so the sentence is built from the request's approvals.
    private static string ApprovalOf(Request request, HistoryEntry entry, NewsWords words)
    {
        if (entry.Channel == RequestWriting.SystemChannel)
        {
            return words.ApprovedByPolicy;
        }

        if (
            request.Approvals.FirstOrDefault(candidate => EmailAddress.IsSamePerson(candidate.Approver, entry.Actor))
            is not { Decision: Decision.Approve } approval
        )
        {
            return words.Confirmed(entry.Actor);
        }

        var given =
            request
                .History.TakeWhile(earlier => !ReferenceEquals(earlier, entry))
                .Count(earlier => earlier.Event == RequestEvent.ApprovalGiven) + 1;
        return words.Approved(
            entry.Actor,
            approval.Reason,
            request.Terms.RequiredApprovals - given,
            awaitsOperator: entry.Event == RequestEvent.ApprovalGiven
        );
    }

    private static string OutcomeOf(Request request, Words words) =>
        request.Subject switch
        {
            NewAccount => Words.Capital(words.Conversation.NewAccount(request.AccountId ?? string.Empty)),
            NewProduct or ResourceUpdate => ProductText.OfThing(request, words).Title(request),
            ResourceExtension extension => Words.Capital(words.Change.Until(extension.EndsThen)),
            ResourceTermination termination => Words.Capital(words.Change.Noun(termination.Action)),
            _ => throw new UnreachableException(),
        };

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
