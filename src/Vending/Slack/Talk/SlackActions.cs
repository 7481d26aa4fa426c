using ChatOps.Vending.Slack.Asking;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.Deciding;
using ChatOps.Vending.Slack.Inbound;

namespace ChatOps.Vending.Slack.Talk;

/// <summary>Which press is which.</summary>
internal static class SlackActions
{
    /// <summary>An answer was picked.</summary>
    public static bool IsChoice(SlackBlockAction press) => press.MessageTs.Length > 0 && press.ActionId.StartsWith($"{SlackReplies.ChoiceAction}:", StringComparison.Ordinal);

    /// <summary>Approve or Deny.</summary>
    public static bool IsDecision(SlackBlockAction press) => press.ActionId is SlackApprovalMessage.ApproveAction or SlackApprovalMessage.DenyAction;

    /// <summary>The form for a request is asked for.</summary>
    public static bool IsOpening(SlackBlockAction press) => press.ActionId is SlackRequestForm.OpenAction or SlackForms.OrderAction;
}
