using System.ComponentModel.DataAnnotations;
using ChatOps.Domain.People;

namespace ChatOps.Application;

/// <summary>
/// The settings of a stage, except secrets: <c>infra/config/&lt;stage&gt;.json</c>, or the playground's defaults.
/// </summary>
public sealed record StageOptions
{
    /// <summary>Control Tower's name for the product that creates accounts.</summary>
    public const string AccountFactory = "AWS Control Tower Account Factory";

    /// <summary><c>Dev</c>, <c>Staging</c>, <c>Prod</c> or <c>Local</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>
    /// The public address of the API and pages, without a slash at the end. Links in emails start with it.
    /// </summary>
    public required string PublicUrl { get; init; }

    /// <summary>The people who may approve.</summary>
    public required IReadOnlyList<Approver> Approvers { get; init; }

    /// <summary>The Service Catalog product for accounts; Dev and Staging order an inert one.</summary>
    public string ProductName { get; init; } = AccountFactory;

    /// <summary>How long a worker's claim of a work item lasts. It must be longer than any single call.</summary>
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an order's record is read.</summary>
    public TimeSpan FollowEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The age at which the sweep refreshes the directory and the copy of the catalog.</summary>
    public TimeSpan DirectoryAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The age at which the directory is refreshed before asking approvers or ordering an account.</summary>
    public TimeSpan DirectoryAgeToAct { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The idle time after which a conversation starts over.</summary>
    public TimeSpan ConversationIdle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The bot's languages, from its definition. The first one is used for people whose language is unknown.
    /// </summary>
    public IReadOnlyList<string> Languages { get; init; } = LanguageCodes.All;

    /// <summary>Returns true if the address belongs to an approver, in any of its spellings.</summary>
    public bool IsApprover(string email) => Approvers.Any(approver => EmailAddress.IsSamePerson(approver.Email, email));
}

/// <summary>A person who may approve.</summary>
/// <param name="Email">The email address; also the filter value of their SNS subscription.</param>
/// <param name="SlackUserId">The Slack user ID; null to find it by the email address.</param>
public sealed record Approver(
    [property: EmailRule] string Email,
    [property: RegularExpression("^[UW][A-Z0-9]{2,}$", ErrorMessage = "must be a Slack user ID such as U012ABC")]
        string? SlackUserId = null
);
