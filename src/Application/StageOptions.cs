using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.People;

namespace ChatOps.Application;

/// <summary>What differs from stage to stage, besides secrets: <c>infra/config/&lt;stage&gt;.json</c>, or the
/// playground's defaults.</summary>
public sealed record StageOptions
{
    /// <summary>Control Tower's own name for the product that makes accounts.</summary>
    public const string AccountFactory = "AWS Control Tower Account Factory";

    /// <summary><c>Dev</c>, <c>Staging</c>, <c>Prod</c> or <c>Local</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Where people reach the front door, without a slash at the end: links in e-mails begin with
    /// it.</summary>
    public required string PublicUrl { get; init; }

    /// <summary>Who may approve.</summary>
    public required IReadOnlyList<Approver> Approvers { get; init; }

    /// <summary>The Service Catalog product to order; Dev and Staging order an inert one.</summary>
    public string ProductName { get; init; } = AccountFactory;

    /// <summary>How long somebody who took up a piece of work has before he is taken for dead; longer than any one call
    /// may take.</summary>
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an order's record is looked at.</summary>
    public TimeSpan FollowEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How old the directory, and what is known of the catalogue, may become before the sweep makes them
    /// new.</summary>
    public TimeSpan DirectoryAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How old the directory may be when an approver is about to be asked or an account to be
    /// ordered.</summary>
    public TimeSpan DirectoryAgeToAct { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Silence after which a conversation starts from the beginning.</summary>
    public TimeSpan ConversationIdle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The languages that the bot speaks, those of its definition; the first is that of whom nothing is
    /// known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = LanguageCodes.All;

    /// <summary>True where somebody may approve, by whichever of his addresses.</summary>
    public bool IsApprover(string email) => Approvers.Any(approver => EmailAddress.IsSamePerson(approver.Email, email));
}

/// <summary>Someone who may approve.</summary>
/// <param name="Email">Also the value of the SNS subscription's filter.</param>
/// <param name="SlackUserId">Who he is in Slack; null where only his e-mail address tells.</param>
public sealed record Approver(
    [property: EmailRule] string Email,
    [property: RegularExpression("^[UW][A-Z0-9]{2,}$", ErrorMessage = "must be a Slack user ID such as U012ABC")]
        string? SlackUserId = null
);
