#nullable disable
using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

public abstract class TextInput(string type) : BlockElement(type), IInputBlockElement
{
    public string ActionId { get; set; }

    public PlainText Placeholder { get; set; }

    public DispatchActionConfig DispatchActionConfig { get; set; }

    public bool FocusOnLoad { get; set; }
}

public class EmailTextInput() : TextInput("email_text_input")
{
    public string InitialValue { get; set; }
}

public class NumberInput : TextInput
{
    public NumberInput()
        : base("number_input")
    {
    }

    public bool IsDecimalAllowed { get; set; }

    public string MinValue { get; set; }

    public string MaxValue { get; set; }

    public string InitialValue { get; set; }
}

public class PlainTextInput : TextInput
{
    public PlainTextInput()
        : base("plain_text_input")
    {
    }

    public bool Multiline { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string InitialValue { get; set; }
}

public class DispatchActionConfig
{
    [JsonIgnore]
    public IList<InteractionType> TriggerActionsOn { get; set; } = [];

    [JsonInclude]
    [JsonPropertyName("trigger_actions_on")]
    internal IList<InteractionType> TriggerActionsOnUnlessEmpty => TriggerActionsOn is { Count: > 0 } ? TriggerActionsOn : null;
}

public enum InteractionType
{
    OnEnterPressed,
    OnCharacterEntered,
}
