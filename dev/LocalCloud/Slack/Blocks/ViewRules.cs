using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Slack.Blocks;

/// <summary>The limits of modals and of App Home.</summary>
internal static class ViewRules
{
    /// <summary>Returns the mistakes in a view.</summary>
    public static IReadOnlyList<string> Check(JsonNode node, params IReadOnlyCollection<string> types)
    {
        var problems = new BlockProblems();
        if (node is not JsonObject view)
        {
            problems.Add("/view", "must provide an object");
            return problems.All;
        }

        var type = BlockProblems.TypeOf(view);
        if (!types.Contains(type, StringComparer.Ordinal))
        {
            problems.Add("/view/type", $"must be one of: {string.Join(", ", types)}");
        }

        problems.Text(view, "callback_id", "/view", 255);
        problems.Text(view, "private_metadata", "/view", 3000);
        problems.Text(view, "external_id", "/view", 255);
        BlockRules.Check(problems, view["blocks"], BlockRules.BlocksPerView);
        if (type == "modal")
        {
            problems.TextObject(view, "title", "/view", 24, required: true, plainOnly: true);
            problems.TextObject(view, "submit", "/view", 24, plainOnly: true);
            problems.TextObject(view, "close", "/view", 24, plainOnly: true);
            if (
                view["submit"] is null
                && view["blocks"] is JsonArray blocks
                && blocks.OfType<JsonObject>().Any(block => BlockProblems.TypeOf(block) == "input")
            )
            {
                problems.Add("/view", "missing required field: submit");
            }
        }

        return problems.All;
    }
}
