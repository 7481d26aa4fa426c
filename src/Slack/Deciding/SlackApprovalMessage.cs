using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet.Blocks;

namespace ChatOps.Slack.Deciding;

/// <summary>A request as approvers see it in their channel.</summary>
internal static class SlackApprovalMessage
{
    /// <summary>Approves; the value is the request.</summary>
    public const string ApproveAction = "approve";

    /// <summary>Asks why not; the value is the request.</summary>
    public const string DenyAction = "deny";

    /// <summary>How the text of every message about the request begins, and no other does.</summary>
    public static string OpeningOf(Request request) => $"{request.Id}: ";

    public static SlackContent Of(Request request)
    {
        var title =
            $"{OpeningOf(request)}{request.Requester.FullName} asks for {ProductText.Of(request).WishByType(request)}";
        List<Block> blocks =
        [
            new SectionBlock { Text = SlackTexts.Bold(title, SlackLimits.SectionText) },
            .. SlackTexts.Fields(FactsOf(request).Select(fact => KeyValuePair.Create(fact.Label, fact.Text))),
        ];
        var lines = request
            .Approvals.Where(approval => approval.Decision is not null)
            .Select(LineOf)
            .Append(StandingOf(request))
            .ToList();
        blocks.Add(SlackTexts.Context(SlackTexts.Plain(string.Join('\n', lines), SlackLimits.SectionText)));
        if (request.Status == RequestStatus.PendingApproval && !request.Subject.LacksSecrets)
        {
            blocks.Add(
                new ActionsBlock
                {
                    BlockId = $"decide:{request.Id}",
                    Elements =
                    {
                        new Button
                        {
                            ActionId = ApproveAction,
                            Text = "Approve",
                            Value = request.Id,
                            Style = ButtonStyle.Primary,
                        },
                        new Button
                        {
                            ActionId = DenyAction,
                            Text = "Deny",
                            Value = request.Id,
                            Style = ButtonStyle.Danger,
                        },
                    },
                }
            );
        }

        return new SlackContent(
            SlackLimits.Escaped($"{title}. {string.Join(" ", lines)}", SlackLimits.MessageText),
            blocks
        );
    }

    private static IEnumerable<Fact> FactsOf(Request request) =>
        [
            new("Requester", $"{request.Requester.FullName} ({request.Requester.Email})"),
            .. ProductText.Of(request).Facts(request),
            new("Expires", $"{request.ExpiresAt.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC"),
        ];

    private static string LineOf(Approval approval)
    {
        var what = approval.Decision == Decision.Approve ? "Approved" : "Denied";
        var through = approval.Channel == SlackPlace.Channel ? "in Slack" : "by email";
        return $"{what} by {approval.Approver} {through}{(approval.Reason is { } reason ? $": {reason}" : ".")}";
    }

    private static string StandingOf(Request request) =>
        request is { Status: RequestStatus.PendingApproval, Subject.LacksSecrets: true }
            ? $"Waiting for {request.Requester.FirstName} to enter secret values."
        : request.Status == RequestStatus.PendingApproval
            ? $"{request.ApprovalsGiven} of {request.Terms.RequiredApprovals} approvals given."
        : $"The request {ProductText.Of(request).Standing(request)}.";
}
