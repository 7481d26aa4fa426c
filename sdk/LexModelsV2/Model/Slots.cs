using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateSlotRequest : AmazonLexModelsV2Request
{
    public string SlotName { get; set; }
    public string Description { get; set; }
    public string SlotTypeId { get; set; }
    public SlotValueElicitationSetting ValueElicitationSetting { get; set; }
    public ObfuscationSetting ObfuscationSetting { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public MultipleValuesSetting MultipleValuesSetting { get; set; }
}

public class CreateSlotResponse : AmazonWebServiceResponse
{
    public string SlotId { get; set; }
    public string SlotName { get; set; }
    public string Description { get; set; }
    public string SlotTypeId { get; set; }
    public SlotValueElicitationSetting ValueElicitationSetting { get; set; }
    public ObfuscationSetting ObfuscationSetting { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public MultipleValuesSetting MultipleValuesSetting { get; set; }
}

public class DescribeSlotRequest : AmazonLexModelsV2Request
{
    public string SlotId { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
}

public class DescribeSlotResponse : AmazonWebServiceResponse
{
    public string SlotId { get; set; }
    public string SlotName { get; set; }
    public string Description { get; set; }
    public string SlotTypeId { get; set; }
    public SlotValueElicitationSetting ValueElicitationSetting { get; set; }
    public ObfuscationSetting ObfuscationSetting { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public MultipleValuesSetting MultipleValuesSetting { get; set; }
}

public class UpdateSlotRequest : AmazonLexModelsV2Request
{
    public string SlotId { get; set; }
    public string SlotName { get; set; }
    public string Description { get; set; }
    public string SlotTypeId { get; set; }
    public SlotValueElicitationSetting ValueElicitationSetting { get; set; }
    public ObfuscationSetting ObfuscationSetting { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public MultipleValuesSetting MultipleValuesSetting { get; set; }
}

public class UpdateSlotResponse : AmazonWebServiceResponse
{
    public string SlotId { get; set; }
    public string SlotName { get; set; }
    public string Description { get; set; }
    public string SlotTypeId { get; set; }
    public SlotValueElicitationSetting ValueElicitationSetting { get; set; }
    public ObfuscationSetting ObfuscationSetting { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public MultipleValuesSetting MultipleValuesSetting { get; set; }
}

public class DeleteSlotRequest : AmazonLexModelsV2Request
{
    public string SlotId { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
}

public class DeleteSlotResponse : AmazonWebServiceResponse;

public class ListSlotsRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public SlotSortBy SortBy { get; set; }
    public List<SlotFilter> Filters { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListSlotsResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string IntentId { get; set; }
    public List<SlotSummary> SlotSummaries { get; set; }
    public string NextToken { get; set; }
}

public class SlotSummary
{
    public string SlotId { get; set; }
    public string SlotName { get; set; }
    public string Description { get; set; }
    public SlotConstraint SlotConstraint { get; set; }
    public string SlotTypeId { get; set; }
    public PromptSpecification ValueElicitationPromptSpecification { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class SlotFilter
{
    public SlotFilterName Name { get; set; }
    public List<string> Values { get; set; }
    public SlotFilterOperator Operator { get; set; }
}

public class SlotSortBy
{
    public SlotSortAttribute Attribute { get; set; }
    public SortOrder Order { get; set; }
}
