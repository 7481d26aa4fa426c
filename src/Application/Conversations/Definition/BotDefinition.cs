using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>
/// The bot's own fields: <c>bot-definition/chatops.yaml</c>.
/// The property names are those of CloudFormation's <c>AWS::Lex::Bot</c>, whose public reference documents every field;
/// only the properties that the builder carries to Lex exist here. The bot's role is given at deployment, not in the
/// file.
/// </summary>
public record BotProperties
{
    /// <summary>The bot's name; a stage may deploy it under another one. At most 100 letters, digits, and single
    /// underscores or hyphens between them.</summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>What the bot is for; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>What the law wants to know about the bot's users.</summary>
    public required DataPrivacyDefinition DataPrivacy { get; init; }

    /// <summary>Seconds of silence after which Lex forgets a conversation; 60 to 86400.</summary>
    [Range(60, 86_400)]
    public required int IdleSessionTTLInSeconds { get; init; }
}

/// <summary>The whole conversation, as the build has joined it from <c>chatops.yaml</c> and <c>locales/</c> and checked
/// it.</summary>
public sealed record BotDefinition : BotProperties
{
    /// <summary>The locale that stands first: the one of whom no language is known, and the one that every other is
    /// held against.</summary>
    public const string FirstLocale = "en_US";

    /// <summary>The languages that the bot speaks; at least one.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<BotLocaleDefinition> BotLocales { get; init; }
}

/// <summary>What the law wants to know about a bot's users.</summary>
public sealed record DataPrivacyDefinition
{
    /// <summary>Whether the bot is directed at children under 13 (the United States' COPPA).</summary>
    public required bool ChildDirected { get; init; }
}

/// <summary>The conversation in one language: a file of <c>bot-definition/locales</c>.</summary>
public sealed record BotLocaleDefinition
{
    /// <summary>The language as Lex names it, with an underscore, and as the file is named: <c>en_US</c>.</summary>
    [RegularExpression("^[a-z]{2,3}_[A-Z0-9]{2,3}$", ErrorMessage = "must be a locale as Lex names it, such as en_US")]
    public required string LocaleId { get; init; }

    /// <summary>A note for those who read the bot in the console; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>Confidence under which Lex answers with FallbackIntent instead of its best guess; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public required double NluConfidenceThreshold { get; init; }

    /// <summary>The kinds of values that slots take, beside Lex's own.</summary>
    public IReadOnlyList<SlotTypeDefinition> SlotTypes { get; init; } = [];

    /// <summary>What a person may want; FallbackIntent is always among them.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<IntentDefinition> Intents { get; init; }
}
