using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model;

public class CreateBotAliasRequest : AmazonLexModelsV2Request
{
    public string BotAliasName { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public Dictionary<string, BotAliasLocaleSettings> BotAliasLocaleSettings { get; set; }
    public ConversationLogSettings ConversationLogSettings { get; set; }
    public SentimentAnalysisSettings SentimentAnalysisSettings { get; set; }
    public string BotId { get; set; }
    public Dictionary<string, string> Tags { get; set; }
}

public class CreateBotAliasResponse : AmazonWebServiceResponse
{
    public string BotAliasId { get; set; }
    public string BotAliasName { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public Dictionary<string, BotAliasLocaleSettings> BotAliasLocaleSettings { get; set; }
    public ConversationLogSettings ConversationLogSettings { get; set; }
    public SentimentAnalysisSettings SentimentAnalysisSettings { get; set; }
    public BotAliasStatus BotAliasStatus { get; set; }
    public string BotId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public Dictionary<string, string> Tags { get; set; }
}

public class DescribeBotAliasRequest : AmazonLexModelsV2Request
{
    public string BotAliasId { get; set; }
    public string BotId { get; set; }
}

public class DescribeBotAliasResponse : AmazonWebServiceResponse
{
    public string BotAliasId { get; set; }
    public string BotAliasName { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public Dictionary<string, BotAliasLocaleSettings> BotAliasLocaleSettings { get; set; }
    public ConversationLogSettings ConversationLogSettings { get; set; }
    public SentimentAnalysisSettings SentimentAnalysisSettings { get; set; }
    public List<BotAliasHistoryEvent> BotAliasHistoryEvents { get; set; }
    public BotAliasStatus BotAliasStatus { get; set; }
    public string BotId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class UpdateBotAliasRequest : AmazonLexModelsV2Request
{
    public string BotAliasId { get; set; }
    public string BotAliasName { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public Dictionary<string, BotAliasLocaleSettings> BotAliasLocaleSettings { get; set; }
    public ConversationLogSettings ConversationLogSettings { get; set; }
    public SentimentAnalysisSettings SentimentAnalysisSettings { get; set; }
    public string BotId { get; set; }
}

public class UpdateBotAliasResponse : AmazonWebServiceResponse
{
    public string BotAliasId { get; set; }
    public string BotAliasName { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public Dictionary<string, BotAliasLocaleSettings> BotAliasLocaleSettings { get; set; }
    public ConversationLogSettings ConversationLogSettings { get; set; }
    public SentimentAnalysisSettings SentimentAnalysisSettings { get; set; }
    public BotAliasStatus BotAliasStatus { get; set; }
    public string BotId { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class DeleteBotAliasRequest : AmazonLexModelsV2Request
{
    public string BotAliasId { get; set; }
    public string BotId { get; set; }
    public bool? SkipResourceInUseCheck { get; set; }
}

public class DeleteBotAliasResponse : AmazonWebServiceResponse
{
    public string BotAliasId { get; set; }
    public string BotId { get; set; }
    public BotAliasStatus BotAliasStatus { get; set; }
}

public class ListBotAliasesRequest : AmazonLexModelsV2Request
{
    public string BotId { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public class ListBotAliasesResponse : AmazonWebServiceResponse
{
    public List<BotAliasSummary> BotAliasSummaries { get; set; }
    public string NextToken { get; set; }
    public string BotId { get; set; }
}

public class BotAliasSummary
{
    public string BotAliasId { get; set; }
    public string BotAliasName { get; set; }
    public string Description { get; set; }
    public string BotVersion { get; set; }
    public BotAliasStatus BotAliasStatus { get; set; }
    public DateTime? CreationDateTime { get; set; }
    public DateTime? LastUpdatedDateTime { get; set; }
}

public class BotAliasHistoryEvent
{
    public string BotVersion { get; set; }
    public DateTime? StartDate { get; set; }
    public DateTime? EndDate { get; set; }
}
