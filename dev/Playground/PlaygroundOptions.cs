using ChatOps.Application;
using ChatOps.Application.Limits;
using ChatOps.Application.Policy;

namespace ChatOps.Playground;

/// <summary>How the playground is started.</summary>
public sealed record PlaygroundOptions
{
    /// <summary>The API key that <c>x-api-key</c> carries: all scopes, no rate limit.</summary>
    public const string ApiKey = "local-key";

    /// <summary>Where the product listens; port 0 picks a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Where the stand-ins listen; port 0 picks a free one.</summary>
    public string LocalCloudUrl { get; init; } = "http://127.0.0.1:5081";

    /// <summary>The folder of the one SQLite file.</summary>
    public string DataDirectory { get; init; } = ".playground";

    /// <summary>A compiled policy in place of the one beside the program; the bot keeps the words of its own
    /// definition.</summary>
    public string PolicyFile { get; init; } = Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name);

    /// <summary>The folder of the compiled definition and policy that the bot is built from, as its deployment would
    /// have them.</summary>
    public string BotDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Who may approve.</summary>
    public IReadOnlyList<Approver> Approvers { get; init; } = PlaygroundSeed.Approvers;

    /// <summary>Limits for Slack users and for keys other than <see cref="ApiKey"/>; none here, where people and
    /// scripts try things quickly.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>Origins whose pages may show the web chat in a frame.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>How long the product waits for any call to a stand-in; null for as long as it waits for AWS and
    /// Slack.</summary>
    public TimeSpan? CallTimeout { get; init; }

    /// <summary>How long Slack and the product wait for each other; null for as long as Slack does.</summary>
    public TimeSpan? SlackPatience { get; init; }

    /// <summary>How often the AWS SDK repeats a call that failed; null for its own number.</summary>
    public int? CallRetries { get; init; }

    /// <summary>Starts from nothing.</summary>
    public bool Reset { get; init; }

    /// <summary>Hears what happens, one line each.</summary>
    public Action<string> Report { get; init; } = _ => { };

    /// <summary>Reads <c>--urls URL</c>, <c>--data FOLDER</c> and <c>--reset</c>, and <c>CHATOPS_LOCALCLOUD_URL</c>
    /// from the environment.</summary>
    /// <exception cref="ArgumentException">An argument that is none of these; the message says which there
    /// are.</exception>
    public static PlaygroundOptions Parse(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var options = new PlaygroundOptions();
        if (environment("CHATOPS_LOCALCLOUD_URL") is { Length: > 0 } localCloudUrl)
        {
            options = options with { LocalCloudUrl = CheckedUrl(localCloudUrl, "CHATOPS_LOCALCLOUD_URL") };
        }

        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            options = argument switch
            {
                "--urls" => options with { Url = CheckedUrl(Value(rest, argument), argument) },
                "--data" => options with { DataDirectory = Value(rest, argument) },
                "--reset" => options with { Reset = true },
                _ => throw new ArgumentException(
                    $"'{argument}' isn't an option. The options are --urls URL, --data FOLDER, and --reset. To move the "
                        + "stand-ins, set CHATOPS_LOCALCLOUD_URL."
                ),
            };
        }

        return options;
    }

    private static string Value(Queue<string> rest, string argument) =>
        rest.TryDequeue(out var value) ? value : throw new ArgumentException($"{argument} needs a value.");

    private static string CheckedUrl(string text, string from) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttp
        && url.IsLoopback
        && url.AbsolutePath == "/"
            ? text.TrimEnd('/')
            : throw new ArgumentException(
                $"{from}: '{text}' must be an address like http://127.0.0.1:5080. The playground only listens on this "
                    + "machine."
            );
}
