using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Writes the emails to approvers: plain text with everything that a decision needs.</summary>
public sealed class ApproverMail(ApprovalLinks links, StageOptions stage) : IApproverMail
{
    private const string DecideBy = "Decide by";

    private const string HowToDecide =
        "To see the request and approve or deny it, open this page. Opening it decides nothing:";

    private const string KeepTheLink =
        "Keep the link to yourself: anyone who has it can decide in your name. Please don't forward this email.";

    /// <inheritdoc/>
    public (string Subject, string Body) Ask(Request request, string approver) =>
        (
            Subject("Approve?", request),
            $"""
            {Requester(request)} asks for {Kind(request).Wish(
                request
            )}, and you're one of the people who can approve it.

            {Facts(request)}
            Why you're asked: the policy requires {Approvals(request)} for {Kind(request).PolicySubject(request)}.

            {HowToDecide}
            {links.LinkFor(request, approver)}

            {KeepTheLink}
            """
        );

    /// <inheritdoc/>
    public (string Subject, string Body) Remind(Request request, string approver) =>
        (
            Subject("Reminder: approve?", request),
            $"""
            {Requester(request)} is still waiting for a decision about {Kind(request).Wish(request)}.

            {Facts(request)}
            {HowToDecide}
            {links.LinkFor(request, approver)}

            {KeepTheLink}
            """
        );

    /// <inheritdoc/>
    public (string Subject, string Body) Expired(Request request) =>
        (
            Subject("Expired:", request),
            $"""
            The request of {Requester(request)} for {Kind(request).Wish(request)} has expired without a decision.
            There's nothing you need to do.

            {Facts(request)}
            """
        );

    private static string Requester(Request request) => $"{request.Requester.FullName} ({request.Requester.Email})";

    private static string Approvals(Request request) =>
        request.Terms.RequiredApprovals == 1
            ? "one approval"
            : $"approvals by {request.Terms.RequiredApprovals} different people";

    // The requester's text stays on one line, so that it can't imitate a line of the email.
    private static string Facts(Request request)
    {
        var kind = Kind(request);
        var facts = kind.Facts(request).Prepend(new Fact("Request", request.Id)).ToList();
        var width = Math.Max(DecideBy.Length, facts.Max(fact => fact.Label.Length)) + 1;
        string[] lines =
        [
            .. facts.Select(fact => Line(fact, width)),
            .. kind.Consequence(request) is { } consequence ? [Line(consequence, 0)] : Array.Empty<string>(),
            Line(new Fact(DecideBy, $"{request.ExpiresAt.UtcDateTime:d MMMM yyyy HH:mm} UTC"), width),
        ];
        return $"{string.Join('\n', lines)}\n";
    }

    private static string Line(Fact fact, int width)
    {
        var text = string.Join(' ', fact.Text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return $"  {$"{fact.Label}:".PadRight(width)} {text}";
    }

    private static ProductText Kind(Request request) => ProductText.Of(request);

    private string Subject(string what, Request request)
    {
        var prefix = stage.Stage is "Prod" or "Local" ? string.Empty : $"{stage.Stage}: ";
        return MailSubject.From(
            $"{prefix}{what} {Kind(request).Title(request)} for {request.Requester.FullName}",
            $", {request.Id}"
        );
    }
}
