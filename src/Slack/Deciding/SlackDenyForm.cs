using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Deciding;

/// <summary>The modal that asks an approver for the reason of a denial.</summary>
internal static class SlackDenyForm
{
    public const string Callback = "deny-request";

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

    /// <summary>Returns the request, and the place of the pressed message.</summary>
    public static (string RequestId, string ChannelId, string? ThreadTs) Read(string privateMetadata) =>
        privateMetadata.Split(Separator) switch
        {
            [var request, var channel, var thread] => (request, channel, thread.Length == 0 ? null : thread),
            _ => (string.Empty, string.Empty, null),
        };
}
