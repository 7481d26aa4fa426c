using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>A value that was found in an utterance.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Original">What the user wrote.</param>
/// <param name="Interpreted">The value that it means.</param>
/// <param name="IsKnown">False where any text is taken as the value: another intent's utterance weighs more than
/// that.</param>
internal sealed record SlotMatch(int From, int To, string Original, string Interpreted, bool IsKnown = true)
{
    /// <summary>The slot as it travels.</summary>
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
