using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateSlotTypeRequest : AmazonLexModelsV2Request
{
    public string SlotTypeName { get; set; }
    public string Description { get; set; }
    public List<SlotTypeValue> SlotTypeValues { get; set; }
    public SlotValueSelectionSetting ValueSelectionSetting { get; set; }
    public string ParentSlotTypeSignature { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class CreateSlotTypeResponse : AmazonWebServiceResponse
{
    public string SlotTypeId { get; set; }
    public string SlotTypeName { get; set; }
    public string Description { get; set; }
    public List<SlotTypeValue> SlotTypeValues { get; set; }
    public SlotValueSelectionSetting ValueSelectionSetting { get; set; }
    public string ParentSlotTypeSignature { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public DateTime? CreationDateTime { get; set; }
}

public class DescribeSlotTypeRequest : AmazonLexModelsV2Request
{
    public string SlotTypeId { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class DescribeSlotTypeResponse : AmazonWebServiceResponse
{
    public string SlotTypeId { get; set; }
    public string SlotTypeName { get; set; }
    public string Description { get; set; }
    public List<SlotTypeValue> SlotTypeValues { get; set; }
    public SlotValueSelectionSetting ValueSelectionSetting { get; set; }
    public string ParentSlotTypeSignature { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class UpdateSlotTypeRequest : AmazonLexModelsV2Request
{
    public string SlotTypeId { get; set; }
    public string SlotTypeName { get; set; }
    public string Description { get; set; }
    public List<SlotTypeValue> SlotTypeValues { get; set; }
    public SlotValueSelectionSetting ValueSelectionSetting { get; set; }
    public string ParentSlotTypeSignature { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class UpdateSlotTypeResponse : AmazonWebServiceResponse
{
    public string SlotTypeId { get; set; }
    public string SlotTypeName { get; set; }
    public string Description { get; set; }
    public List<SlotTypeValue> SlotTypeValues { get; set; }
    public SlotValueSelectionSetting ValueSelectionSetting { get; set; }
    public string ParentSlotTypeSignature { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class DeleteSlotTypeRequest : AmazonLexModelsV2Request
{
    public string SlotTypeId { get; set; }
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public bool? SkipResourceInUseCheck { get; set; }
}

public class DeleteSlotTypeResponse : AmazonWebServiceResponse;

public class ListSlotTypesRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public SlotTypeSortBy SortBy { get; set; }
    public List<SlotTypeFilter> Filters { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListSlotTypesResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public List<SlotTypeSummary> SlotTypeSummaries { get; set; }
    public string NextToken { get; set; }
}

public class SlotTypeSummary
{
    public string SlotTypeId { get; set; }
    public string SlotTypeName { get; set; }
    public string Description { get; set; }
    public string ParentSlotTypeSignature { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public SlotTypeCategory SlotTypeCategory { get; set; }
}

public class SlotTypeFilter
{
    public SlotTypeFilterName Name { get; set; }
    public List<string> Values { get; set; }
    public SlotTypeFilterOperator Operator { get; set; }
}

public class SlotTypeSortBy
{
    public SlotTypeSortAttribute Attribute { get; set; }
    public SortOrder Order { get; set; }
}

public class SlotTypeValue
{
    public SampleValue SampleValue { get; set; }
    public List<SampleValue> Synonyms { get; set; }
}

public class SampleValue
{
    public string Value { get; set; }
}

public class SlotValueSelectionSetting
{
    public SlotValueResolutionStrategy ResolutionStrategy { get; set; }
    public SlotValueRegexFilter RegexFilter { get; set; }
}

public class SlotValueRegexFilter
{
    public string Pattern { get; set; }
}
