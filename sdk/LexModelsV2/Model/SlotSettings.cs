namespace Amazon.LexModelsV2.Model;

public class SlotValueElicitationSetting
{
    public SlotDefaultValueSpecification DefaultValueSpecification { get; set; }
    public SlotConstraint SlotConstraint { get; set; }
    public PromptSpecification PromptSpecification { get; set; }
    public List<SampleUtterance> SampleUtterances { get; set; }
    public SlotCaptureSetting SlotCaptureSetting { get; set; }
}

public class SlotDefaultValueSpecification
{
    public List<SlotDefaultValue> DefaultValueList { get; set; }
}

public class SlotDefaultValue
{
    public string DefaultValue { get; set; }
}

public class SlotCaptureSetting
{
    public ResponseSpecification CaptureResponse { get; set; }
    public DialogState CaptureNextStep { get; set; }
    public ResponseSpecification FailureResponse { get; set; }
    public DialogState FailureNextStep { get; set; }
    public DialogCodeHookInvocationSetting CodeHook { get; set; }
    public ElicitationCodeHookInvocationSetting ElicitationCodeHook { get; set; }
}

public class ObfuscationSetting
{
    public ObfuscationSettingType ObfuscationSettingType { get; set; }
}

public class MultipleValuesSetting
{
    public bool? AllowMultipleValues { get; set; }
}
