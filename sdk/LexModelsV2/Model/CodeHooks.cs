namespace Amazon.LexModelsV2.Model;

public class DialogCodeHookSettings
{
    public bool? Enabled { get; set; }
}

public class DialogCodeHookInvocationSetting
{
    public bool? EnableCodeHookInvocation { get; set; }
    public bool? Active { get; set; }
    public string InvocationLabel { get; set; }
    public PostDialogCodeHookInvocationSpecification PostCodeHookSpecification { get; set; }
}

public class PostDialogCodeHookInvocationSpecification
{
    public ResponseSpecification SuccessResponse { get; set; }
    public DialogState SuccessNextStep { get; set; }
    public ResponseSpecification FailureResponse { get; set; }
    public DialogState FailureNextStep { get; set; }
    public ResponseSpecification TimeoutResponse { get; set; }
    public DialogState TimeoutNextStep { get; set; }
}

public class ElicitationCodeHookInvocationSetting
{
    public bool? EnableCodeHookInvocation { get; set; }
    public string InvocationLabel { get; set; }
}
