#nullable disable
using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Events;

namespace SlackNet.WebApi;

public class WebApiResponse
{
    public bool Ok { get; set; }

    internal JsonElement Document { get; init; }
}

public class ErrorResponse
{
    public string Warning { get; set; } = string.Empty;

    public string Error { get; set; } = string.Empty;

    public ErrorResponseMetadata ResponseMetadata { get; set; } = new();

    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Info => Rest
        .Where(member => member.Value.ValueKind == JsonValueKind.String)
        .ToDictionary(member => member.Key, member => member.Value.GetString());

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Rest { get; set; } = [];
}

public class ErrorResponseMetadata
{
    public IList<string> Messages { get; set; } = [];
}

public class AuthTestResponse
{
    public string Url { get; set; }

    public string Team { get; set; }

    public string User { get; set; }

    public string TeamId { get; set; }

    public string UserId { get; set; }
}

public class ConversationMessagesResponse
{
    public IList<MessageEvent> Messages { get; set; } = [];

    public bool HasMore { get; set; }

    public ResponseMetadata ResponseMetadata { get; set; } = new();
}

public class ConversationHistoryResponse : ConversationMessagesResponse
{
    public string Latest { get; set; }
}

public class ResponseMetadata
{
    public string NextCursor { get; set; }
}

public class MessageUpdateResponse
{
    public string Channel { get; set; }

    public string Ts { get; set; }

    public string Text { get; set; }
}

public class PostEphemeralResponse
{
    public string MessageTs { get; set; }
}

public class PostMessageResponse
{
    public string Ts { get; set; }

    public string Channel { get; set; }
}

public class ViewResponse
{
    public ViewInfo View { get; set; }
}

internal sealed class ConversationIdResponse
{
    public ConversationId Channel { get; set; }

    internal sealed class ConversationId
    {
        public string Id { get; set; }
    }
}

internal sealed class UserResponse
{
    public User User { get; set; }
}
