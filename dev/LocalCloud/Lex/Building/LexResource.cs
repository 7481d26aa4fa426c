using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>A bot, version, alias, locale, slot type, intent or slot. <see cref="Content"/> is immutable; a change
/// creates a new resource.</summary>
/// <param name="Key">IDs from the bot down, joined by <c>/</c>, so that a resource's key begins those of its
/// parts.</param>
/// <param name="Content">The input with IDs and times, as Describe answers it.</param>
/// <param name="Stages">The current status and the following ones; empty without a status.</param>
/// <param name="Since">When the first stage began.</param>
internal sealed record LexResource(string Key, JsonObject Content, IReadOnlyList<string> Stages, DateTimeOffset Since)
{
    /// <summary>True before the last stage.</summary>
    public bool IsInterim => Stages.Count > 1;

    /// <summary>The current status; null without one.</summary>
    public string? Status => Stages.Count > 0 ? Stages[0] : null;

    public LexResource Next(DateTimeOffset since) => this with { Stages = [.. Stages.Skip(1)], Since = since };

    public string Text(string member) => Content[member]!.GetValue<string>();
}

/// <summary>The stages of a resource, in order. It stays in the last one, unless that is <see cref="Gone"/>, which
/// removes it.</summary>
internal static class Stages
{
    /// <summary>Describe answers 404.</summary>
    public const string Absent = "";

    /// <summary>The end of a deletion.</summary>
    public const string Gone = "Gone";

    /// <summary>A bot or an alias after its creation.</summary>
    public static IReadOnlyList<string> Create { get; } = ["Creating", "Available"];

    /// <summary>A bot after a change.</summary>
    public static IReadOnlyList<string> Update { get; } = ["Updating", "Available"];

    /// <summary>A version: at first Describe doesn't find it.</summary>
    public static IReadOnlyList<string> Version { get; } = [Absent, "Creating", "Available"];

    /// <summary>A locale that was created.</summary>
    public static IReadOnlyList<string> CreateLocale { get; } = ["Creating", "NotBuilt"];

    /// <summary>A locale with changes since its last build.</summary>
    public static IReadOnlyList<string> NotBuilt { get; } = ["NotBuilt"];

    public static IReadOnlyList<string> Build { get; } = ["Building", "ReadyExpressTesting", "Built"];

    public static IReadOnlyList<string> FailedBuild { get; } = ["Building", "Failed"];

    public static IReadOnlyList<string> Delete { get; } = ["Deleting", Gone];
}
