using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud.Slack.Blocks;

/// <summary>Block Kit's limits, as Slack enforces them. Blocks that the product has no use for are refused as
/// unsupported.</summary>
internal static class BlockRules
{
    public const int BlocksPerMessage = 50;
    public const int BlocksPerView = 100;
    private const int LongestBlockId = 255;

    /// <summary>What is wrong with a message's blocks; empty where nothing is.</summary>
    public static IReadOnlyList<string> CheckMessage(JsonNode blocks)
    {
        var problems = new BlockProblems();
        Check(problems, blocks, BlocksPerMessage);
        return problems.All;
    }

    public static void Check(BlockProblems problems, JsonNode? blocks, int most)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (block, pointer) in problems.Objects(blocks, "/blocks", least: 0, most))
        {
            if (problems.Text(block, "block_id", pointer, LongestBlockId) is { } id && !ids.Add(id))
            {
                problems.Add($"{pointer}/block_id", "block_id already exists");
            }

            CheckBlock(problems, block, pointer);
        }
    }

    /// <summary>A copy in which every block has an id: Slack gives one to those without.</summary>
    public static JsonNode WithBlockIds(JsonNode blocks)
    {
        var copy = blocks.DeepClone();
        foreach (var block in ((JsonArray)copy).OfType<JsonObject>())
        {
            if (block["block_id"] is null)
            {
                block["block_id"] = SlackStore.NewId(string.Empty)[..5];
            }
        }

        return copy;
    }

    private static void CheckBlock(BlockProblems problems, JsonObject block, string pointer)
    {
        switch (BlockProblems.TypeOf(block))
        {
            case "section":
                CheckSection(problems, block, pointer);
                break;
            case "actions":
                CheckActions(problems, block, pointer);
                break;
            case "context":
                CheckContext(problems, block, pointer);
                break;
            case "header":
                problems.TextObject(block, "text", pointer, 150, required: true, plainOnly: true);
                break;
            case "input":
                CheckInput(problems, block, pointer);
                break;
            case "image":
                problems.Text(block, "image_url", pointer, 3000, required: true);
                problems.Text(block, "alt_text", pointer, 2000, required: true);
                break;
            case "divider":
                break;
            case var type:
                problems.Add($"{pointer}/type", $"unsupported type: {type}");
                break;
        }
    }

    private static void CheckSection(BlockProblems problems, JsonObject block, string pointer)
    {
        if (block["text"] is null && block["fields"] is null)
        {
            problems.Add(pointer, "one of: text, fields is required");
        }

        problems.TextObject(block, "text", pointer, 3000);
        if (block["fields"] is not null)
        {
            foreach (var (field, at) in problems.Objects(block["fields"], $"{pointer}/fields", least: 1, most: 10))
            {
                problems.TextObject(field, at, 2000);
            }
        }

        if (block["accessory"] is { } accessory)
        {
            ElementRules.Check(problems, accessory, $"{pointer}/accessory", ElementRules.Accessories);
        }
    }

    private static void CheckActions(BlockProblems problems, JsonObject block, string pointer)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, at) in problems.Objects(block["elements"], $"{pointer}/elements", least: 1, most: 25))
        {
            if (ElementRules.Check(problems, element, at, ElementRules.Actions) is { } actionId && !ids.Add(actionId))
            {
                problems.Add($"{at}/action_id", $"`action_id` \"{actionId}\" already exists for `block_id`");
            }
        }
    }

    private static void CheckContext(BlockProblems problems, JsonObject block, string pointer)
    {
        foreach (var (element, at) in problems.Objects(block["elements"], $"{pointer}/elements", least: 1, most: 10))
        {
            if (BlockProblems.TypeOf(element) != "image")
            {
                problems.TextObject(element, at, 3000);
            }
        }
    }

    private static void CheckInput(BlockProblems problems, JsonObject block, string pointer)
    {
        problems.TextObject(block, "label", pointer, 2000, required: true, plainOnly: true);
        problems.TextObject(block, "hint", pointer, 2000, plainOnly: true);
        if (block["element"] is { } element)
        {
            ElementRules.Check(problems, element, $"{pointer}/element", ElementRules.Inputs);
        }
        else
        {
            problems.Add(pointer, "missing required field: element");
        }
    }
}
