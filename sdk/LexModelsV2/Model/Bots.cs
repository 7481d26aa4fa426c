using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateBotRequest : AmazonLexModelsV2Request
{
    public string BotName { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public DataPrivacy DataPrivacy { get; set; }
    public int? IdleSessionTTLInSeconds { get; set; }
    public Dictionary<string, string> BotTags { get; set; }
    public Dictionary<string, string> TestBotAliasTags { get; set; }
}

public class CreateBotResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotName { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public DataPrivacy DataPrivacy { get; set; }
    public int? IdleSessionTTLInSeconds { get; set; }
    public BotStatus BotStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public Dictionary<string, string> BotTags { get; set; }
    public Dictionary<string, string> TestBotAliasTags { get; set; }
}

public class DescribeBotRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
}

public class DescribeBotResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotName { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public DataPrivacy DataPrivacy { get; set; }
    public int? IdleSessionTTLInSeconds { get; set; }
    public BotStatus BotStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
    public List<string> FailureReasons { get; set; }
}

public class UpdateBotRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public string BotName { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public DataPrivacy DataPrivacy { get; set; }
    public int? IdleSessionTTLInSeconds { get; set; }
}

public class UpdateBotResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public string BotName { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public DataPrivacy DataPrivacy { get; set; }
    public int? IdleSessionTTLInSeconds { get; set; }
    public BotStatus BotStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class DeleteBotRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public bool? SkipResourceInUseCheck { get; set; }
}

public class DeleteBotResponse : AmazonWebServiceResponse
{
    public string BotId { get; set; }
    public BotStatus BotStatus { get; set; }
}

public class ListBotsRequest : AmazonLexModelsV2Request
{
    public BotSortBy SortBy { get; set; }
    public List<BotFilter> Filters { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListBotsResponse : AmazonWebServiceResponse
{
    public List<BotSummary> BotSummaries { get; set; }
    public string NextToken { get; set; }
}

public class BotSummary
{
    public string BotId { get; set; }
    public string BotName { get; set; }
    public string Description { get; set; }
    public BotStatus BotStatus { get; set; }
    public string LatestBotVersion { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class BotFilter
{
    public BotFilterName Name { get; set; }
    public List<string> Values { get; set; }
    public BotFilterOperator Operator { get; set; }
}

public class BotSortBy
{
    public BotSortAttribute Attribute { get; set; }
    public SortOrder Order { get; set; }
}

public class DataPrivacy
{
    public bool? ChildDirected { get; set; }
}
