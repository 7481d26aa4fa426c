using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Runtime.Understanding;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Active contexts: a fulfilled intent opens its output contexts, and an intent with input contexts needs them
/// open.</summary>
internal static class Contexts
{
    /// <summary>Returns the contexts of the next turn, without those whose turns or seconds are over.</summary>
    /// <param name="contexts">The contexts of the last turn.</param>
    /// <param name="idle">The time since then.</param>
    public static JsonArray Later(JsonArray contexts, TimeSpan idle)
    {
        var open = new JsonArray();
        foreach (var context in contexts)
        {
            var later = context!.DeepClone();
            var seconds = later["timeToLive"]!["timeToLiveInSeconds"]!.GetValue<int>() - (int)idle.TotalSeconds;
            var turns = later["timeToLive"]!["turnsToLive"]!.GetValue<int>() - 1;
            if (seconds > 0 && turns > 0)
            {
                later["timeToLive"]!["timeToLiveInSeconds"] = seconds;
                later["timeToLive"]!["turnsToLive"] = turns;
                open.Add(later);
            }
        }

        return open;
    }

    /// <summary>Returns true if the intent's contexts are open.</summary>
    public static bool IsOpen(LexIntent intent, JsonArray contexts) =>
        (intent.Content["inputContexts"]?.AsArray() ?? []).All(input =>
            contexts.Any(context => Name(context) == Name(input))
        );

    /// <summary>Opens the output contexts of the fulfilled intent, with its slots as parameters.</summary>
    public static void Activate(TurnState turn)
    {
        foreach (var output in turn.Intent!.Content["outputContexts"]?.AsArray() ?? [])
        {
            foreach (var former in turn.Contexts.Where(context => Name(context) == Name(output)).ToList())
            {
                turn.Contexts.Remove(former);
            }

            var parameters = new JsonObject();
            foreach (var slot in turn.Intent.Slots.Where(slot => turn.ValueOf(slot.Name) is not null))
            {
                parameters[slot.Name] = turn.ValueOf(slot.Name);
            }

            turn.Contexts.Add(
                new JsonObject
                {
                    ["name"] = Name(output),
                    ["contextAttributes"] = parameters,
                    ["timeToLive"] = new JsonObject
                    {
                        ["timeToLiveInSeconds"] = output!["timeToLiveInSeconds"]!.DeepClone(),
                        ["turnsToLive"] = output["turnsToLive"]!.DeepClone(),
                    },
                }
            );
        }
    }

    /// <summary>Returns a parameter of an open context; null if there is none.</summary>
    public static string? Parameter(JsonArray contexts, string context, string parameter) =>
        contexts.FirstOrDefault(entry => Name(entry) == context)?["contextAttributes"]?[parameter]?.GetValue<string>();

    private static string Name(JsonNode? context) => context!["name"]!.GetValue<string>();
}
