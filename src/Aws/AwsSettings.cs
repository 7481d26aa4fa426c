using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Application;
using ChatOps.Application.Limits;
using ChatOps.Application.SignIn;
using ChatOps.Application.Watches;
using ChatOps.Domain.People;
using Microsoft.Extensions.Configuration;

namespace ChatOps.Aws;

/// <summary>What a function reads from its environment. The names and ARNs come from the stacks, the rest from the
/// stage's configuration.</summary>
public sealed class AwsSettings(IConfiguration configuration)
{
    /// <summary>The stage as JSON, or the path of a JSON file beside the program: <c>stage</c>, <c>approvers</c> (each
    /// <c>email</c> and perhaps <c>slackUserId</c>), <c>operatorsMailbox</c>, <c>productName</c>, <c>slack</c>
    /// (<c>teamId</c>, <c>approversChannel</c>, <c>operatorsChannel</c>), <c>rateLimits</c> (<c>perKey</c>,
    /// <c>perSlackUser</c>, a minute), <c>signIn</c> (as <see cref="SignInOptions"/>), <c>languages</c> (codes; all
    /// where it is missing).</summary>
    public const string Stage = "CHATOPS_STAGE";

    /// <summary>Where people reach the front door.</summary>
    public const string PublicUrl = "CHATOPS_PUBLIC_URL";

    /// <summary>Control Tower's home Region; where it is missing, the function's own.</summary>
    public const string HomeRegion = "CHATOPS_HOME_REGION";

    /// <summary>Lex's Region; where it is missing, the home Region.</summary>
    public const string LexRegion = "CHATOPS_LEX_REGION";

    /// <summary>The table's name.</summary>
    public const string Table = "CHATOPS_TABLE";

    /// <summary>The FIFO queue's URL.</summary>
    public const string QueueUrl = "CHATOPS_QUEUE_URL";

    /// <summary>The dead-letter queue's URL, for the sweep, which tells operators what lies there; where it is missing,
    /// only the alarm does.</summary>
    public const string DeadLetterQueueUrl = "CHATOPS_DEAD_LETTER_QUEUE_URL";

    /// <summary>The approvers' topic.</summary>
    public const string ApproverTopic = "CHATOPS_APPROVER_TOPIC_ARN";

    /// <summary>The operators' topic.</summary>
    public const string OperatorTopic = "CHATOPS_OPERATOR_TOPIC_ARN";

    /// <summary>The operators' topic in Lex's Region, for the sweep, which watches its subscriptions; missing where Lex
    /// is at home.</summary>
    public const string BotOperatorTopic = "CHATOPS_BOT_OPERATOR_TOPIC_ARN";

    /// <summary>The function that the operators' topic calls, for the sweep: it is no foreign subscriber.</summary>
    public const string AlarmsFunction = "CHATOPS_ALARMS_FUNCTION_ARN";

    /// <summary>The same in Lex's Region; missing where Lex is at home.</summary>
    public const string BotAlarmsFunction = "CHATOPS_BOT_ALARMS_FUNCTION_ARN";

    /// <summary>The secret's name or ARN.</summary>
    public const string SecretId = "CHATOPS_SECRET_ID";

    /// <summary>The bot.</summary>
    public const string BotId = "CHATOPS_BOT_ID";

    /// <summary>The alias of the bot that people talk to.</summary>
    public const string BotAliasId = "CHATOPS_BOT_ALIAS_ID";

    /// <summary>What the code hook cannot do without; it stands in the bot's stack, which the front door's address
    /// comes after.</summary>
    public static IReadOnlyList<string> OfHook { get; } = [Stage, Table, QueueUrl];

    /// <summary>What the front door's probe cannot do without.</summary>
    public static IReadOnlyList<string> OfProbe { get; } = [Stage, PublicUrl, Table];

    /// <summary>What the function behind the alarms' topic cannot do without.</summary>
    public static IReadOnlyList<string> OfAlarms { get; } = [Stage, Table];

    /// <summary>What every other function cannot do without.</summary>
    public static IReadOnlyList<string> OfApp { get; } =
    [Stage, PublicUrl, Table, QueueUrl, ApproverTopic, OperatorTopic, SecretId, BotId, BotAliasId];

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public string this[string name] =>
        Find(name) ?? throw new InvalidOperationException($"The setting {name} is missing.");

    /// <summary>The value; null where it is missing or empty.</summary>
    public string? Find(string name) => configuration[name] is { Length: > 0 } value ? value : null;

    /// <summary>Refuses to go on without all of these.</summary>
    /// <exception cref="InvalidOperationException">Some are missing; the message lists them.</exception>
    public void Require(IReadOnlyList<string> names)
    {
        var missing = names.Where(name => Find(name) is null).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                missing.Count == 1
                    ? $"The setting {missing[0]} is missing."
                    : $"The settings {string.Join(", ", missing)} are missing."
            );
        }
    }

    /// <summary>The Regions.</summary>
    public AwsOptions Regions()
    {
        var home = Find(HomeRegion) ?? this["AWS_REGION"];
        return new AwsOptions { HomeRegion = home, LexRegion = Find(LexRegion) ?? home };
    }

    /// <summary>The stage's issuer; null where it has none.</summary>
    /// <exception cref="InvalidOperationException">The stage is missing or wrong; the message says where.</exception>
    public SignInOptions? SignIn() => StageSettings().SignIn?.ToOptions();

    /// <summary>What the deployments subscribe to the operators' topics; empty where the stage does not name their
    /// mailbox.</summary>
    internal IReadOnlyList<KnownSubscription> OperatorSubscriptions(StageSettings settings) =>
        settings.OperatorsMailbox is { } mailbox
            ?
            [
                new KnownSubscription(KnownSubscription.Email, mailbox),
                .. new[] { Find(AlarmsFunction), Find(BotAlarmsFunction) }
                    .OfType<string>()
                    .Select(function => new KnownSubscription(KnownSubscription.Lambda, function)),
            ]
            : [];

    /// <summary>The stage's options.</summary>
    internal StageOptions StageOptions(StageSettings settings)
    {
        var options = new StageOptions
        {
            Stage = settings.Stage,
            PublicUrl = (Find(PublicUrl) ?? string.Empty).TrimEnd('/'),
            Approvers = settings.Approvers,
        };
        options = settings.Languages is { Count: > 0 } codes
            ? options with
            {
                Languages =
                [
                    .. codes
                        .Select(code => LanguageCodes.Find(code) ?? LanguageCodes.All[0])
                        .Distinct(StringComparer.Ordinal),
                ],
            }
            : options;
        return settings.ProductName is { Length: > 0 } product ? options with { ProductName = product } : options;
    }

    /// <summary>The stage as it was written.</summary>
    /// <exception cref="InvalidOperationException">The stage is missing or wrong; the message says where.</exception>
    internal StageSettings StageSettings()
    {
        var text = this[Stage];
        var json = text.TrimStart().StartsWith('{') ? text : ReadFile(text);
        StageSettings settings;
        try
        {
            settings =
                JsonSerializer.Deserialize(json, StageJson.Default.StageSettings)
                ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The setting {Stage} is wrong: {exception.Message}", exception);
        }

        if (settings.RateLimits is { PerKey: < 1 } or { PerSlackUser: < 1 })
        {
            throw new InvalidOperationException(
                $"The setting {Stage} is wrong: rateLimits must be whole numbers from 1."
            );
        }

        if (settings.SignIn?.ToOptions().Faults().FirstOrDefault() is { Field: not null } fault)
        {
            throw new InvalidOperationException($"The setting {Stage} is wrong: signIn.{fault.Field} {fault.Rule}.");
        }

        if (settings.Languages?.FirstOrDefault(code => LanguageCodes.Find(code) is null) is { } unknown)
        {
            throw new InvalidOperationException(
                $"The setting {Stage} is wrong: languages names {unknown}, which is none of {string.Join(", ", LanguageCodes.All)}."
            );
        }

        return
            settings.Approvers.Count > 0
            && settings.Approvers.All(approver => ChatOps.Domain.People.EmailAddress.IsValid(approver.Email))
            ? settings
            : throw new InvalidOperationException(
                $"The setting {Stage} is wrong: approvers must be at least one, each with an email address."
            );
    }

    private static string ReadFile(string path)
    {
        var file = Path.Combine(AppContext.BaseDirectory, path);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new InvalidOperationException(
                $"The setting {Stage} is neither JSON nor a file: there is no {file}."
            );
    }
}

/// <summary>The stage as a function gets it.</summary>
internal sealed record StageSettings(
    string Stage,
    IReadOnlyList<Approver> Approvers,
    string? ProductName = null,
    SlackSettings? Slack = null,
    RateLimitSettings? RateLimits = null,
    SignInSettings? SignIn = null,
    IReadOnlyList<string>? Languages = null
)
{
    /// <summary>Where operators get mail; null where the stage does not say it.</summary>
    public string? OperatorsMailbox { get; init; }
}

/// <summary>The stage's workspace; its secrets are in the secret.</summary>
internal sealed record SlackSettings(
    string TeamId,
    string? ApproversChannel = null,
    string? OperatorsChannel = null,
    string? ApiUrl = null
);

/// <summary>The stage's limits; what is missing is as usual.</summary>
internal sealed record RateLimitSettings(int? PerKey = null, int? PerSlackUser = null)
{
    public RateLimitOptions ToOptions() =>
        RateLimitOptions.Usual with
        {
            PerKey = PerKey ?? RateLimitOptions.Usual.PerKey,
            PerSlackUser = PerSlackUser ?? RateLimitOptions.Usual.PerSlackUser,
        };
}

/// <summary>The stage's issuer; what is missing is as usual.</summary>
internal sealed record SignInSettings(
    string Issuer,
    string Audience,
    string ClientId,
    string AuthorizationEndpoint,
    string TokenEndpoint,
    string? Scope = null,
    bool SendsAccessToken = false,
    string? EmailClaim = null,
    string? FirstNameClaim = null,
    string? LastNameClaim = null,
    string? GroupsClaim = null,
    string? OperatorsGroup = null,
    IReadOnlyList<string>? FrameAncestors = null
)
{
    public SignInOptions ToOptions()
    {
        var options = new SignInOptions
        {
            Issuer = Issuer,
            Audience = Audience,
            ClientId = ClientId,
            AuthorizationEndpoint = AuthorizationEndpoint,
            TokenEndpoint = TokenEndpoint,
            SendsAccessToken = SendsAccessToken,
            OperatorsGroup = OperatorsGroup,
            FrameAncestors = FrameAncestors ?? [],
        };
        return options with
        {
            Scope = Scope ?? options.Scope,
            EmailClaim = EmailClaim ?? options.EmailClaim,
            FirstNameClaim = FirstNameClaim ?? options.FirstNameClaim,
            LastNameClaim = LastNameClaim ?? options.LastNameClaim,
            GroupsClaim = GroupsClaim ?? options.GroupsClaim,
        };
    }
}

/// <summary>JSON of the stage.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(StageSettings))]
internal sealed partial class StageJson : JsonSerializerContext;
