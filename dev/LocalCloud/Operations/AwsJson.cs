using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.LocalCloud.Operations;

/// <summary>JSON of the AWS protocols, and their errors.</summary>
internal sealed class AwsJson : IErrorProtocol
{
    /// <summary>Keeps member names, and omits null members.</summary>
    public static JsonSerializerOptions Options { get; } =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The one instance, which has no state.</summary>
    public static AwsJson Protocol { get; } = new();

    /// <inheritdoc/>
    public OperationResult Render(ServiceException exception) =>
        OperationResult.Json(new { __type = exception.Code, message = exception.Message }, exception.Status) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-amzn-ErrorType"] = exception.Code },
        };
}
