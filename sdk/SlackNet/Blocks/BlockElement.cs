#nullable disable
namespace SlackNet.Blocks;

public interface IBlockElement
{
    string Type { get; }
}

public interface IContextElement
{
    string Type { get; }
}

public interface IActionElement : IBlockElement
{
    string ActionId { get; set; }
}

public interface IInputBlockElement : IActionElement;

public abstract class BlockElement(string type) : IBlockElement
{
    public string Type { get; } = type;
}

public abstract class ActionElement(string type) : BlockElement(type), IActionElement
{
    public string ActionId { get; set; }
}

public class Button() : ActionElement("button")
{
    public PlainText Text { get; set; }

    public string Url { get; set; }

    public string Value { get; set; }

    public ButtonStyle Style { get; set; }

    public string AccessibilityLabel { get; set; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}
