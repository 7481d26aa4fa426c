using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>
/// A bot, version, alias, locale, slot type, intent or slot. <see cref="Content"/> is the JSON that was sent, with ids
/// and times; it is never changed,
/// a change makes a new resource.
/// </summary>
/// <param name="Key">Ids from the bot down, joined by <c>/</c>, so that everything beneath a resource starts with its
/// key.</param>
/// <param name="Content">The members that Describe answers.</param>
/// <param name="Stages">The status now, and what it will pass through; empty for what has no status.</param>
/// <param name="Since">When the first stage began.</param>
internal sealed record LexResource(string Key, JsonObject Content, IReadOnlyList<string> Stages, DateTimeOffset Since)
{
    /// <summary>True until the last stage is reached.</summary>
    public bool IsInterim => Stages.Count > 1;

    /// <summary>The status now, or null.</summary>
    public string? Status => Stages.Count > 0 ? Stages[0] : null;

    /// <summary>The resource in its next stage.</summary>
    public LexResource Next(DateTimeOffset since) => this with { Stages = [.. Stages.Skip(1)], Since = since };

    /// <summary>A text member.</summary>
    public string Text(string member) => Content[member]!.GetValue<string>();
}

/// <summary>Stages that resources pass through; the last one stays. <see cref="Gone"/> as the last one removes the
/// resource.</summary>
internal static class Stages
{
    /// <summary>Describe answers 404.</summary>
    public const string Absent = "";

    /// <summary>The end of a deletion.</summary>
    public const string Gone = "Gone";

    /// <summary>A bot or an alias after a change.</summary>
    public static IReadOnlyList<string> Create { get; } = ["Creating", "Available"];

    /// <summary>A bot after a change.</summary>
    public static IReadOnlyList<string> Update { get; } = ["Updating", "Available"];

    /// <summary>A version: at first Describe does not find it.</summary>
    public static IReadOnlyList<string> Version { get; } = [Absent, "Creating", "Available"];

    /// <summary>A locale that was created.</summary>
    public static IReadOnlyList<string> CreateLocale { get; } = ["Creating", "NotBuilt"];

    /// <summary>A locale with changes that no build knows.</summary>
    public static IReadOnlyList<string> NotBuilt { get; } = ["NotBuilt"];

    /// <summary>A build that will succeed.</summary>
    public static IReadOnlyList<string> Build { get; } = ["Building", "ReadyExpressTesting", "Built"];

    /// <summary>A build that will fail.</summary>
    public static IReadOnlyList<string> FailedBuild { get; } = ["Building", "Failed"];

    /// <summary>A deletion.</summary>
    public static IReadOnlyList<string> Delete { get; } = ["Deleting", Gone];
}
