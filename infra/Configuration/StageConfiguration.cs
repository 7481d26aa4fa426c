using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Application;
using ChatOps.Application.SignIn;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;

namespace ChatOps.Infra.Configuration;

/// <summary>Everything in which one stage differs from another: the stage's file, <c>config/&lt;stage&gt;.json</c>,
/// with the operator's own values laid over it.</summary>
internal sealed record StageConfiguration
{
    // Four conversations for each run; beyond this, Lex's 50 would be used up by the worker alone.
    private const int MostWorkers = 12;

    /// <summary><c>Dev</c>, <c>Staging</c> or <c>Prod</c>; also the metrics' dimension.</summary>
    [OneOf("must be one of", "Dev", "Staging", StageNames.Prod)]
    public required string Stage { get; init; }

    /// <summary>Begins every physical name: two to 20 lower-case letters, digits and hyphens.</summary>
    [ProjectName]
    public required string Project { get; init; }

    /// <summary>Control Tower's home Region: the data and app stacks.</summary>
    [RegionName]
    public required string HomeRegion { get; init; }

    /// <summary>Lex's Region, which may be another: the bot stack.</summary>
    [LexRegion]
    public required string LexRegion { get; init; }

    /// <summary>Who is told of alarms and of what the product cannot do alone.</summary>
    [EmailRule]
    public required string OperatorsMailbox { get; init; }

    /// <summary>Who may approve; each gets a subscription of his own.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<Approver> Approvers { get; init; }

    /// <summary>The workspace; null where the stage has none.</summary>
    public SlackConfiguration? Slack { get; init; }

    /// <summary>Account Factory as this account has it; null everywhere but in Prod, which alone orders from
    /// it.</summary>
    public AccountFactoryConfiguration? AccountFactory { get; init; }

    /// <summary>The policy's products as this account's Service Catalog has them; empty where the stage offers
    /// none.</summary>
    [Entries(Minimum = 1)]
    public IReadOnlyList<ProductConfiguration> Products { get; init; } = [];

    /// <summary>True where a whole portfolio is offered: what is in it is read, and anything in it may be
    /// ordered.</summary>
    [JsonIgnore]
    public bool OffersPortfolio => Products.Any(product => product.ProductId is null);

    /// <summary>How long logs are kept; one of the numbers of days that CloudWatch knows.</summary>
    [OneOf(
        "must be one of",
        1,
        3,
        5,
        7,
        14,
        30,
        60,
        90,
        120,
        150,
        180,
        365,
        400,
        545,
        731,
        1096,
        1827,
        2192,
        2557,
        2922,
        3288,
        3653
    )]
    public required int LogRetentionDays { get; init; }

    /// <summary>The table cannot be deleted, nor the data stack, without somebody changing this first.</summary>
    public required bool KeepData { get; init; }

    /// <summary>
    /// Runs of the worker at once. Each speaks to Lex for up to four conversations, and an alias of Lex takes 50 at
    /// once, some of them from <c>POST /account</c>.
    /// </summary>
    [Range(2, MostWorkers)]
    public required int WorkerConcurrency { get; init; }

    /// <summary>What the HTTP API lets through.</summary>
    public required ThrottleConfiguration Throttle { get; init; }

    /// <summary>What one caller may do within a minute; the product's own numbers where the stage says
    /// nothing.</summary>
    public RateLimitConfiguration? RateLimits { get; init; }

    /// <summary>The languages in which people are spoken with, as their codes (<c>de</c>), each of them in the bot's
    /// definition; empty for all of them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The OIDC issuer whose tokens say who somebody is; null where the stage has none, and takes
    /// none.</summary>
    public SignInOptions? SignIn { get; init; }

    /// <summary>Tags of the operator's own, on everything.</summary>
    [RegularExpression(
        "^[A-Za-z0-9 ._:/=+@-]{1,256}$",
        ErrorMessage = "must be 1 to 256 letters, digits, spaces and . _ : / = + - @"
    )]
    public IReadOnlyDictionary<string, string> Tags { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True in Prod: it orders real accounts.</summary>
    [JsonIgnore]
    public bool IsProd => Stage == StageNames.Prod;

    /// <summary>True where the bot's alarms need a topic of their own: an alarm notifies only in its Region.</summary>
    [JsonIgnore]
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
internal sealed record SlackConfiguration(
    [property: RegularExpression("^T[A-Z0-9]{2,}$", ErrorMessage = "must be a Slack workspace ID such as T012ABC")]
        string TeamId,
    [property: SlackChannel] string? ApproversChannel = null,
    [property: SlackChannel] string? OperatorsChannel = null
);

/// <summary>Account Factory in Service Catalog.</summary>
/// <param name="PortfolioId">The roles that order are associated with it.</param>
/// <param name="ProductId">The only product that they may order.</param>
internal sealed record AccountFactoryConfiguration(
    [property: Portfolio] string PortfolioId,
    [property: Product] string ProductId
);

/// <summary>A product of the policy in Service Catalog, or a whole portfolio.</summary>
/// <param name="PortfolioId">The roles that order are associated with it.</param>
/// <param name="ProductId">They may order it; null where they may order everything in the portfolio.</param>
internal sealed record ProductConfiguration(
    [property: Portfolio] string PortfolioId,
    [property: Product] string? ProductId = null
);

/// <summary>Requests that the HTTP API lets through; Slack has an allowance of its own, so that nobody else can use it
/// up.</summary>
/// <param name="RequestsPerSecond">Steady rate of all routes but Slack's.</param>
/// <param name="Burst">How many may come at the same moment.</param>
/// <param name="SlackRequestsPerSecond">Steady rate of Slack's routes.</param>
/// <param name="SlackBurst">How many of Slack's may come at the same moment.</param>
internal sealed record ThrottleConfiguration(
    [property: Range(1, ThrottleConfiguration.MostPerSecond)] int RequestsPerSecond,
    [property: Range(1, ThrottleConfiguration.MostAtOnce)] int Burst,
    [property: Range(1, ThrottleConfiguration.MostPerSecond)] int SlackRequestsPerSecond,
    [property: Range(1, ThrottleConfiguration.MostAtOnce)] int SlackBurst
)
{
    // API Gateway's default quotas for an account and Region.
    private const int MostPerSecond = 10_000;
    private const int MostAtOnce = 5_000;
}

/// <summary>What one caller may do within a minute, counted in the table.</summary>
/// <param name="PerKey">Calls of each API key that has no number of its own.</param>
/// <param name="PerSlackUser">Messages, presses, submissions and commands of each Slack user.</param>
internal sealed record RateLimitConfiguration(
    [property: Range(1, RateLimitConfiguration.MostPerMinute)] int PerKey,
    [property: Range(1, RateLimitConfiguration.MostPerMinute)] int PerSlackUser
)
{
    private const int MostPerMinute = 600_000;
}
