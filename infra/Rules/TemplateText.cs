using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.Infra.Rules;

/// <summary>Renders template values for readers: <c>arn:${AWS::Partition}:sqs:...</c> in place of joins and
/// references.</summary>
internal static class TemplateText
{
    public static string Of(JsonNode? value) =>
        value switch
        {
            null => string.Empty,
            JsonValue text => text.GetValueKind() == JsonValueKind.String
                ? text.GetValue<string>()
                : text.ToJsonString(),
            JsonArray list => string.Join(", ", list.Select(Of)),
            JsonObject intrinsic => OfIntrinsic(intrinsic),
            _ => value.ToJsonString(),
        };

    public static IReadOnlyList<string> Many(JsonNode? value) =>
        value switch
        {
            null => [],
            JsonArray list => [.. list.Select(Of)],
            _ => [Of(value)],
        };

    private static string OfIntrinsic(JsonObject intrinsic) =>
        intrinsic.Count == 1
            ? intrinsic.GetAt(0) switch
            {
                { Key: "Ref", Value: { } name } => $"${{{Of(name)}}}",
                { Key: "Fn::GetAtt", Value: JsonArray parts } => $"${{{string.Join('.', parts.Select(Of))}}}",
                { Key: "Fn::Join", Value: JsonArray { Count: 2 } parts } => string.Join(
                    Of(parts[0]),
                    ((JsonArray)parts[1]!).Select(Of)
                ),
                { Key: "Fn::ImportValue", Value: { } name } => $"${{{Of(name)}}}",
                { Key: "Fn::Sub", Value: JsonValue text } => Of(text),
                _ => intrinsic.ToJsonString(),
            }
            : intrinsic.ToJsonString();
}
