using ChatOps.Slack.Asking;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Deciding;
using ChatOps.Slack.Inbound;

namespace ChatOps.Slack.Talk;

/// <summary>The kinds of presses. For <see cref="Unknown"/> the person gets a note.</summary>
internal enum SlackActionKind
{
    /// <summary>An element that the product doesn't know, or no longer knows.</summary>
    Unknown,

    /// <summary>A choice of a question.</summary>
    Choice,

    /// <summary>An approver approves.</summary>
    Approve,

    /// <summary>An approver wants to deny.</summary>
    Deny,

    /// <summary>Opens the form for an account.</summary>
    OpenAccountForm,

    /// <summary>Opens the choice of everything that can be ordered.</summary>
    OpenChoice,

    /// <summary>A chosen product, whose form must open.</summary>
    ChooseProduct,

    /// <summary>A link was opened.</summary>
    Link,
}

internal static class SlackActions
{
    /// <summary>Returns the kind of a press by its action ID.</summary>
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
