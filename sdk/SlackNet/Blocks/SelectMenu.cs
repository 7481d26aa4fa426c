#nullable disable
namespace SlackNet.Blocks;

public abstract class SelectMenuBase(string type) : ActionElement(type), IInputBlockElement
{
    public PlainText Placeholder { get; set; }

    public bool FocusOnLoad { get; set; }
}

public abstract class StaticSelectMenuBase : SelectMenuBase
{
    protected StaticSelectMenuBase(string type)
        : base(type) { }

    public IList<Option> Options { get; set; } = [];

    public IList<OptionGroup> OptionGroups { get; set; } = [];
}

public class StaticSelectMenu : StaticSelectMenuBase
{
    public StaticSelectMenu()
        : base("static_select") { }

    public Option InitialOption { get; set; }
}
