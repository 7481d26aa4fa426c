using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Application;
using ChatOps.Domain.People;
using ChatOps.Languages;

namespace ChatOps.Infra.Configuration;

/// <summary>Reads a stage's configuration from JSON and holds it to its rules, all of them at once.</summary>
internal static partial class StageConfigurationFile
{
    // Lambda's environment holds 4 KB in all; the names and ARNs take the rest.
    private const int LongestStage = 3000;

    // Four conversations for each run; beyond this, Lex's 50 would be used up by the worker alone.
    private const int MostWorkers = 12;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    private static readonly int[] Retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    // Where both the service's endpoints and CloudFormation's availability name Lex V2.
    private static readonly HashSet<string> LexRegions = new(StringComparer.Ordinal)
    {
        "af-south-1", "ap-northeast-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2", "us-east-1", "us-west-2",
    };

    /// <summary>Reads the stage's file and lays the operator's over it.</summary>
    /// <param name="stage">The stage, in any case.</param>
    /// <param name="directory">Where <c>&lt;stage&gt;.json</c> is.</param>
    /// <param name="own">The operator's own file; null where the stage's file says everything.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong.</exception>
    public static StageConfiguration Load(string stage, string directory, string? own)
    {
        if (!StageNames.All.Contains(stage, StringComparer.OrdinalIgnoreCase))
        {
            throw new ConfigurationException("-c stage=...", [$"stage: must be one of {string.Join(", ", StageNames.All)}; it is \"{stage}\"."]);
        }

        var file = Path.Combine(directory, $"{stage.ToLowerInvariant()}.json");
        return own is null ? Read(file, Parse(file), null) : Read($"{file} and {own}", Parse(file), Parse(own));
    }

    /// <summary>Reads two JSON objects, the second laid over the first: objects field by field, everything else as a whole.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong.</exception>
    public static StageConfiguration Read(string source, JsonObject stage, JsonObject? own)
    {
        var errors = new List<string>();
        var fields = new Fields(own is null ? stage : Merge(stage, own), string.Empty, errors);
        var configuration = Read(fields);
        Check(configuration, fields);
        fields.RefuseUnknown();
        return errors.Count == 0 ? configuration : throw new ConfigurationException(source, [.. errors.Distinct(StringComparer.Ordinal)]);
    }

    private static StageConfiguration Read(Fields fields) => new()
    {
        Stage = fields.Text("stage", stage => StageNames.All.Contains(stage, StringComparer.Ordinal), $"must be one of {string.Join(", ", StageNames.All)}"),
        Project = Project(fields),
        HomeRegion = HomeRegion(fields),
        LexRegion = LexRegion(fields),
        OperatorsMailbox = fields.Text("operatorsMailbox", EmailAddress.IsValid, "must be an e-mail address"),
        Approvers = Approvers(fields.Objects("approvers")),
        Slack = Slack(fields.OptionalObject("slack")),
        AccountFactory = AccountFactory(fields.OptionalObject("accountFactory")),
        Products = Products(fields.OptionalObjects("products")),
        LogRetentionDays = fields.Number("logRetentionDays", Retentions[0], Retentions[^1]),
        KeepData = fields.Flag("keepData"),
        WorkerConcurrency = fields.Number("workerConcurrency", 2, MostWorkers),
        Throttle = Throttle(fields.Object("throttle")),
        RateLimits = RateLimits(fields.OptionalObject("rateLimits")),
        Languages = Languages(fields),
        SignIn = SignInConfiguration.Read(fields.OptionalObject("signIn")),
        Tags = Tags(fields.OptionalObject("tags")),
    };

    internal static string Project(Fields fields) => fields.Text("project", ProjectName().IsMatch, "must be 2 to 20 lower-case letters, digits and single hyphens, beginning with a letter");

    internal static string HomeRegion(Fields fields) => fields.Text("homeRegion", Region().IsMatch, "must be a Region such as eu-north-1");

    internal static string LexRegion(Fields fields) => fields.Text("lexRegion", LexRegions.Contains, $"must be a Region that has Lex V2: {string.Join(", ", LexRegions)}");

    private static List<Approver> Approvers(IReadOnlyList<Fields> entries)
    {
        var approvers = new List<Approver>();
        foreach (var entry in entries)
        {
            var email = entry.Text("email", EmailAddress.IsValid, "must be an e-mail address");
            approvers.Add(new Approver(email, entry.OptionalText("slackUserId", SlackUser().IsMatch, "must be a Slack user id such as U012ABC")));
            entry.RefuseUnknown();
        }

        return approvers;
    }

    private static SlackConfiguration? Slack(Fields? slack)
    {
        const string Channel = "must be a Slack channel id such as C012ABC";
        if (slack is null)
        {
            return null;
        }

        var read = new SlackConfiguration(
            slack.Text("teamId", SlackTeam().IsMatch, "must be a Slack workspace id such as T012ABC"),
            slack.OptionalText("approversChannel", SlackChannel().IsMatch, Channel),
            slack.OptionalText("operatorsChannel", SlackChannel().IsMatch, Channel));
        slack.RefuseUnknown();
        return read;
    }

    private static AccountFactoryConfiguration? AccountFactory(Fields? factory)
    {
        if (factory is null)
        {
            return null;
        }

        var read = new AccountFactoryConfiguration(
            factory.Text("portfolioId", Portfolio().IsMatch, "must be the id of a Service Catalog portfolio such as port-abc123"),
            factory.Text("productId", Product().IsMatch, "must be the id of a Service Catalog product such as prod-abc123"));
        factory.RefuseUnknown();
        return read;
    }

    private static List<ProductConfiguration> Products(IReadOnlyList<Fields> entries)
    {
        var products = new List<ProductConfiguration>();
        foreach (var entry in entries)
        {
            products.Add(new ProductConfiguration(
                entry.Text("portfolioId", Portfolio().IsMatch, "must be the id of a Service Catalog portfolio such as port-abc123"),
                entry.OptionalText("productId", Product().IsMatch, "must be the id of a Service Catalog product such as prod-abc123")));
            entry.RefuseUnknown();
        }

        return products;
    }

    private static ThrottleConfiguration Throttle(Fields throttle)
    {
        // API Gateway's default quotas for an account and Region.
        const int MostPerSecond = 10_000;
        const int MostAtOnce = 5_000;
        var read = new ThrottleConfiguration(
            throttle.Number("requestsPerSecond", 1, MostPerSecond),
            throttle.Number("burst", 1, MostAtOnce),
            throttle.Number("slackRequestsPerSecond", 1, MostPerSecond),
            throttle.Number("slackBurst", 1, MostAtOnce));
        throttle.RefuseUnknown();
        return read;
    }

    private static IReadOnlyList<string> Languages(Fields fields)
    {
        const string Name = "languages";
        var spoken = SpokenLanguages.All.Select(words => words.Code).ToList();
        var languages = fields.OptionalTexts(Name, $"must be a list of {string.Join(", ", spoken)}");
        if (languages.Except(spoken, StringComparer.Ordinal).Any() || languages.Distinct(StringComparer.Ordinal).Count() != languages.Count)
        {
            fields.Refuse(Name, $"must name each of {string.Join(", ", spoken)} at most once");
        }

        return languages;
    }

    private static RateLimitConfiguration? RateLimits(Fields? limits)
    {
        const int MostPerMinute = 600_000;
        if (limits is null)
        {
            return null;
        }

        var read = new RateLimitConfiguration(limits.Number("perKey", 1, MostPerMinute), limits.Number("perSlackUser", 1, MostPerMinute));
        limits.RefuseUnknown();
        return read;
    }

    private static IReadOnlyDictionary<string, string> Tags(Fields? tags) =>
        tags?.AllTexts(Tag().IsMatch, "must be 1 to 256 letters, digits, spaces and . _ : / = + - @") ?? new Dictionary<string, string>(StringComparer.Ordinal);

    // What one field alone does not show.
    private static void Check(StageConfiguration configuration, Fields fields)
    {
        if (!Retentions.Contains(configuration.LogRetentionDays))
        {
            fields.Refuse("logRetentionDays", $"must be one of {string.Join(", ", Retentions)}; it is {configuration.LogRetentionDays}");
        }

        var twice = configuration.Approvers.Where(approver => approver.Email.Length > 0)
            .GroupBy(approver => EmailAddress.Normalize(approver.Email), StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            fields.Refuse("approvers", $"must name everybody once; {twice.Key} is there {twice.Count()} times");
        }

        if (Encoding.UTF8.GetByteCount(StageSetting.Of(configuration, productName: null)) > LongestStage)
        {
            fields.Refuse("approvers", $"are too many: with them the functions' settings would be longer than Lambda's 4 KB");
        }

        if (configuration is { IsProd: true, AccountFactory: null })
        {
            fields.Refuse("accountFactory", "is missing; Prod orders from Control Tower's Account Factory, by its portfolio and product");
        }
        else if (configuration is { IsProd: false, AccountFactory: not null })
        {
            fields.Refuse("accountFactory", "must not be there: only Prod orders from Account Factory, every other stage from an inert product of its own");
        }
    }

    internal static JsonObject Parse(string file)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(file), documentOptions: Lenient) as JsonObject ?? throw new ConfigurationException(file, ["the file must hold a JSON object."]);
            Decode(json);
            return json;
        }
        catch (JsonException exception)
        {
            throw new ConfigurationException(file, [$"the file is not JSON: {exception.Message}"]);
        }
        catch (InvalidOperationException)
        {
            throw new ConfigurationException(file, ["the file holds half of a surrogate pair, which is no character."]);
        }
        catch (IOException exception)
        {
            throw new ConfigurationException(file, [$"the file cannot be read: {exception.Message}"]);
        }
    }

    // The parser lets pass what cannot be read as text: reading it all finds it here, and not at some field.
    private static void Decode(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject found:
                foreach (var (_, value) in found)
                {
                    Decode(value);
                }

                break;
            case JsonArray list:
                foreach (var entry in list)
                {
                    Decode(entry);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
            default:
                break;
        }
    }

    private static JsonObject Merge(JsonObject under, JsonObject over)
    {
        var merged = (JsonObject)under.DeepClone();
        foreach (var (name, value) in over)
        {
            merged[name] = value is JsonObject inner && merged[name] is JsonObject outer ? Merge(outer, inner) : value?.DeepClone();
        }

        return merged;
    }

    [GeneratedRegex("^[a-z](-?[a-z0-9]){1,19}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProjectName();

    [GeneratedRegex("^[a-z]{2}-[a-z]+-[0-9]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Region();

    [GeneratedRegex("^[UW][A-Z0-9]{2,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlackUser();

    [GeneratedRegex("^T[A-Z0-9]{2,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlackTeam();

    [GeneratedRegex("^[CG][A-Z0-9]{2,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlackChannel();

    [GeneratedRegex("^port-[a-z0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Portfolio();

    [GeneratedRegex("^prod-[a-z0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Product();

    [GeneratedRegex("^[A-Za-z0-9 ._:/=+@-]{1,256}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
