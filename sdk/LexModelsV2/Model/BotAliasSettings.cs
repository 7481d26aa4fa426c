namespace Amazon.LexModelsV2.Model;

public class BotAliasLocaleSettings
{
    public bool? Enabled { get; set; }
    public CodeHookSpecification CodeHookSpecification { get; set; }
}

public class CodeHookSpecification
{
    public LambdaCodeHook LambdaCodeHook { get; set; }
}

public class LambdaCodeHook
{
    public string LambdaARN { get; set; }
    public string CodeHookInterfaceVersion { get; set; }
}

public class ConversationLogSettings
{
    public List<TextLogSetting> TextLogSettings { get; set; }
}

public class TextLogSetting
{
    public bool? Enabled { get; set; }
    public TextLogDestination Destination { get; set; }
    public bool? SelectiveLoggingEnabled { get; set; }
}

public class TextLogDestination
{
    public CloudWatchLogGroupLogDestination CloudWatch { get; set; }
}

public class CloudWatchLogGroupLogDestination
{
    public string CloudWatchLogGroupArn { get; set; }
    public string LogPrefix { get; set; }
}

public class SentimentAnalysisSettings
{
    public bool? DetectSentiment { get; set; }
}
