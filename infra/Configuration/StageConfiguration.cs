using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ChatOps.Application;
using ChatOps.Application.SignIn;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;

namespace ChatOps.Infra.Configuration;

/// <summary>The values of a stage: its file, <c>config/&lt;stage&gt;.json</c>, with the operator's own values on
/// top.</summary>
internal sealed record StageConfiguration
{
    // Each run holds four conversations; more runs would use up Lex's 50 with the worker alone.
    private const int MostWorkers = 12;

    /// <summary><c>Dev</c>, <c>Staging</c> or <c>Prod</c>; also the metrics' dimension.</summary>
    [OneOf("must be one of", "Dev", "Staging", StageNames.Prod)]
    public required string Stage { get; init; }

    /// <summary>The beginning of every physical name: two to 20 lower-case letters, digits and hyphens.</summary>
    [ProjectName]
    public required string Project { get; init; }

    /// <summary>Control Tower's home Region, for the data and app stacks.</summary>
    [RegionName]
    public required string HomeRegion { get; init; }

    /// <summary>The Region of Lex and the bot stack; may be another one.</summary>
    [LexRegion]
    public required string LexRegion { get; init; }

    /// <summary>Gets alarms, and messages about what the product can't do alone.</summary>
    [EmailRule]
    public required string OperatorsMailbox { get; init; }

    /// <summary>Each approver gets their own subscription.</summary>
    [Entries(Minimum = 1)]
    public required IReadOnlyList<Approver> Approvers { get; init; }

    /// <summary>Null if the stage has no workspace.</summary>
    public SlackConfiguration? Slack { get; init; }

    /// <summary>Account Factory in this account; null except in Prod, the only stage that orders from it.</summary>
    public AccountFactoryConfiguration? AccountFactory { get; init; }

    /// <summary>The policy's products in this account's Service Catalog; empty if the stage offers none.</summary>
    [Entries(Minimum = 1)]
    public IReadOnlyList<ProductConfiguration> Products { get; init; } = [];

    /// <summary>True if a whole portfolio is offered: its products are read, and any of them may be ordered.</summary>
    [JsonIgnore]
    public bool OffersPortfolio => Products.Any(product => product.ProductId is null);

    /// <summary>Retention in days; one of the values that CloudWatch accepts.</summary>
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

    /// <summary>True protects the table and the data stack from deletion.</summary>
    public required bool KeepData { get; init; }

    /// <summary>Concurrent runs of the worker. Each uses Lex for up to four conversations; a Lex alias accepts 50,
    /// shared with <c>POST /account</c>.</summary>
    [Range(2, MostWorkers)]
    public required int WorkerConcurrency { get; init; }

    public required ThrottleConfiguration Throttle { get; init; }

    /// <summary>Calls of one caller within a minute; null for the product's defaults.</summary>
    public RateLimitConfiguration? RateLimits { get; init; }

    /// <summary>The languages of the stage as codes (<c>de</c>), each in the bot's definition; empty for all of
    /// them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The OIDC issuer whose tokens identify people; null if the stage accepts no tokens.</summary>
    public SignInOptions? SignIn { get; init; }

    /// <summary>The operator's own tags, on every resource.</summary>
    [RegularExpression(
        "^[A-Za-z0-9 ._:/=+@-]{1,256}$",
        ErrorMessage = "must be 1 to 256 letters, digits, spaces and . _ : / = + - @"
    )]
    public IReadOnlyDictionary<string, string> Tags { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True in Prod, which orders real accounts.</summary>
    [JsonIgnore]
    public bool IsProd => Stage == StageNames.Prod;

    /// <summary>True if the bot's alarms need their own topic: an alarm notifies only in its Region.</summary>
    [JsonIgnore]
    public bool IsLexElsewhere => LexRegion != HomeRegion;
}

internal static class StageNames
{
    /// <summary>The stage that orders from Account Factory.</summary>
    public const string Prod = "Prod";

    /// <summary>In the order in which a change passes them.</summary>
    public static IReadOnlyList<string> All { get; } = ["Dev", "Staging", Prod];
}

/// <summary>Slack's IDs.</summary>
/// <param name="TeamId">The workspace; everything from another one is refused.</param>
/// <param name="ApproversChannel">The channel that shows requests with buttons; null for none.</param>
/// <param name="OperatorsChannel">The channel for messages to operators; null for none.</param>
internal sealed record SlackConfiguration(
    [property: RegularExpression("^T[A-Z0-9]{2,}$", ErrorMessage = "must be a Slack workspace ID such as T012ABC")]
        string TeamId,
    [property: SlackChannel] string? ApproversChannel = null,
    [property: SlackChannel] string? OperatorsChannel = null
);

/// <summary>Account Factory in Service Catalog.</summary>
/// <param name="PortfolioId">The ordering roles are associated with it.</param>
/// <param name="ProductId">The only product that they may order.</param>
internal sealed record AccountFactoryConfiguration(
    [property: Portfolio] string PortfolioId,
    [property: Product] string ProductId
);

/// <summary>A product of the policy in Service Catalog, or a whole portfolio.</summary>
/// <param name="PortfolioId">The ordering roles are associated with it.</param>
/// <param name="ProductId">The product that they may order; null for every product in the portfolio.</param>
internal sealed record ProductConfiguration(
    [property: Portfolio] string PortfolioId,
    [property: Product] string? ProductId = null
);

/// <summary>The HTTP API's throttle. Slack has its own allowance, so that other callers can't use it up.</summary>
/// <param name="RequestsPerSecond">Steady rate of all routes but Slack's.</param>
/// <param name="Burst">Concurrent requests.</param>
/// <param name="SlackRequestsPerSecond">Steady rate of Slack's routes.</param>
/// <param name="SlackBurst">Concurrent requests of Slack.</param>
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

/// <summary>Calls of one caller within a minute, counted in the table.</summary>
/// <param name="PerKey">Calls of each API key without its own number.</param>
/// <param name="PerSlackUser">Messages, presses, submissions and commands of each Slack user.</param>
internal sealed record RateLimitConfiguration(
    [property: Range(1, RateLimitConfiguration.MostPerMinute)] int PerKey,
    [property: Range(1, RateLimitConfiguration.MostPerMinute)] int PerSlackUser
)
{
    private const int MostPerMinute = 600_000;
}
