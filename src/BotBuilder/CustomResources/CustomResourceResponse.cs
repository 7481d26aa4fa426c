using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.BotBuilder.CustomResources;

/// <summary>The answer to CloudFormation.</summary>
internal sealed record CustomResourceResponse
{
    /// <summary>The longest body that CloudFormation reads.</summary>
    public const int MaximumBytes = 4096;

    private const string CutMark = "... (cut; the whole reason is in the function's log)";

    /// <summary><c>SUCCESS</c> or <c>FAILED</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The reason of a failure, for a person.</summary>
    public string? Reason { get; init; }

    /// <summary>The bot's ID. Another ID than before makes CloudFormation delete the old bot.</summary>
    public required string PhysicalResourceId { get; init; }

    /// <summary>Copied from the request.</summary>
    public required string StackId { get; init; }

    /// <summary>Copied from the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>Copied from the request.</summary>
    public required string LogicalResourceId { get; init; }

    /// <summary>False: the values aren't secrets.</summary>
    public bool NoEcho { get; init; }

    /// <summary>The values for <c>Fn::GetAtt</c> in the template.</summary>
    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public static CustomResourceResponse Success(
        CustomResourceRequest request,
        string physicalResourceId,
        IReadOnlyDictionary<string, string>? data
    ) =>
        new()
        {
            Status = "SUCCESS",
            PhysicalResourceId = physicalResourceId,
            StackId = request.StackId,
            RequestId = request.RequestId,
            LogicalResourceId = request.LogicalResourceId,
            Data = data,
        };

    public static CustomResourceResponse Failure(
        CustomResourceRequest request,
        string physicalResourceId,
        string reason
    ) =>
        new()
        {
            Status = "FAILED",
            Reason = string.IsNullOrWhiteSpace(reason)
                ? "The builder failed without saying why; see the function's log."
                : reason,
            PhysicalResourceId = physicalResourceId,
            StackId = request.StackId,
            RequestId = request.RequestId,
            LogicalResourceId = request.LogicalResourceId,
        };

    /// <summary>Returns the body, at most <see cref="MaximumBytes"/>; a longer reason is cut.</summary>
    public byte[] ToBody()
    {
        var body = Serialize(this);
        if (body.Length <= MaximumBytes || Reason is null)
        {
            return body;
        }

        // Characters take one to six bytes each, so the longest reason that fits is searched for.
        var (fits, tooLong) = (0, Reason.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Serialize(this with { Reason = Cut(middle) }).Length <= MaximumBytes)
            {
                fits = middle;
            }
            else
            {
                tooLong = middle;
            }
        }

        return Serialize(this with { Reason = Cut(fits) });
    }

    private string Cut(int length)
    {
        // Half of a surrogate pair is not a character.
        var end = length > 0 && char.IsHighSurrogate(Reason![length - 1]) ? length - 1 : length;
        return Reason![..end] + CutMark;
    }

    private static byte[] Serialize(CustomResourceResponse response) =>
        JsonSerializer.SerializeToUtf8Bytes(response, CustomResourceJson.Relaxed.CustomResourceResponse);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CustomResourceResponse))]
internal sealed partial class CustomResourceJson : JsonSerializerContext
{
    /// <summary>Without the escapes that only HTML needs, which would turn a quote into six bytes.</summary>
    public static CustomResourceJson Relaxed { get; } =
        new(
            new JsonSerializerOptions
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
