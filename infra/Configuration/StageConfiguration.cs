using ChatOps.Application;
using ChatOps.Application.SignIn;

namespace ChatOps.Infra.Configuration;

/// <summary>Everything in which one stage differs from another: the stage's file, <c>config/&lt;stage&gt;.json</c>, with the operator's own values laid over it.</summary>
internal sealed record StageConfiguration
{
    /// <summary><c>Dev</c>, <c>Staging</c> or <c>Prod</c>; also the metrics' dimension.</summary>
    public required string Stage { get; init; }

    /// <summary>Begins every physical name: two to 20 lower-case letters, digits and hyphens.</summary>
    public required string Project { get; init; }

    /// <summary>Control Tower's home Region: the data and app stacks.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>Lex's Region, which may be another: the bot stack.</summary>
    public required string LexRegion { get; init; }

    /// <summary>Who is told of alarms and of what the product cannot do alone.</summary>
    public required string OperatorsMailbox { get; init; }

    /// <summary>Who may approve; each gets a subscription of his own.</summary>
    public required IReadOnlyList<Approver> Approvers { get; init; }

    /// <summary>The workspace; null where the stage has none.</summary>
    public SlackConfiguration? Slack { get; init; }

    /// <summary>Account Factory as this account has it; null everywhere but in Prod, which alone orders from it.</summary>
    public AccountFactoryConfiguration? AccountFactory { get; init; }

    /// <summary>The policy's products as this account's Service Catalog has them; empty where the stage offers none.</summary>
    public IReadOnlyList<ProductConfiguration> Products { get; init; } = [];

    /// <summary>True where a whole portfolio is offered: what is in it is read, and anything in it may be ordered.</summary>
    public bool OffersPortfolio => Products.Any(product => product.ProductId is null);

    /// <summary>How long logs are kept; one of the numbers of days that CloudWatch knows.</summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>The table cannot be deleted, nor the data stack, without somebody changing this first.</summary>
    public required bool KeepData { get; init; }

    /// <summary>
    /// Runs of the worker at once. Each speaks to Lex for up to four conversations, and an alias of Lex takes 50 at once, some of them from <c>POST /account</c>.
    /// </summary>
    public required int WorkerConcurrency { get; init; }

    /// <summary>What the HTTP API lets through.</summary>
    public required ThrottleConfiguration Throttle { get; init; }

    /// <summary>What one caller may do within a minute; the product's own numbers where the stage says nothing.</summary>
    public RateLimitConfiguration? RateLimits { get; init; }

    /// <summary>The languages in which people are spoken with, as their codes (<c>de</c>), each of them in the bot's definition; empty for all of them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The OIDC issuer whose tokens say who somebody is; null where the stage has none, and takes none.</summary>
    public SignInOptions? SignIn { get; init; }

    /// <summary>Tags of the operator's own, on everything.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True in Prod: it orders real accounts.</summary>
    public bool IsProd => Stage == StageNames.Prod;

    /// <summary>True where the bot's alarms need a topic of their own: an alarm notifies only in its Region.</summary>
    public bool IsLexElsewhere => LexRegion != HomeRegion;
}

/// <summary>The stages.</summary>
internal static class StageNames
{
    /// <summary>The one that orders from Account Factory.</summary>
    public const string Prod = "Prod";

    /// <summary>In the order in which a change passes them.</summary>
    public static IReadOnlyList<string> All { get; } = ["Dev", "Staging", Prod];
}

/// <summary>Slack's ids.</summary>
/// <param name="TeamId">The workspace; anything from another one is refused.</param>
/// <param name="ApproversChannel">Where requests are shown with buttons; null for nowhere.</param>
/// <param name="OperatorsChannel">Where operators are told; null for nowhere.</param>
internal sealed record SlackConfiguration(string TeamId, string? ApproversChannel, string? OperatorsChannel);

/// <summary>Account Factory in Service Catalog.</summary>
/// <param name="PortfolioId">The roles that order are associated with it.</param>
/// <param name="ProductId">The only product that they may order.</param>
internal sealed record AccountFactoryConfiguration(string PortfolioId, string ProductId);

/// <summary>A product of the policy in Service Catalog, or a whole portfolio.</summary>
/// <param name="PortfolioId">The roles that order are associated with it.</param>
/// <param name="ProductId">They may order it; null where they may order everything in the portfolio.</param>
internal sealed record ProductConfiguration(string PortfolioId, string? ProductId);

/// <summary>Requests that the HTTP API lets through; Slack has an allowance of its own, so that nobody else can use it up.</summary>
/// <param name="RequestsPerSecond">Steady rate of all routes but Slack's.</param>
/// <param name="Burst">How many may come at the same moment.</param>
/// <param name="SlackRequestsPerSecond">Steady rate of Slack's routes.</param>
/// <param name="SlackBurst">How many of Slack's may come at the same moment.</param>
internal sealed record ThrottleConfiguration(int RequestsPerSecond, int Burst, int SlackRequestsPerSecond, int SlackBurst);

/// <summary>What one caller may do within a minute, counted in the table.</summary>
/// <param name="PerKey">Calls of each API key that has no number of its own.</param>
/// <param name="PerSlackUser">Messages, presses, submissions and commands of each Slack user.</param>
internal sealed record RateLimitConfiguration(int PerKey, int PerSlackUser);
