using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Sdk.Internal;

namespace Amazon.LexRuntimeV2;

[JsonConverter(typeof(ConstantConverter<MessageContentType>))]
public class MessageContentType(string value) : ConstantClass(value)
{
    public static readonly MessageContentType CustomPayload = new("CustomPayload");
    public static readonly MessageContentType ImageResponseCard = new("ImageResponseCard");
    public static readonly MessageContentType PlainText = new("PlainText");
    public static readonly MessageContentType SSML = new("SSML");

    public static MessageContentType FindValue(string value) => FindValue<MessageContentType>(value);

    public static implicit operator MessageContentType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InterpretationSource>))]
public class InterpretationSource(string value) : ConstantClass(value)
{
    public static readonly InterpretationSource Bedrock = new("Bedrock");
    public static readonly InterpretationSource Lex = new("Lex");

    public static InterpretationSource FindValue(string value) => FindValue<InterpretationSource>(value);

    public static implicit operator InterpretationSource(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SentimentType>))]
public class SentimentType(string value) : ConstantClass(value)
{
    public static readonly SentimentType MIXED = new("MIXED");
    public static readonly SentimentType NEGATIVE = new("NEGATIVE");
    public static readonly SentimentType NEUTRAL = new("NEUTRAL");
    public static readonly SentimentType POSITIVE = new("POSITIVE");

    public static SentimentType FindValue(string value) => FindValue<SentimentType>(value);

    public static implicit operator SentimentType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<DialogActionType>))]
public class DialogActionType(string value) : ConstantClass(value)
{
    public static readonly DialogActionType Close = new("Close");
    public static readonly DialogActionType ConfirmIntent = new("ConfirmIntent");
    public static readonly DialogActionType Delegate = new("Delegate");
    public static readonly DialogActionType ElicitIntent = new("ElicitIntent");
    public static readonly DialogActionType ElicitSlot = new("ElicitSlot");
    public static readonly DialogActionType None = new("None");

    public static DialogActionType FindValue(string value) => FindValue<DialogActionType>(value);

    public static implicit operator DialogActionType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<StyleType>))]
public class StyleType(string value) : ConstantClass(value)
{
    public static readonly StyleType Default = new("Default");
    public static readonly StyleType SpellByLetter = new("SpellByLetter");
    public static readonly StyleType SpellByWord = new("SpellByWord");

    public static StyleType FindValue(string value) => FindValue<StyleType>(value);

    public static implicit operator StyleType(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<IntentState>))]
public class IntentState(string value) : ConstantClass(value)
{
    public static readonly IntentState Failed = new("Failed");
    public static readonly IntentState Fulfilled = new("Fulfilled");
    public static readonly IntentState InProgress = new("InProgress");
    public static readonly IntentState ReadyForFulfillment = new("ReadyForFulfillment");
    public static readonly IntentState Waiting = new("Waiting");
    public static readonly IntentState FulfillmentInProgress = new("FulfillmentInProgress");

    public static IntentState FindValue(string value) => FindValue<IntentState>(value);

    public static implicit operator IntentState(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ConfirmationState>))]
public class ConfirmationState(string value) : ConstantClass(value)
{
    public static readonly ConfirmationState Confirmed = new("Confirmed");
    public static readonly ConfirmationState Denied = new("Denied");
    public static readonly ConfirmationState None = new("None");

    public static ConfirmationState FindValue(string value) => FindValue<ConfirmationState>(value);

    public static implicit operator ConfirmationState(string value) => FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<Shape>))]
public class Shape(string value) : ConstantClass(value)
{
    public static readonly Shape Scalar = new("Scalar");
    public static readonly Shape List = new("List");
    public static readonly Shape Composite = new("Composite");

    public static Shape FindValue(string value) => FindValue<Shape>(value);

    public static implicit operator Shape(string value) => FindValue(value);
}
