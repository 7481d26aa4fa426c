using ChatOps.Slack.Asking;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Deciding;
using ChatOps.Slack.Inbound;

namespace ChatOps.Slack.Talk;

/// <summary>
/// What a press can be. A press of any other kind is <see cref="Unknown"/>, and its person is told so.
/// </summary>
internal enum SlackActionKind
{
    /// <summary>None of the product's, or no longer.</summary>
    Unknown,

    /// <summary>An answer was picked.</summary>
    Choice,

    /// <summary>An approver approves.</summary>
    Approve,

    /// <summary>An approver wants to deny.</summary>
    Deny,

    /// <summary>The form for an account is asked for.</summary>
    OpenAccountForm,

    /// <summary>The choice of everything that can be ordered is asked for.</summary>
    OpenChoice,

    /// <summary>A product was chosen, whose form is to open.</summary>
    ChooseProduct,

    /// <summary>A link was opened.</summary>
    Link,
}

/// <summary>Which press is which.</summary>
internal static class SlackActions
{
    /// <summary>The kind of a press, by the action ID of what was pressed.</summary>
    public static SlackActionKind KindOf(SlackBlockAction press) =>
        press.ActionId switch
        {
            SlackApprovalMessage.ApproveAction => SlackActionKind.Approve,
            SlackApprovalMessage.DenyAction => SlackActionKind.Deny,
            SlackRequestForm.OpenAction => SlackActionKind.OpenAccountForm,
            SlackForms.OrderAction => SlackActionKind.OpenChoice,
            SlackForms.ChooseAction => SlackActionKind.ChooseProduct,
            _ when press.MessageTs.Length > 0 && Begins(press, SlackReplies.ChoiceAction) => SlackActionKind.Choice,
            _ when Begins(press, SlackTexts.LinkAction) => SlackActionKind.Link,
            _ => SlackActionKind.Unknown,
        };

    private static bool Begins(SlackBlockAction press, string action) =>
        press.ActionId.StartsWith($"{action}:", StringComparison.Ordinal);
}
