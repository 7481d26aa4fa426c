using ChatOps.Application.Creation;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>A modal that asks at once for everything that a request of one kind takes.</summary>
internal interface ISlackForm
{
    /// <summary>The callback id of its modals.</summary>
    string Callback { get; }

    /// <summary>What is wrong, by block; empty where nothing is. Of a person who is not known yet only the fields are
    /// judged.</summary>
    Task<IReadOnlyDictionary<string, string>> ErrorsAsync(
        SlackViewSubmission submission,
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    );

    /// <summary>Makes the request, by the same rules as in conversation, or says why not. What was filled in is read in
    /// the origin's language.</summary>
    Task<CreateResult> CreateAsync(
        SlackViewSubmission submission,
        Person requester,
        RequestOrigin origin,
        CancellationToken cancellationToken
    );
}

/// <summary>A field of a form.</summary>
/// <param name="Block">The block's id, under which its value comes back.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Element">How it is answered.</param>
/// <param name="Hint">What an answer must be; empty for nothing.</param>
/// <param name="IsOptional">True where it may be left empty.</param>
internal sealed record SlackFormField(
    string Block,
    string Label,
    IInputBlockElement Element,
    string Hint = "",
    bool IsOptional = false
);

/// <summary>What the forms have in common.</summary>
internal static class SlackFormView
{
    /// <summary>A form of fields, at most as many as <see cref="SlackLimits.BlocksPerView"/> leaves beside what
    /// surrounds them.</summary>
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

    /// <summary>A modal that only says something.</summary>
    public static ModalViewDefinition Saying(string title, string sentence, Words words) =>
        new()
        {
            CallbackId = "saying",
            Title = SlackTexts.Plain(title, SlackLimits.ModalTitle),
            Close = words.Slack.Close,
            Blocks = { Text(sentence) },
        };

    /// <summary>A sentence, shown as it is.</summary>
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
