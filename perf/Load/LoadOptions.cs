using System.Globalization;

namespace ChatOps.Load;

/// <summary>The load, its target, and its thresholds.</summary>
public sealed record LoadOptions
{
    /// <summary>The environment variable with the API key; scope <c>converse</c> is enough.</summary>
    public const string KeyVariable = "CHATOPS_LOAD_API_KEY";

    /// <summary>The variable with Slack's signing secret; without it there are no Slack payloads.</summary>
    public const string SlackVariable = "CHATOPS_LOAD_SLACK_SIGNING_SECRET";

    /// <summary>The usage text.</summary>
    public const string Help = """
        perf/load.sh --url URL [option value]...
          --rate 5           requests a second, 0.1 to 200
          --duration 30      seconds that count
          --warm-up 5        seconds before them that do not
          --at-once 50       requests under way at the same time; one more is not sent and counts as an error
          --p50 400 --p95 1500 --p99 3000    milliseconds that the answers may take at most
          --errors 0.5       percent of the requests that may fail, or get a wrong answer, at most
          --result FOLDER    the folder for load.json (figures), load.md (summary) and load.svg (chart)
          --type Sandbox --ou Demos --domain example.com    what is asked for; the stage's policy must allow it
        CHATOPS_LOAD_API_KEY is the key (scope converse). With CHATOPS_LOAD_SLACK_SIGNING_SECRET every fifth request is
        signed as Slack's, and leaves nothing on the queue.
        Each conversation stops before the request: it creates nothing and sends no mail.
        """;

    private const double LeastRate = 0.1;
    private const double MostRate = 200;

    /// <summary>The front door.</summary>
    public required Uri Url { get; init; }

    /// <summary>The API key.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Null without Slack payloads.</summary>
    public string? SlackSigningSecret { get; init; }

    /// <summary>Requests a second.</summary>
    public double Rate { get; init; } = 5;

    /// <summary>The counted time.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time before it, for cold starts.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The limit of concurrent requests.</summary>
    public int AtOnce { get; init; } = 50;

    /// <summary>The timeout of a request.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The highest milliseconds by percentile.</summary>
    public IReadOnlyDictionary<int, double> Most { get; init; } =
        new SortedDictionary<int, double>
        {
            [50] = 400,
            [95] = 1500,
            [99] = 3000,
        };

    /// <summary>The highest rate of errors, in percent.</summary>
    public double MostErrors { get; init; } = 0.5;

    /// <summary>The folder for the result's files; null for none.</summary>
    public string? Result { get; init; }

    /// <summary>The requested account type.</summary>
    public string AccountType { get; init; } = "Sandbox";

    /// <summary>The OU.</summary>
    public string Ou { get; init; } = "Demos";

    /// <summary>The domain of root email addresses.</summary>
    public string Domain { get; init; } = "example.com";

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">One is missing or wrong; the message names it.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            values[arguments[index]] =
                index + 1 < arguments.Count
                    ? arguments[index + 1]
                    : throw new ArgumentException($"{arguments[index]} needs a value.");
        }

        var url = Take(values, "--url") ?? throw new ArgumentException("--url is missing.");
        var defaults = new LoadOptions
        {
            Url =
                Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
                    ? parsed
                    : throw new ArgumentException($"--url: '{url}' is no address like https://chatops.example.com."),
            ApiKey = environment(KeyVariable) is { Length: > 0 } key
                ? key
                : throw new ArgumentException($"{KeyVariable} is not set."),
        };
        var options = defaults with
        {
            SlackSigningSecret = environment(SlackVariable) is { Length: > 0 } secret ? secret : null,
            Rate = Number(values, "--rate", LeastRate, MostRate) ?? defaults.Rate,
            Duration = Number(values, "--duration", 1, 3600) is { } duration
                ? TimeSpan.FromSeconds(duration)
                : defaults.Duration,
            WarmUp = Number(values, "--warm-up", 0, 600) is { } warmUp ? TimeSpan.FromSeconds(warmUp) : defaults.WarmUp,
            AtOnce = (int)(Number(values, "--at-once", 1, 1000) ?? defaults.AtOnce),
            Most = new SortedDictionary<int, double>(
                defaults.Most.ToDictionary(
                    most => most.Key,
                    most => Number(values, $"--p{most.Key}", 0, 60_000) ?? most.Value
                )
            ),
            MostErrors = Number(values, "--errors", 0, 100) ?? defaults.MostErrors,
            Result = Take(values, "--result"),
            AccountType = Take(values, "--type") ?? defaults.AccountType,
            Ou = Take(values, "--ou") ?? defaults.Ou,
            Domain = Take(values, "--domain") ?? defaults.Domain,
        };
        return values.Count == 0 ? options : throw new ArgumentException($"{values.Keys.First()} is not an option.");
    }

    private static string? Take(Dictionary<string, string> values, string name) =>
        values.Remove(name, out var value) ? value : null;

    private static double? Number(Dictionary<string, string> values, string name, double least, double most)
    {
        if (Take(values, name) is not { } text)
        {
            return null;
        }

        return
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw new ArgumentException($"{name}: '{text}' is not a number from {least} to {most}.");
    }
}
