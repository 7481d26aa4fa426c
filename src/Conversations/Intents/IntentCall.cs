using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>A code hook call for an intent's handler, with the possible answers.</summary>
public sealed class IntentCall
{
    // Lex allows 1,024 characters in a message's content.
    private const int LongestMessage = 1000;

    private readonly LexHookEvent hookEvent;
    private readonly Dictionary<string, string> attributes;

    /// <summary>Reads the event.</summary>
    /// <exception cref="InvalidDataException">The event names no intent, which Lex never sends.</exception>
    public IntentCall(LexHookEvent hookEvent)
    {
        // Required members are present after deserialization, but they can still be null or empty.
        if (hookEvent.SessionState is not { Intent: { Name.Length: > 0 } intent } state)
        {
            throw new InvalidDataException("The event names no intent.");
        }

        (this.hookEvent, Intent) = (hookEvent, intent);
        attributes = (state.SessionAttributes ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .Where(attribute => attribute.Value is not null)
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal);
        Words =
            SpokenLanguages.Find(attributes.GetValueOrDefault(SessionKeys.Locale))
            ?? SpokenLanguages.Of(hookEvent.Bot?.LocaleId);
        Speaker = new Person(
            attributes.GetValueOrDefault(SessionKeys.Email, string.Empty),
            IncomingText.Name(attributes.GetValueOrDefault(SessionKeys.FirstName, string.Empty)),
            IncomingText.Name(attributes.GetValueOrDefault(SessionKeys.LastName, string.Empty))
        );
        Slots = SlotValues.Of(Intent);
    }

    /// <summary>
    /// True if a channel has identified the person, the conversation, and the message. Lex's console and a plain
    /// <c>RecognizeText</c> don't, and get <see cref="Unintroduced"/>.
    /// </summary>
    public bool IsIntroduced =>
        EmailAddress.IsValid(Speaker.Email)
        && !string.IsNullOrWhiteSpace(Speaker.FirstName)
        && attributes.GetValueOrDefault(SessionKeys.Channel) is { Length: > 0 }
        && attributes.GetValueOrDefault(SessionKeys.Conversation) is { Length: > 0 }
        && EventId is { Length: > 0 };

    /// <summary>The current intent.</summary>
    public LexIntent Intent { get; }

    /// <summary>The filled slots.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; }

    /// <summary>The person whom the channel has identified.</summary>
    public Person Speaker { get; }

    /// <summary>The conversation's language.</summary>
    public Words Words { get; }

    /// <summary>True if the message only asks for this language; then the last question is asked again.</summary>
    public bool IsLanguageWish =>
        LanguageWish.Of(Transcript.CommandForm, isAnswer: true) is not null
        || (Intent.Name == FallbackIntent.Name && LanguageWish.Of(Transcript.CommandForm, isAnswer: false) is not null);

    /// <summary>
    /// The message. Lex gets its command form; without our front door, for example
    /// in Lex's console, it gets the text itself.
    /// </summary>
    public IncomingText Transcript =>
        field ??= hookEvent.RequestAttributes?.GetValueOrDefault(SessionKeys.Said) is { } said
            ? IncomingText.Heard(said, hookEvent.InputTranscript ?? string.Empty)
            : IncomingText.Of(hookEvent.InputTranscript);

    /// <summary>True if everything is confirmed and must be carried out.</summary>
    public bool IsFulfillment => hookEvent.InvocationSource == "FulfillmentCodeHook";

    /// <summary>True if the person has answered a yes-or-no question.</summary>
    public bool IsConfirmedOrDenied => Intent.ConfirmationState is "Confirmed" or "Denied";

    /// <summary>The slot that Lex is about to elicit; null for any other next step.</summary>
    public string? SlotToElicit =>
        hookEvent.ProposedNextState?.DialogAction is { Type: "ElicitSlot" } action ? action.SlotToElicit : null;

    /// <summary>True if Lex repeats its question because it didn't understand the answer.</summary>
    public bool IsRepeatedQuestion =>
        hookEvent.ProposedNextState?.Prompt?.Attempt is { } attempt && attempt != "Initial";

    /// <summary>The message as a request's origin, which makes repeated calls create one request.</summary>
    public RequestOrigin Origin =>
        new(
            attributes[SessionKeys.Channel],
            attributes[SessionKeys.Conversation],
            EventId!,
            attributes.GetValueOrDefault(SessionKeys.Address, string.Empty)
        )
        {
            Language = ReferenceEquals(Words, Words.English) ? string.Empty : Words.Code,
        };

    /// <summary>Gets or sets a session attribute of the handler.</summary>
    public string? this[string key]
    {
        get => attributes.GetValueOrDefault(key);
        set
        {
            if (value is null)
            {
                attributes.Remove(key);
            }
            else
            {
                attributes[key] = value;
            }
        }
    }

    /// <summary>Lets Lex continue as the bot definition says.</summary>
    public LexHookResponse Delegate() => Answer(new LexDialogAction { Type = "Delegate" }, Intent, null);

    /// <summary>Elicits a slot with the handler's message, and clears its value.</summary>
    public LexHookResponse ElicitSlot(string slot, string message)
    {
        var slots = new Dictionary<string, LexSlot?>(
            Intent.Slots ?? new Dictionary<string, LexSlot?>(),
            StringComparer.Ordinal
        )
        {
            [slot] = null,
        };
        return Answer(
            new LexDialogAction { Type = "ElicitSlot", SlotToElicit = slot },
            Intent with
            {
                Slots = slots,
                State = "InProgress",
                ConfirmationState = "None",
            },
            message
        );
    }

    /// <summary>Switches to another intent. Lex elicits its first unfilled slot with the definition's prompt.</summary>
    public LexHookResponse Begin(string intent, IReadOnlyList<string> slotsInOrder)
    {
        var filled = Intent.Slots ?? new Dictionary<string, LexSlot?>();
        var slots = slotsInOrder.ToDictionary(slot => slot, filled.GetValueOrDefault, StringComparer.Ordinal);
        var open = slotsInOrder.First(slot => slots[slot] is null);
        var next = new LexDialogAction { Type = "ElicitSlot", SlotToElicit = open };
        var begun = new LexIntent
        {
            Name = intent,
            Slots = slots,
            State = "InProgress",
            ConfirmationState = "None",
        };
        return Answer(next, begun, message: null);
    }

    /// <summary>Asks for a yes or no, with the handler's message.</summary>
    public LexHookResponse ConfirmIntent(string message) =>
        Answer(
            new LexDialogAction { Type = "ConfirmIntent" },
            Intent with
            {
                State = "InProgress",
                ConfirmationState = "None",
            },
            message
        );

    /// <summary>Asks for a yes or no and fills a slot, to mark that the intent has already asked something.</summary>
    public LexHookResponse ConfirmIntent(string message, string slot) =>
        Answer(
            new LexDialogAction { Type = "ConfirmIntent" },
            Intent with
            {
                Slots = new Dictionary<string, LexSlot?>(
                    Intent.Slots ?? new Dictionary<string, LexSlot?>(),
                    StringComparer.Ordinal
                )
                {
                    [slot] = new()
                    {
                        Value = new LexSlotValue { OriginalValue = "asked", InterpretedValue = "asked" },
                    },
                },
                State = "InProgress",
                ConfirmationState = "None",
            },
            message
        );

    /// <summary>Ends the intent as fulfilled.</summary>
    public LexHookResponse Fulfilled(string message) =>
        Answer(new LexDialogAction { Type = "Close" }, Intent with { State = "Fulfilled" }, message);

    /// <summary>Ends the intent as failed; the message says why.</summary>
    public LexHookResponse Failed(string message) =>
        Answer(new LexDialogAction { Type = "Close" }, Intent with { State = "Failed" }, message);

    /// <summary>Says where to talk to the bot. Attributes and slots stay as Lex sent them.</summary>
    public LexHookResponse Unintroduced() =>
        new()
        {
            SessionState = new LexSessionState
            {
                DialogAction = new LexDialogAction { Type = "Close" },
                Intent = new LexIntent { Name = Intent.Name, State = "Failed" },
            },
            Messages = MessagesOf(Words.Interruption.WhereToTalk),
        };

    private static IReadOnlyList<LexMessage> MessagesOf(string text) =>
        [new LexMessage { ContentType = "PlainText", Content = LexText.Literal(text, LongestMessage) }];

    private LexHookResponse Answer(LexDialogAction action, LexIntent intent, string? message) =>
        new()
        {
            SessionState = hookEvent.SessionState with
            {
                SessionAttributes = attributes,
                DialogAction = action,
                Intent = intent,
            },
            Messages = message is null ? null : MessagesOf(message),
        };

    private string? EventId => hookEvent.RequestAttributes?.GetValueOrDefault(SessionKeys.EventId);
}
