using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Playground.Page.Feed;

/// <summary>A step of a request as the timeline shows it.</summary>
/// <param name="At">When.</param>
/// <param name="Title">What happened, in a sentence without a full stop.</param>
/// <param name="Detail">In whose words, or which ids; may be empty.</param>
/// <param name="Tone"><c>good</c>, <c>bad</c> or <c>plain</c>.</param>
/// <param name="Services">What did it, in order: as it would be on AWS.</param>
internal sealed record StoryStep(
    DateTimeOffset At,
    string Title,
    string Detail,
    string Tone,
    IReadOnlyList<string> Services
);

/// <summary>Tells a request's history for people who want to know which service did what.</summary>
internal static class RequestStory
{
    private const string DynamoDb = "DynamoDB";
    private const string Catalog = "Service Catalog";
    private const string Good = "good";
    private const string Bad = "bad";
    private const string Plain = "plain";

    /// <summary>The whole history.</summary>
    public static IReadOnlyList<StoryStep> Of(Request request) =>
        [.. request.History.Select(entry => Tell(request, entry))];

    /// <summary>One line of the history.</summary>
    public static StoryStep Tell(Request request, HistoryEntry entry)
    {
        var (title, tone, services) = entry.Event switch
        {
            RequestEvent.Created => (
                $"{request.Requester.FirstName} asked for {(request.Subject is NewAccount account ? $"a {account.Type} account in {account.Ou.Label}" : ProductText.Of(request).Wish(request))}",
                Plain,
                Asking(request)
            ),
            RequestEvent.SecretsGiven => (
                $"{request.Requester.FirstName} entered the secret values",
                Plain,
                ["API Gateway", DynamoDb]
            ),
            RequestEvent.ApproverAsked => ($"Email to {entry.Detail}", Plain, ["SNS"]),
            RequestEvent.ApproverReminded => ($"Reminder to {entry.Detail}", Plain, ["EventBridge", "SNS"]),
            RequestEvent.ApproverRemoved => ($"{entry.Detail} is no longer an approver", Plain, [DynamoDb]),
            RequestEvent.ApproversMissing => ("Too few approvers are left", Bad, [DynamoDb]),
            RequestEvent.ApprovalGiven => ($"{entry.Actor} approved; another must follow", Good, Deciding(entry)),
            RequestEvent.Approved => (
                entry.Channel == "system" ? "Approved by policy" : $"{entry.Actor} approved",
                Good,
                Deciding(entry)
            ),
            RequestEvent.Denied => ($"{entry.Actor} denied", Bad, Deciding(entry)),
            RequestEvent.Expired => ("There was no decision in time", Bad, ["EventBridge", DynamoDb]),
            RequestEvent.Cancelled => ($"Cancelled by {entry.Actor}", Bad, Deciding(entry)),
            RequestEvent.OrderPlanned => ("The order was planned", Plain, [Catalog, DynamoDb]),
            RequestEvent.OrderPlaced => ($"{request.Subject.Resource().Maker} took the order", Plain, [Catalog]),
            RequestEvent.OrderFailed => ($"{request.Subject.Resource().Maker} failed", Bad, [Catalog]),
            RequestEvent.OrderPostponed => ("The order waits its turn", Plain, [DynamoDb]),
            RequestEvent.OrderWaiting => ("AWS is busy: the order waits", Plain, [DynamoDb]),
            RequestEvent.ProductTerminated => ("The leftovers of the failed order were removed", Plain, [Catalog]),
            RequestEvent.ProductRemains => ("The leftovers of the failed order need a look", Bad, [Catalog]),
            RequestEvent.OrderOverdue => ("The order is taking longer than it should", Bad, ["EventBridge", "SNS"]),
            RequestEvent.Ready => (
                $"The {(request.Subject is NewAccount ? "account" : ProductText.Of(request).Title(request))} {ProductText.Of(request).Done(request)}",
                Good,
                entry.Actor == "Control Tower" ? ["EventBridge", DynamoDb] : [Catalog, DynamoDb]
            ),
            RequestEvent.Failed => ("The request has failed", Bad, [DynamoDb]),
            RequestEvent.Confirmed => ($"{entry.Actor} confirmed it", Good, ["API Gateway", DynamoDb]),
            RequestEvent.Updated => ("It was changed", Good, [DynamoDb]),
            RequestEvent.Ended => ("It was terminated", Plain, [DynamoDb]),
            RequestEvent.Extended => ("Its lease was extended", Good, [DynamoDb]),
            RequestEvent.LeaseReminded => (
                $"{request.Requester.FirstName} was reminded that the lease ends",
                Plain,
                ["EventBridge", DynamoDb]
            ),
            RequestEvent.LeaseEnded => ("Its lease has ended: operators decide", Bad, ["EventBridge", "SNS"]),
            _ => ("An operator ordered another attempt", Plain, (string[])["API Gateway", DynamoDb]),
        };
        return new StoryStep(
            entry.At,
            title,
            title.EndsWith(entry.Detail, StringComparison.Ordinal) || entry.Detail is "Approved"
                ? string.Empty
                : entry.Detail,
            tone,
            services
        );
    }

    // A form in Slack goes past Lex; its origin is the person, not a channel.
    private static string[] Asking(Request request) =>
        request.Origin.Channel == "slack"
            ? request.Origin.Conversation.Count(character => character == ':') > 1
                ? ["Slack", "SQS", "Lex", "Lambda", DynamoDb]
                : ["Slack", "SQS", DynamoDb]
            : ["API Gateway", "Lex", "Lambda", DynamoDb];

    private static string[] Deciding(HistoryEntry entry) =>
        entry.Channel switch
        {
            "slack" => ["Slack", "SQS", DynamoDb],
            "system" => [DynamoDb],
            _ => ["API Gateway", DynamoDb],
        };
}
