#nullable disable
namespace SlackNet.Blocks;

public abstract class Block(string type)
{
    public string Type { get; } = type;

    public string BlockId { get; set; }
}

public class ActionsBlock : Block
{
    public ActionsBlock()
        : base("actions") { }

    public IList<IActionElement> Elements { get; set; } = [];
}

public class ContextBlock : Block
{
    public ContextBlock()
        : base("context") { }

    public IList<IContextElement> Elements { get; set; } = [];
}

public class DividerBlock : Block
{
    public DividerBlock()
        : base("divider") { }
}

public class HeaderBlock : Block
{
    public HeaderBlock()
        : base("header") { }

    public PlainText Text { get; set; }
}

public class InputBlock : Block
{
    public InputBlock()
        : base("input") { }

    public PlainText Label { get; set; }

    public IInputBlockElement Element { get; set; }

    public PlainText Hint { get; set; }

    public bool Optional { get; set; }

    public bool DispatchAction { get; set; }
}

public class SectionBlock : Block
{
    public SectionBlock()
        : base("section") { }

    public TextObject Text { get; set; }

    public IList<TextObject> Fields { get; set; } = [];

    public BlockElement Accessory { get; set; }

    public bool Expand { get; set; }
}
