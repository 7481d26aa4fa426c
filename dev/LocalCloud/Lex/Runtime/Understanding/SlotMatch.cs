using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>A value in an utterance.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Original">The user's text.</param>
/// <param name="Interpreted">The resolved value.</param>
/// <param name="IsKnown">False for free text, to which another intent is preferred.</param>
internal sealed record SlotMatch(int From, int To, string Original, string Interpreted, bool IsKnown = true)
{
    /// <summary>Returns the slot for the wire.</summary>
    public JsonObject ToSlot() =>
        new()
        {
            ["shape"] = "Scalar",
            ["value"] = new JsonObject
            {
                ["originalValue"] = Original,
                ["interpretedValue"] = Interpreted,
                ["resolvedValues"] = new JsonArray(Interpreted),
            },
        };
}
