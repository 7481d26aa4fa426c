using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateBotVersionRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string Description { get; set; }
    public Dictionary<string, BotVersionLocaleDetails> BotVersionLocaleSpecification { get; set; }
}

public class CreateBotVersionResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public Dictionary<string, BotVersionLocaleDetails> BotVersionLocaleSpecification { get; set; }
    public BotStatus BotStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
}

public class DescribeBotVersionRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
}

public class DescribeBotVersionResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotName { get; set; }
    public string BotVersion { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public DataPrivacy DataPrivacy { get; set; }
    public int? IdleSessionTTLInSeconds { get; set; }
    public BotStatus BotStatus { get; set; }
    public List<string> FailureReasons { get; set; }
    public DateTime? CreationDateTime { get; set; }
}

public class ListBotVersionsRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public BotVersionSortBy SortBy { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListBotVersionsResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public List<BotVersionSummary> BotVersionSummaries { get; set; }
    public string NextToken { get; set; }
}

public class DeleteBotVersionRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public bool? SkipResourceInUseCheck { get; set; }
}

public class DeleteBotVersionResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotVersion { get; set; }
    public BotStatus BotStatus { get; set; }
}

public class BotVersionSummary
{
    public string BotName { get; set; }
    public string BotVersion { get; set; }
    public string Description { get; set; }
    public BotStatus BotStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
}

public class BotVersionSortBy
{
    public BotVersionSortAttribute Attribute { get; set; }
    public SortOrder Order { get; set; }
}

public class BotVersionLocaleDetails
{
    public string SourceBotVersion { get; set; }
}
