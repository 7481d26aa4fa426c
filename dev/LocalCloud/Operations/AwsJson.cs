using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOps.LocalCloud.Operations;

/// <summary>JSON as the AWS protocols write it, and their wording of errors.</summary>
internal sealed class AwsJson : IErrorProtocol
{
    /// <summary>Member names as given, null members left out.</summary>
    public static JsonSerializerOptions Options { get; } =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The one instance: it has no state.</summary>
    public static AwsJson Protocol { get; } = new();

    /// <inheritdoc/>
    public OperationResult Render(ServiceException exception) =>
        OperationResult.Json(new { __type = exception.Code, message = exception.Message }, exception.Status) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-amzn-ErrorType"] = exception.Code },
        };
}
