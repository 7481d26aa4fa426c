using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateIntentRequest : AmazonLexModelsV2Request
{
    public string IntentName { get; set; }
    public string IntentDisplayName { get; set; }
    public string Description { get; set; }
    public string ParentIntentSignature { get; set; }
    public List<SampleUtterance> SampleUtterances { get; set; }
    public DialogCodeHookSettings DialogCodeHook { get; set; }
    public FulfillmentCodeHookSettings FulfillmentCodeHook { get; set; }
    public IntentConfirmationSetting IntentConfirmationSetting { get; set; }
    public IntentClosingSetting IntentClosingSetting { get; set; }
    public List<InputContext> InputContexts { get; set; }
    public List<OutputContext> OutputContexts { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public InitialResponseSetting InitialResponseSetting { get; set; }
}

public class CreateIntentResponse : AmazonWebServiceResponse
{
    public string IntentId { get; set; }
    public string IntentName { get; set; }
    public string IntentDisplayName { get; set; }
    public string Description { get; set; }
    public string ParentIntentSignature { get; set; }
    public List<SampleUtterance> SampleUtterances { get; set; }
    public DialogCodeHookSettings DialogCodeHook { get; set; }
    public FulfillmentCodeHookSettings FulfillmentCodeHook { get; set; }
    public IntentConfirmationSetting IntentConfirmationSetting { get; set; }
    public IntentClosingSetting IntentClosingSetting { get; set; }
    public List<InputContext> InputContexts { get; set; }
    public List<OutputContext> OutputContexts { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public InitialResponseSetting InitialResponseSetting { get; set; }
}

public class DescribeIntentRequest : AmazonLexModelsV2Request
{
    public string IntentId { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class DescribeIntentResponse : AmazonWebServiceResponse
{
    public string IntentId { get; set; }
    public string IntentName { get; set; }
    public string IntentDisplayName { get; set; }
    public string Description { get; set; }
    public string ParentIntentSignature { get; set; }
    public List<SampleUtterance> SampleUtterances { get; set; }
    public DialogCodeHookSettings DialogCodeHook { get; set; }
    public FulfillmentCodeHookSettings FulfillmentCodeHook { get; set; }
    public List<SlotPriority> SlotPriorities { get; set; }
    public IntentConfirmationSetting IntentConfirmationSetting { get; set; }
    public IntentClosingSetting IntentClosingSetting { get; set; }
    public List<InputContext> InputContexts { get; set; }
    public List<OutputContext> OutputContexts { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public InitialResponseSetting InitialResponseSetting { get; set; }
}

public class UpdateIntentRequest : AmazonLexModelsV2Request
{
    public string IntentId { get; set; }
    public string IntentName { get; set; }
    public string IntentDisplayName { get; set; }
    public string Description { get; set; }
    public string ParentIntentSignature { get; set; }
    public List<SampleUtterance> SampleUtterances { get; set; }
    public DialogCodeHookSettings DialogCodeHook { get; set; }
    public FulfillmentCodeHookSettings FulfillmentCodeHook { get; set; }
    public List<SlotPriority> SlotPriorities { get; set; }
    public IntentConfirmationSetting IntentConfirmationSetting { get; set; }
    public IntentClosingSetting IntentClosingSetting { get; set; }
    public List<InputContext> InputContexts { get; set; }
    public List<OutputContext> OutputContexts { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public InitialResponseSetting InitialResponseSetting { get; set; }
}

public class UpdateIntentResponse : AmazonWebServiceResponse
{
    public string IntentId { get; set; }
    public string IntentName { get; set; }
    public string IntentDisplayName { get; set; }
    public string Description { get; set; }
    public string ParentIntentSignature { get; set; }
    public List<SampleUtterance> SampleUtterances { get; set; }
    public DialogCodeHookSettings DialogCodeHook { get; set; }
    public FulfillmentCodeHookSettings FulfillmentCodeHook { get; set; }
    public List<SlotPriority> SlotPriorities { get; set; }
    public IntentConfirmationSetting IntentConfirmationSetting { get; set; }
    public IntentClosingSetting IntentClosingSetting { get; set; }
    public List<InputContext> InputContexts { get; set; }
    public List<OutputContext> OutputContexts { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public InitialResponseSetting InitialResponseSetting { get; set; }
}

public class DeleteIntentRequest : AmazonLexModelsV2Request
{
    public string IntentId { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class DeleteIntentResponse : AmazonWebServiceResponse;

public class ListIntentsRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public IntentSortBy SortBy { get; set; }
    public List<IntentFilter> Filters { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListIntentsResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public List<IntentSummary> IntentSummaries { get; set; }
    public string NextToken { get; set; }
}

public class IntentSummary
{
    public string IntentId { get; set; }
    public string IntentName { get; set; }
    public string IntentDisplayName { get; set; }
    public string Description { get; set; }
    public string ParentIntentSignature { get; set; }
    public List<InputContext> InputContexts { get; set; }
    public List<OutputContext> OutputContexts { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class IntentFilter
{
    public IntentFilterName Name { get; set; }
    public List<string> Values { get; set; }
    public IntentFilterOperator Operator { get; set; }
}

public class IntentSortBy
{
    public IntentSortAttribute Attribute { get; set; }
    public SortOrder Order { get; set; }
}
