namespace Amazon.LexModelsV2.Model;

public class DialogState
{
    public DialogAction DialogAction { get; set; }
    public IntentOverride Intent { get; set; }
    public Dictionary<string, string> SessionAttributes { get; set; }
}

public class DialogAction
{
    public DialogActionType Type { get; set; }
    public string SlotToElicit { get; set; }
    public bool? SuppressNextMessage { get; set; }
}

public class IntentOverride
{
    public string Name { get; set; }
    public Dictionary<string, SlotValueOverride> Slots { get; set; }
}

public class SlotValueOverride
{
    public SlotShape Shape { get; set; }
    public SlotValue Value { get; set; }
    public List<SlotValueOverride> Values { get; set; }
}

public class SlotValue
{
    public string InterpretedValue { get; set; }
}
