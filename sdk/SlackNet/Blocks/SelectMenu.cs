#nullable disable
using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

public abstract class SelectMenuBase(string type) : ActionElement(type), IInputBlockElement
{
    public PlainText Placeholder { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FocusOnLoad { get; set; }
}

public abstract class StaticSelectMenuBase : SelectMenuBase
{
    protected StaticSelectMenuBase(string type)
        : base(type)
    {
    }

    [JsonIgnore]
    public IList<Option> Options { get; set; } = [];

    [JsonIgnore]
    public IList<OptionGroup> OptionGroups { get; set; } = [];

    // A menu has one of the two; Slack refuses an empty list beside the other.
    [JsonInclude]
    [JsonPropertyName("options")]
    internal IList<Option> OptionsUnlessEmpty => Options is { Count: > 0 } ? Options : null;

    [JsonInclude]
    [JsonPropertyName("option_groups")]
    internal IList<OptionGroup> OptionGroupsUnlessEmpty => OptionGroups is { Count: > 0 } ? OptionGroups : null;
}

public class StaticSelectMenu : StaticSelectMenuBase
{
    public StaticSelectMenu()
        : base("static_select")
    {
    }

    public Option InitialOption { get; set; }
}
