using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Deciding;

/// <summary>The modal that asks an approver why not.</summary>
internal static class SlackDenyForm
{
    /// <summary>The modal's callback id.</summary>
    public const string Callback = "deny-request";

    /// <summary>The block and element of the reason.</summary>
    public const string Reason = "reason";

    private const char Separator = '|';

    public static ModalViewDefinition View(string requestId, SlackPlace pressed, Words words) =>
        new()
        {
            CallbackId = Callback,
            Title = words.Slack.DenyRequest,
            Submit = words.Slack.Deny,
            Close = words.Slack.Cancel,
            PrivateMetadata = string.Join(Separator, requestId, pressed.ChannelId, pressed.ThreadTs),
            Blocks =
            {
                SlackTexts.Section(words.Slack.ReasonIsRead(requestId)),
                new InputBlock
                {
                    BlockId = Reason,
                    Label = words.Slack.Reason,
                    Element = new PlainTextInput
                    {
                        ActionId = Reason,
                        Multiline = true,
                        MaxLength = RequestTransitions.LongestReason,
                    },
                },
            },
        };

    /// <summary>The request, and where its message was pressed.</summary>
    public static (string RequestId, string ChannelId, string? ThreadTs) Read(string privateMetadata) =>
        privateMetadata.Split(Separator) switch
        {
            [var request, var channel, var thread] => (request, channel, thread.Length == 0 ? null : thread),
            _ => (string.Empty, string.Empty, null),
        };
}
