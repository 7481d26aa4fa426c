namespace Amazon.LexModelsV2.Model;

public class ResponseSpecification
{
    public List<MessageGroup> MessageGroups { get; set; }
    public bool? AllowInterrupt { get; set; }
}

public class MessageGroup
{
    public Message Message { get; set; }
    public List<Message> Variations { get; set; }
}

public class Message
{
    public PlainTextMessage PlainTextMessage { get; set; }
    public CustomPayload CustomPayload { get; set; }
    public SSMLMessage SsmlMessage { get; set; }
    public ImageResponseCard ImageResponseCard { get; set; }
}

public class PlainTextMessage
{
    public string Value { get; set; }
}

public class SSMLMessage
{
    public string Value { get; set; }
}

public class CustomPayload
{
    public string Value { get; set; }
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
