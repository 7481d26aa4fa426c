#nullable disable
using System.Globalization;

namespace SlackNet.Blocks;

public abstract class TextInput(string type) : BlockElement(type), IInputBlockElement
{
    public string ActionId { get; set; }

    public PlainText Placeholder { get; set; }

    public bool FocusOnLoad { get; set; }
}

public class EmailTextInput() : TextInput("email_text_input")
{
    public string InitialValue { get; set; }
}

public class NumberInput : TextInput
{
    public NumberInput()
        : base("number_input") { }

    public bool IsDecimalAllowed { get; set; }

    public string MinValue { get; set; }

    public string MaxValue { get; set; }

    public string InitialValue { get; set; }

    public double? InitialDouble
    {
        get => double.TryParse(InitialValue, out var value) ? value : null;
        set => InitialValue = value?.ToString(CultureInfo.InvariantCulture);
    }

    public int? InitialInteger
    {
        get => int.TryParse(InitialValue, out var value) ? value : null;
        set => InitialValue = value?.ToString(CultureInfo.InvariantCulture);
    }

    public double? MinDouble
    {
        get => double.TryParse(MinValue, out var value) ? value : null;
        set => MinValue = value?.ToString(CultureInfo.InvariantCulture);
    }

    public int? MinInteger
    {
        get => int.TryParse(MinValue, out var value) ? value : null;
        set => MinValue = value?.ToString(CultureInfo.InvariantCulture);
    }

    public double? MaxDouble
    {
        get => double.TryParse(MaxValue, out var value) ? value : null;
        set => MaxValue = value?.ToString(CultureInfo.InvariantCulture);
    }

    public int? MaxInteger
    {
        get => int.TryParse(MaxValue, out var value) ? value : null;
        set => MaxValue = value?.ToString(CultureInfo.InvariantCulture);
    }
}

public class PlainTextInput : TextInput
{
    public PlainTextInput()
        : base("plain_text_input") { }

    public bool Multiline { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string InitialValue { get; set; }
}
