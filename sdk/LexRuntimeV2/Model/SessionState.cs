namespace Amazon.LexRuntimeV2.Model;

public class SessionState
{
    public DialogAction DialogAction { get; set; }
    public Intent Intent { get; set; }
    public List<ActiveContext> ActiveContexts { get; set; }
    public Dictionary<string, string> SessionAttributes { get; set; }
    public string OriginatingRequestId { get; set; }
}

public class DialogAction
{
    public DialogActionType Type { get; set; }
    public string SlotToElicit { get; set; }
    public StyleType SlotElicitationStyle { get; set; }
    public ElicitSubSlot SubSlotToElicit { get; set; }
}

public class ElicitSubSlot
{
    public string Name { get; set; }
    public ElicitSubSlot SubSlotToElicit { get; set; }
}

public class Intent
{
    public string Name { get; set; }
    public Dictionary<string, Slot> Slots { get; set; }
    public IntentState State { get; set; }
    public ConfirmationState ConfirmationState { get; set; }
}

public class Slot
{
    public Value Value { get; set; }
    public Shape Shape { get; set; }
    public List<Slot> Values { get; set; }
    public Dictionary<string, Slot> SubSlots { get; set; }
}

public class Value
{
    public string OriginalValue { get; set; }
    public string InterpretedValue { get; set; }
    public List<string> ResolvedValues { get; set; }
}

public class ActiveContext
{
    public string Name { get; set; }
    public ActiveContextTimeToLive TimeToLive { get; set; }
    public Dictionary<string, string> ContextAttributes { get; set; }
}

public class ActiveContextTimeToLive
{
    public int? TimeToLiveInSeconds { get; set; }
    public int? TurnsToLive { get; set; }
}
