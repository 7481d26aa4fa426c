using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>A call of the code hook as an intent's handler sees it, and the answers that a handler can give.</summary>
public sealed class IntentCall
{
    // Lex's own limit for a message's content is 1024.
    private const int LongestMessage = 1000;

    private readonly LexHookEvent hookEvent;
    private readonly Dictionary<string, string> attributes;

    /// <summary>Reads the event.</summary>
    /// <exception cref="InvalidDataException">The event names no intent: Lex does not send that.</exception>
    public IntentCall(LexHookEvent hookEvent)
    {
        // Members that must be there are there; whether they hold anything, JSON does not say.
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
    /// True where a channel has said who speaks, where, and which message it is. Lex's console and a bare
    /// <c>RecognizeText</c> say none of it: the answer there is <see cref="Unintroduced"/>.
    /// </summary>
    public bool IsIntroduced =>
        EmailAddress.IsValid(Speaker.Email)
        && !string.IsNullOrWhiteSpace(Speaker.FirstName)
        && attributes.GetValueOrDefault(SessionKeys.Channel) is { Length: > 0 }
        && attributes.GetValueOrDefault(SessionKeys.Conversation) is { Length: > 0 }
        && EventId is { Length: > 0 };

    /// <summary>The intent under way.</summary>
    public LexIntent Intent { get; }

    /// <summary>The filled slots.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; }

    /// <summary>Who speaks, by the channel's word.</summary>
    public Person Speaker { get; }

    /// <summary>The language of the conversation.</summary>
    public Words Words { get; }

    /// <summary>True where what was typed only wishes for that language: what was asked last is asked again.</summary>
    public bool IsLanguageWish =>
        LanguageWish.Of(Transcript.CommandForm, isAnswer: true) is not null
        || (Intent.Name == FallbackIntent.Name && LanguageWish.Of(Transcript.CommandForm, isAnswer: false) is not null);

    /// <summary>What was typed. Lex heard its command form; without our front door, such as in the console of Lex, it
    /// heard the text itself.</summary>
    public IncomingText Transcript =>
        field ??= hookEvent.RequestAttributes?.GetValueOrDefault(SessionKeys.Said) is { } said
            ? IncomingText.Heard(said, hookEvent.InputTranscript ?? string.Empty)
            : IncomingText.Of(hookEvent.InputTranscript);

    /// <summary>True where everything is said and confirmed, and is to be carried out.</summary>
    public bool IsFulfillment => hookEvent.InvocationSource == "FulfillmentCodeHook";

    /// <summary>True where a question was answered with yes or no.</summary>
    public bool IsConfirmedOrDenied => Intent.ConfirmationState is "Confirmed" or "Denied";

    /// <summary>The slot that Lex is about to ask for; null where it is about to do something else.</summary>
    public string? SlotToElicit =>
        hookEvent.ProposedNextState?.DialogAction is { Type: "ElicitSlot" } action ? action.SlotToElicit : null;

    /// <summary>True where Lex asks again, because it made nothing of the answer.</summary>
    public bool IsRepeatedQuestion =>
        hookEvent.ProposedNextState?.Prompt?.Attempt is { } attempt && attempt != "Initial";

    /// <summary>The message: what it makes, it makes once.</summary>
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

    /// <summary>A session attribute of the handler's own.</summary>
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

    /// <summary>Lex goes on by the definition.</summary>
    public LexHookResponse Delegate() => Answer(new LexDialogAction { Type = "Delegate" }, Intent, null);

    /// <summary>Asks for a slot, in the handler's words; what it held is forgotten.</summary>
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

    /// <summary>
    /// Goes on with another intent: Lex asks for the first of its slots that this one has not filled, in the words of
    /// the definition.
    /// </summary>
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

    /// <summary>Asks yes or no, in the handler's words.</summary>
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

    /// <summary>The same, and notes in a slot that it was asked: the intent has not just begun any more.</summary>
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

    /// <summary>It is carried out.</summary>
    public LexHookResponse Fulfilled(string message) =>
        Answer(new LexDialogAction { Type = "Close" }, Intent with { State = "Fulfilled" }, message);

    /// <summary>It is not carried out, and the message says why.</summary>
    public LexHookResponse Failed(string message) =>
        Answer(new LexDialogAction { Type = "Close" }, Intent with { State = "Failed" }, message);

    /// <summary>Where to talk to the bot. Attributes and slots stay as Lex has them: nothing in them is ours.</summary>
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
