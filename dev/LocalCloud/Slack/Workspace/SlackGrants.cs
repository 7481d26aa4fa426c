using System.Collections.Concurrent;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Slack.Protocol;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>
/// Holds every call, event and command against what the manifest asked for, and keeps count of what each thing granted
/// was used for:
/// a scope that nothing needs is as wrong as one that is missing.
/// </summary>
internal sealed class SlackGrants(SlackManifest manifest)
{
    /// <summary>What Slack's reference demands for each method of a bot's token; null where any token will
    /// do.</summary>
    private static readonly Dictionary<string, string?> ScopeOfMethod = new(StringComparer.Ordinal)
    {
        ["auth.test"] = null,
        ["chat.postMessage"] = "chat:write",
        ["chat.update"] = "chat:write",
        ["chat.postEphemeral"] = "chat:write",
        ["conversations.open"] = "im:write",
        ["users.info"] = "users:read",
        ["views.open"] = null,
        ["views.push"] = null,
        ["views.update"] = null,
        ["views.publish"] = null,
    };

    /// <summary>What Slack's reference demands for each event; null where none is needed.</summary>
    private static readonly Dictionary<string, string?> ScopeOfEvent = new(StringComparer.Ordinal)
    {
        ["app_home_opened"] = null,
        ["app_mention"] = "app_mentions:read",
        ["app_uninstalled"] = null,
        ["message.channels"] = "channels:history",
        ["message.groups"] = "groups:history",
        ["message.im"] = "im:history",
        ["tokens_revoked"] = null,
    };

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> uses = new(StringComparer.Ordinal);

    /// <summary>The manifest.</summary>
    public SlackManifest Manifest { get; } = manifest;

    /// <summary>For each scope, event, command and shortcut of the manifest: what used it, and how often.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Uses =>
        Manifest
            .BotScopes.Concat(Manifest.BotEvents)
            .Concat(Manifest.Commands)
            .Concat(Manifest.Shortcuts)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                granted => granted,
                granted =>
                    (IReadOnlyDictionary<string, int>)
                        uses.GetValueOrDefault(granted, []).ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            );

    /// <summary>True where the token has the scope; counts it as used.</summary>
    public bool Has(string scope, string use)
    {
        if (!Manifest.BotScopes.Contains(scope, StringComparer.Ordinal))
        {
            return false;
        }

        Count(scope, use);
        return true;
    }

    /// <summary>Refuses a call that the token is not good for, as Slack words it.</summary>
    /// <exception cref="ServiceException"><c>missing_scope</c>.</exception>
    public void Require(string? scope, string use)
    {
        if (scope is not null && !Has(scope, use))
        {
            throw SlackProtocol.MissingScope(scope, Manifest.BotScopes);
        }
    }

    /// <summary>The same for a method whose scope does not depend on its arguments.</summary>
    /// <exception cref="ServiceException"><c>missing_scope</c>.</exception>
    public void RequireFor(string method)
    {
        if (ScopeOfMethod.TryGetValue(method, out var scope))
        {
            Require(scope, method);
        }
    }

    /// <summary>True where the app subscribed to the event and may have it.</summary>
    public bool Sends(string subscription)
    {
        if (
            !Manifest.BotEvents.Contains(subscription, StringComparer.Ordinal)
            || !ScopeOfEvent.TryGetValue(subscription, out var scope)
            || (scope is not null && !Has(scope, subscription))
        )
        {
            return false;
        }

        Count(subscription, "event");
        return true;
    }

    /// <summary>True where the app has the slash command.</summary>
    public bool HasCommand(string command)
    {
        if (!Manifest.Commands.Contains(command, StringComparer.Ordinal) || !Has("commands", command))
        {
            return false;
        }

        Count(command, "command");
        return true;
    }

    /// <summary>True where the app has the global shortcut.</summary>
    public bool HasShortcut(string callbackId)
    {
        if (!Manifest.Shortcuts.Contains(callbackId, StringComparer.Ordinal) || !Has("commands", callbackId))
        {
            return false;
        }

        Count(callbackId, "shortcut");
        return true;
    }

    private void Count(string granted, string use) =>
        uses.GetOrAdd(granted, _ => new ConcurrentDictionary<string, int>(StringComparer.Ordinal))
            .AddOrUpdate(use, 1, (_, count) => count + 1);
}
