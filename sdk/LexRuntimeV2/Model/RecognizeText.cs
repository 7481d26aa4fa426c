using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.LexRuntimeV2.Model;

public class RecognizeTextRequest : AmazonLexRuntimeV2Request
{
    public string BotId { get; set; }
    public string BotAliasId { get; set; }
    public string LocaleId { get; set; }
    public string SessionId { get; set; }
    public string Text { get; set; }

    [JsonPropertyName("sessionState")]
    public SessionState SessionStateValue { get; set; }
    public Dictionary<string, string> RequestAttributes { get; set; }
}

public class RecognizeTextResponse : AmazonWebServiceResponse
{
    public List<Message> Messages { get; set; }

    [JsonPropertyName("sessionState")]
    public SessionState SessionStateValue { get; set; }
    public List<Interpretation> Interpretations { get; set; }
    public Dictionary<string, string> RequestAttributes { get; set; }
    public string SessionId { get; set; }
    public RecognizedBotMember RecognizedBotMember { get; set; }
}

public class Message
{
    public string Content { get; set; }
    public MessageContentType ContentType { get; set; }
    public ImageResponseCard ImageResponseCard { get; set; }
}

public class ImageResponseCard
{
    public string Title { get; set; }
    public string Subtitle { get; set; }
    public string ImageUrl { get; set; }
    public List<Button> Buttons { get; set; }
}

public class Button
{
    public string Text { get; set; }
    public string Value { get; set; }
}

public class Interpretation
{
    public ConfidenceScore NluConfidence { get; set; }
    public SentimentResponse SentimentResponse { get; set; }
    public Intent Intent { get; set; }
    public InterpretationSource InterpretationSource { get; set; }
}

public class ConfidenceScore
{
    public double? Score { get; set; }
}

public class SentimentResponse
{
    public SentimentType Sentiment { get; set; }
    public SentimentScore SentimentScore { get; set; }
}

public class SentimentScore
{
    public double? Positive { get; set; }
    public double? Negative { get; set; }
    public double? Neutral { get; set; }
    public double? Mixed { get; set; }
}

public class RecognizedBotMember
{
    public string BotId { get; set; }
    public string BotName { get; set; }
}
