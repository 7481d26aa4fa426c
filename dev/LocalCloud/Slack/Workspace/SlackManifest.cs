using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>What the app asked for when it was installed, as its manifest says. The stand-in grants and sends exactly
/// that.</summary>
internal sealed record SlackManifest
{
    /// <summary>The manifest's usual name.</summary>
    public const string FileName = "slack-app-manifest.yml";

    /// <summary>What the bot's token may do.</summary>
    public required IReadOnlyList<string> BotScopes { get; init; }

    /// <summary>The events that are sent to the app: <c>app_mention</c>, <c>message.im</c>.</summary>
    public required IReadOnlyList<string> BotEvents { get; init; }

    /// <summary>The slash commands, with their slash.</summary>
    public required IReadOnlyList<string> Commands { get; init; }

    /// <summary>The callback ids of the global shortcuts.</summary>
    public required IReadOnlyList<string> Shortcuts { get; init; }

    /// <summary>True where presses and submissions are sent to the app.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>True where the app has a Home tab.</summary>
    public required bool HasHome { get; init; }

    /// <summary>True where people can write to the bot.</summary>
    public required bool HasMessages { get; init; }

    /// <summary>Reads a manifest in YAML.</summary>
    /// <exception cref="InvalidDataException">It is not a manifest, or lacks what every app with a bot has; the message
    /// says what.</exception>
    /// <exception cref="IOException">There is no such file.</exception>
    public static SlackManifest Load(string path)
    {
        YamlNode root;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(path)));
            root = stream.Documents[0].RootNode;
        }
        catch (YamlException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }

        return new SlackManifest
        {
            BotScopes = Find(root, "oauth_config", "scopes", "bot") is YamlSequenceNode scopes
                ? Texts(scopes)
                : throw new InvalidDataException($"{path}: oauth_config.scopes.bot is missing."),
            BotEvents = Texts(Find(root, "settings", "event_subscriptions", "bot_events")),
            Commands =
            [
                .. Items(Find(root, "features", "slash_commands"))
                    .Select(command => Find(command, "command")?.ToString() ?? string.Empty),
            ],
            Shortcuts =
            [
                .. Items(Find(root, "features", "shortcuts"))
                    .Where(shortcut => Find(shortcut, "type")?.ToString() == "global")
                    .Select(shortcut => Find(shortcut, "callback_id")?.ToString() ?? string.Empty),
            ],
            IsInteractive = IsTrue(Find(root, "settings", "interactivity", "is_enabled")),
            HasHome = IsTrue(Find(root, "features", "app_home", "home_tab_enabled")),
            HasMessages =
                IsTrue(Find(root, "features", "app_home", "messages_tab_enabled"))
                && !IsTrue(Find(root, "features", "app_home", "messages_tab_read_only_enabled")),
        };
    }

    private static YamlNode? Find(YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node =
                node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var child)
                    ? child
                    : null;
        }

        return node;
    }

    private static IEnumerable<YamlNode> Items(YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];

    private static List<string> Texts(YamlNode? node) => [.. Items(node).Select(item => item.ToString())];

    private static bool IsTrue(YamlNode? node) => node is YamlScalarNode { Value: "true" };
}
