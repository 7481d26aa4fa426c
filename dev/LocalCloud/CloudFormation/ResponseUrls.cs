using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.CloudFormation;

/// <summary>A custom resource's answer.</summary>
internal sealed record ResourceAnswer(bool IsSuccess, string? Reason, string? PhysicalResourceId, string? Data);

/// <summary>The pre-signed URLs, each for one valid answer. They are in memory: a stack operation ends with the
/// process.</summary>
internal sealed class ResponseUrls
{
    private const int MostBytes = 4096;
    private const int LongestPhysicalId = 1024;
    private readonly ConcurrentDictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>Opens a URL for the answer to one request.</summary>
    public Place Open(string stackId, string requestId, string logicalResourceId)
    {
        var place = new Place(
            RandomNumberGenerator.GetHexString(32, lowercase: true),
            stackId,
            requestId,
            logicalResourceId
        );
        places[place.Token] = place;
        return place;
    }

    /// <summary>Closes a URL: a later answer is refused like one to an expired link.</summary>
    public void Close(Place place) => places.TryRemove(place.Token, out _);

    /// <summary>Accepts an answer, or returns the status and the reason of a refusal.</summary>
    public (int Status, string? Refusal) Put(string token, string? contentType, ReadOnlySpan<byte> body)
    {
        if (!places.TryGetValue(token, out var place))
        {
            return (403, "AccessDenied: Request has expired");
        }

        if (!string.IsNullOrEmpty(contentType))
        {
            return (403, "SignatureDoesNotMatch: the URL was signed with an empty Content-Type");
        }

        var refusal = Read(place, body, out var answer);
        if (refusal is not null)
        {
            place.LastRefusal = refusal;
            return (400, refusal);
        }

        place.Answer.TrySetResult(answer!);
        return (200, null);
    }

    private static string? Read(Place place, ReadOnlySpan<byte> body, out ResourceAnswer? answer)
    {
        answer = null;
        if (body.Length > MostBytes)
        {
            return $"Response object is too long: {body.Length} bytes, {MostBytes} are allowed.";
        }

        JsonObject? response;
        try
        {
            response = StrictJson.Parse(Encoding.UTF8.GetString(body)) as JsonObject;
        }
        catch (JsonException exception)
        {
            return $"Invalid Response object: {exception.Message}";
        }

        var status = Text(response, "Status");
        var physicalId = Text(response, "PhysicalResourceId");
        var reason = Text(response, "Reason");
        var refusal = response switch
        {
            null => "Invalid Response object: it must be a JSON object.",
            _ when status is not ("SUCCESS" or "FAILED") =>
                "Invalid Response object: Status must be SUCCESS or FAILED.",
            _ when string.IsNullOrEmpty(physicalId) || Encoding.UTF8.GetByteCount(physicalId) > LongestPhysicalId =>
                "Invalid PhysicalResourceId: it must be a string of 1 to 1024 bytes.",
            _ when status == "FAILED" && string.IsNullOrEmpty(reason) =>
                "Invalid Response object: Reason is required when Status is FAILED.",
            _ when Text(response, "StackId") != place.StackId =>
                "Invalid Response object: StackId is not the request's.",
            _ when Text(response, "RequestId") != place.RequestId =>
                "Invalid Response object: RequestId is not the request's.",
            _ when Text(response, "LogicalResourceId") != place.LogicalResourceId =>
                "Invalid Response object: LogicalResourceId is not the request's.",
            _ when response["Data"] is not (null or JsonObject) => "Invalid Response object: Data must be an object.",
            _ => null,
        };
        answer = refusal is null
            ? new ResourceAnswer(status == "SUCCESS", reason, physicalId, response!["Data"]?.ToJsonString())
            : null;
        return refusal;
    }

    private static string? Text(JsonObject? response, string member) =>
        response?[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    /// <summary>One pre-signed URL.</summary>
    internal sealed class Place(string token, string stackId, string requestId, string logicalResourceId)
    {
        public string Token { get; } = token;

        public string StackId { get; } = stackId;

        public string RequestId { get; } = requestId;

        public string LogicalResourceId { get; } = logicalResourceId;

        public string? LastRefusal { get; set; }

        public TaskCompletionSource<ResourceAnswer> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
