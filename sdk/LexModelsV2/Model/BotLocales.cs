using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateBotLocaleRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string Description { get; set; }
    public double? NluIntentConfidenceThreshold { get; set; }
}

public class CreateBotLocaleResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleName { get; set; }
    public string LocaleId { get; set; }
    public string Description { get; set; }
    public double? NluIntentConfidenceThreshold { get; set; }
    public BotLocaleStatus BotLocaleStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
}

public class DescribeBotLocaleRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class DescribeBotLocaleResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string LocaleName { get; set; }
    public string Description { get; set; }
    public double? NluIntentConfidenceThreshold { get; set; }
    public int? IntentsCount { get; set; }
    public int? SlotTypesCount { get; set; }
    public BotLocaleStatus BotLocaleStatus { get; set; }
    public List<string> FailureReasons { get; set; }
    public List<string> RecommendedActions { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public DateTime? LastBuildSubmittedDateTime { get; set; }
    public List<BotLocaleHistoryEvent> BotLocaleHistoryEvents { get; set; }
}

public class UpdateBotLocaleRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string Description { get; set; }
    public double? NluIntentConfidenceThreshold { get; set; }
}

public class UpdateBotLocaleResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public string LocaleName { get; set; }
    public string Description { get; set; }
    public double? NluIntentConfidenceThreshold { get; set; }
    public BotLocaleStatus BotLocaleStatus { get; set; }
    public List<string> FailureReasons { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class DeleteBotLocaleRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class DeleteBotLocaleResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public BotLocaleStatus BotLocaleStatus { get; set; }
}

public class ListBotLocalesRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public BotLocaleSortBy SortBy { get; set; }
    public List<BotLocaleFilter> Filters { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListBotLocalesResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string NextToken { get; set; }
    public List<BotLocaleSummary> BotLocaleSummaries { get; set; }
}

public class BuildBotLocaleRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
}

public class BuildBotLocaleResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public string LocaleId { get; set; }
    public BotLocaleStatus BotLocaleStatus { get; set; }
    public DateTime? LastBuildSubmittedDateTime { get; set; }
}

public class BotLocaleSummary
{
    public string LocaleId { get; set; }
    public string LocaleName { get; set; }
    public string Description { get; set; }
    public BotLocaleStatus BotLocaleStatus { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public DateTime? LastBuildSubmittedDateTime { get; set; }
}

public class BotLocaleFilter
{
    public BotLocaleFilterName Name { get; set; }
    public List<string> Values { get; set; }
    public BotLocaleFilterOperator Operator { get; set; }
}

public class BotLocaleSortBy
{
    public BotLocaleSortAttribute Attribute { get; set; }
    public SortOrder Order { get; set; }
}

public class BotLocaleHistoryEvent
{
    public string Event { get; set; }
    public DateTime? EventDate { get; set; }
}
