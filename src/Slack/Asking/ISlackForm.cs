using ChatOps.Application.Creation;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>A modal with all questions of one kind of request.</summary>
internal interface ISlackForm
{
    /// <summary>The callback ID of its modals.</summary>
    string Callback { get; }

    /// <summary>Returns the errors by block; empty if there are none. For an unknown person only the fields are
    /// checked.</summary>
    Task<IReadOnlyDictionary<string, string>> ErrorsAsync(
        SlackViewSubmission submission,
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    );

    /// <summary>Creates the request by the same rules as in a conversation, or returns the refusal. Values are read in
    /// the origin's language.</summary>
    Task<CreateResult> CreateAsync(
        SlackViewSubmission submission,
        Person requester,
        RequestOrigin origin,
        CancellationToken cancellationToken
    );
}

/// <summary>A field of a form.</summary>
/// <param name="Block">The block's ID, under which its value comes back.</param>
/// <param name="Label">The question.</param>
/// <param name="Element">The input.</param>
/// <param name="Hint">The rule for an answer; empty for none.</param>
/// <param name="IsOptional">True if it may be empty.</param>
internal sealed record SlackFormField(
    string Block,
    string Label,
    IInputBlockElement Element,
    string Hint = "",
    bool IsOptional = false
);

/// <summary>Parts that the forms share.</summary>
internal static class SlackFormView
{
    /// <summary>Returns a form. The caller ensures that all its blocks together fit into
    /// <see cref="SlackLimits.BlocksPerView"/>.</summary>
    public static ModalViewDefinition Of(
        string callback,
        string title,
        IEnumerable<Block> before,
        IEnumerable<SlackFormField> fields,
        IEnumerable<Block> after,
        Words words,
        string metadata = ""
    ) =>
        new()
        {
            CallbackId = callback,
            Title = SlackTexts.Plain(title, SlackLimits.ModalTitle),
            Submit = words.Slack.Ask,
            Close = words.Slack.Cancel,
            PrivateMetadata = metadata,
            Blocks = [.. before, .. fields.Select(Input), .. after],
        };

    /// <summary>A modal with a sentence and no input.</summary>
    public static ModalViewDefinition Saying(string title, string sentence, Words words) =>
        new()
        {
            CallbackId = "saying",
            Title = SlackTexts.Plain(title, SlackLimits.ModalTitle),
            Close = words.Slack.Close,
            Blocks = { Text(sentence) },
        };

    public static SectionBlock Text(string sentence) => SlackTexts.Section(sentence);

    private static InputBlock Input(SlackFormField field) =>
        new()
        {
            BlockId = field.Block,
            Label = SlackTexts.Plain(field.Label, SlackLimits.InputText),
            Element = field.Element,
            Hint = field.Hint.Length == 0 ? null : SlackTexts.Plain(field.Hint, SlackLimits.InputText),
            Optional = field.IsOptional,
        };
}
