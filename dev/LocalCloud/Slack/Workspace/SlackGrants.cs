using System.Collections.Concurrent;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Slack.Protocol;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>Checks every call, event and command against the manifest, and counts the uses of each grant: an unused
/// scope is as wrong as a missing one.</summary>
internal sealed class SlackGrants(SlackManifest manifest)
{
    /// <summary>The scope of each method of a bot's token in Slack's reference; null if any token will do.</summary>
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

    /// <summary>The scope of each event in Slack's reference; null for none.</summary>
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

    public SlackManifest Manifest { get; } = manifest;

    /// <summary>The uses of each scope, event, command and shortcut of the manifest.</summary>
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

    /// <summary>Returns true if the token has the scope, and counts the use.</summary>
    public bool Has(string scope, string use)
    {
        if (!Manifest.BotScopes.Contains(scope, StringComparer.Ordinal))
        {
            return false;
        }

        Count(scope, use);
        return true;
    }

    /// <summary>Refuses a call without the scope, in Slack's words.</summary>
    /// <exception cref="ServiceException"><c>missing_scope</c>.</exception>
    public void Require(string? scope, string use)
    {
        if (scope is not null && !Has(scope, use))
        {
            throw SlackProtocol.MissingScope(scope, Manifest.BotScopes);
        }
    }

    /// <summary>The same for a method whose scope doesn't depend on its arguments.</summary>
    /// <exception cref="ServiceException"><c>missing_scope</c>.</exception>
    public void RequireFor(string method)
    {
        if (ScopeOfMethod.TryGetValue(method, out var scope))
        {
            Require(scope, method);
        }
    }

    /// <summary>Returns true if the app subscribed to the event and has its scope.</summary>
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

    /// <summary>Returns true if the app has the slash command.</summary>
    public bool HasCommand(string command)
    {
        if (!Manifest.Commands.Contains(command, StringComparer.Ordinal) || !Has("commands", command))
        {
            return false;
        }

        Count(command, "command");
        return true;
    }

    /// <summary>Returns true if the app has the global shortcut.</summary>
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
