namespace Amazon.LexModelsV2.Model;

public class SampleUtterance
{
    public string Utterance { get; set; }
}

public class SlotPriority
{
    public int? Priority { get; set; }
    public string SlotId { get; set; }
}

public class InputContext
{
    public string Name { get; set; }
}

public class OutputContext
{
    public string Name { get; set; }
    public int? TimeToLiveInSeconds { get; set; }
    public int? TurnsToLive { get; set; }
}

public class InitialResponseSetting
{
    public ResponseSpecification InitialResponse { get; set; }
    public DialogState NextStep { get; set; }
    public DialogCodeHookInvocationSetting CodeHook { get; set; }
}

public class IntentConfirmationSetting
{
    public PromptSpecification PromptSpecification { get; set; }
    public ResponseSpecification DeclinationResponse { get; set; }
    public bool? Active { get; set; }
    public ResponseSpecification ConfirmationResponse { get; set; }
    public DialogState ConfirmationNextStep { get; set; }
    public DialogState DeclinationNextStep { get; set; }
    public ResponseSpecification FailureResponse { get; set; }
    public DialogState FailureNextStep { get; set; }
    public DialogCodeHookInvocationSetting CodeHook { get; set; }
    public ElicitationCodeHookInvocationSetting ElicitationCodeHook { get; set; }
}

public class IntentClosingSetting
{
    public ResponseSpecification ClosingResponse { get; set; }
    public bool? Active { get; set; }
    public DialogState NextStep { get; set; }
}
