using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>The e-mails to approvers: plain text with everything that a decision needs.</summary>
public sealed class ApproverMail(ApprovalLinks links, StageOptions stage) : IApproverMail
{
    /// <inheritdoc/>
    public (string Subject, string Body) Ask(Request request, string approver) =>
        (
            Subject("Approve?", request),
            $"""
            {request.Requester.FullName} ({request.Requester.Email}) asks for {Kind(request).Wish(
                request
            )}, and you are one of the people who may approve it.

            {Facts(request)}
            Why you are asked: policy wants {Approvals(request)} for {Kind(request).PolicySubject(request)}.

            To see the request, and to approve or deny it, open this page. Opening it decides nothing:
            {links.LinkFor(request, approver)}

            The link is yours alone: whoever has it decides in your name. Please do not forward this message.
            """
        );

    /// <inheritdoc/>
    public (string Subject, string Body) Remind(Request request, string approver) =>
        (
            Subject("Reminder: approve?", request),
            $"""
            {request.Requester.FullName} ({request.Requester.Email}) still waits for a decision about {Kind(
                    request
                ).Wish(request)}.

            {Facts(request)}
            To see the request, and to approve or deny it, open this page. Opening it decides nothing:
            {links.LinkFor(request, approver)}

            The link is yours alone: whoever has it decides in your name. Please do not forward this message.
            """
        );

    /// <inheritdoc/>
    public (string Subject, string Body) Expired(Request request) =>
        (
            Subject("Expired:", request),
            $"""
            Nobody decided about the {Kind(request).Noun(
                request
            )} that {request.Requester.FullName} ({request.Requester.Email}) asked for, and the request has expired. There is nothing to do.

            {Facts(request)}
            """
        );

    private static string Approvals(Request request) =>
        request.Terms.RequiredApprovals == 1
            ? "one approval"
            : $"approvals by {request.Terms.RequiredApprovals} different people";

    // What the requester typed stands on one line: nothing of it can look like a line of ours.
    private static string Facts(Request request)
    {
        var kind = Kind(request);
        var facts = kind.Facts(request).Prepend(new Fact("Request", request.Id)).ToList();
        var width = Math.Max("Decide until".Length, facts.Max(fact => fact.Label.Length)) + 1;
        string[] lines =
        [
            .. facts.Select(fact => Line(fact, width)),
            .. kind.Consequence(request) is { } consequence ? [Line(consequence, 0)] : Array.Empty<string>(),
            Line(new Fact("Decide until", $"{request.ExpiresAt.UtcDateTime:d MMMM yyyy HH:mm} UTC"), width),
        ];
        return $"{string.Join('\n', lines)}\n";
    }

    private static string Line(Fact fact, int width) =>
        $"  {$"{fact.Label}:".PadRight(width)} {string.Join(' ', fact.Text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}";

    private static ProductText Kind(Request request) => ProductText.Of(request);

    private string Subject(string what, Request request) =>
        MailSubject.From(
            $"{(stage.Stage is "Prod" or "Local" ? string.Empty : $"{stage.Stage}: ")}{what} {Kind(request).Title(request)} for {request.Requester.FullName}",
            $", {request.Id}"
        );
}
