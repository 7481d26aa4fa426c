using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>
/// The bot's own fields, from <c>bot-definition/chatops.yaml</c>. The names are those of CloudFormation's
/// <c>AWS::Lex::Bot</c>; only properties that the builder sends to Lex exist here.
/// </summary>
/// <remarks>
/// The bot's role is set at deployment. Every field is documented at
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lex-bot.html
/// </remarks>
public record BotProperties
{
    /// <summary>
    /// The bot's name; a stage may deploy it under another one. At most 100 letters and digits, with
    /// single underscores or hyphens between them.
    /// </summary>
    [RegularExpression(LexNames.Pattern, ErrorMessage = LexNames.Rule)]
    public required string Name { get; init; }

    /// <summary>The purpose of the bot; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>The declaration that US law (COPPA) requires.</summary>
    public required DataPrivacyDefinition DataPrivacy { get; init; }

    /// <summary>The idle seconds after which Lex ends a conversation; 60 to 86400.</summary>
    [Range(60, 86_400)]
    public required int IdleSessionTTLInSeconds { get; init; }
}

/// <summary>
/// The complete conversation, which the build joins from <c>chatops.yaml</c> and <c>locales/</c> and checks.
/// </summary>
public sealed record BotDefinition : BotProperties
{
    /// <summary>The locale for people whose language is unknown. Every other locale must agree with it.</summary>
    public const string FirstLocale = "en_US";

    /// <summary>The bot's languages; at least one.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<BotLocaleDefinition> BotLocales { get; init; }
}

/// <summary>The declaration that US law requires about a bot's users.</summary>
public sealed record DataPrivacyDefinition
{
    /// <summary>Whether the bot is directed at children under 13 (the United States' COPPA).</summary>
    public required bool ChildDirected { get; init; }
}

/// <summary>The conversation in one language, from a file in <c>bot-definition/locales</c>.</summary>
public sealed record BotLocaleDefinition
{
    /// <summary>The locale's ID in Lex, with an underscore, which is also the file's name: <c>en_US</c>.</summary>
    [RegularExpression("^[a-z]{2,3}_[A-Z0-9]{2,3}$", ErrorMessage = "must be a locale as Lex names it, such as en_US")]
    public required string LocaleId { get; init; }

    /// <summary>A note that the Lex console shows; at most 200 characters.</summary>
    [StringLength(200)]
    public string? Description { get; init; }

    /// <summary>The confidence below which Lex chooses FallbackIntent instead of its best match; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public required double NluConfidenceThreshold { get; init; }

    /// <summary>The slot types besides the built-in ones.</summary>
    public IReadOnlyList<SlotTypeDefinition> SlotTypes { get; init; } = [];

    /// <summary>The intents; always including FallbackIntent.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<IntentDefinition> Intents { get; init; }
}
