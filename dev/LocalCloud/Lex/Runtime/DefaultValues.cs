using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Fills empty slots from their defaults: <c>#context.parameter</c>, <c>[sessionAttribute]</c>,
/// <c>&lt;requestAttribute&gt;</c> or a literal, the first with a value.</summary>
internal static class DefaultValues
{
    public static void Fill(TurnState turn)
    {
        foreach (var slot in turn.Intent!.Slots.Where(slot => turn.Slots[slot.Name] is null))
        {
            var value = (slot.Elicitation["defaultValueSpecification"]?["defaultValueList"]?.AsArray() ?? [])
                .Select(entry => Value(entry!["defaultValue"]!.GetValue<string>(), turn))
                .FirstOrDefault(value => !string.IsNullOrEmpty(value));
            if (value is not null)
            {
                turn.Slots[slot.Name] = new JsonObject
                {
                    ["shape"] = "Scalar",
                    ["value"] = new JsonObject
                    {
                        ["originalValue"] = value,
                        ["interpretedValue"] = value,
                        ["resolvedValues"] = new JsonArray(value),
                    },
                };
            }
        }
    }

    private static string? Value(string definition, TurnState turn) =>
        definition switch
        {
            ['#', .. var path] when path.Split('.', 2) is [var context, var parameter] => Contexts.Parameter(
                turn.Contexts,
                context,
                parameter
            ),
            ['[', .. var attribute, ']'] => turn.Attributes[attribute]?.GetValue<string>(),
            ['<', .. var attribute, '>'] => turn.RequestAttributes?[attribute]?.GetValue<string>(),
            _ => definition,
        };
}
