using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Controls;

/// <summary>How the stand-ins behave; kept across restarts.</summary>
public sealed record LocalSettings
{
    /// <summary>How long an order takes, in seconds; orders under way keep what they started with.</summary>
    public double ProvisioningSeconds { get; init; } = 5;

    /// <summary>How many of the coming orders fail.</summary>
    public int FailNextOrders { get; init; }

    /// <summary>
    /// Why they fail: a name of <c>FailureReasons</c>, or free text that becomes the error's description; <c>Code:
    /// text</c> names the error's code too.
    /// </summary>
    public string FailureReason { get; init; } = "internal";

    /// <summary>How many of the coming terminations of what a failed order left fail, for the same reason.</summary>
    public int FailNextTerminations { get; init; }

    /// <summary>How many launch paths the caller has to Account Factory: none means no access, two means that one must
    /// be chosen.</summary>
    public int LaunchPaths { get; init; } = 1;

    /// <summary>How often Control Tower's lifecycle event arrives: <c>once</c>, <c>twice</c> or <c>never</c>.</summary>
    public string LifecycleEvents { get; init; } = "once";

    /// <summary>How long after the end of an order its lifecycle event is sent, in seconds.</summary>
    public double LifecycleDelaySeconds { get; init; }

    /// <summary>Whether Lex calls the dialog code hook on the answer to the confirmation, too.</summary>
    public bool DialogHookOnConfirmation { get; init; }
}

/// <summary>The settings as they stand.</summary>
public sealed class SettingsStore(LocalState state)
{
    private const string Id = "settings";
    private readonly Collection<LocalSettings> settings = state.Collection<LocalSettings>("settings");

    /// <summary>What holds now.</summary>
    public LocalSettings Current => settings.Get(Id) ?? new LocalSettings();

    /// <summary>Changes in one step; joins a running transaction.</summary>
    public LocalSettings Change(Func<LocalSettings, LocalSettings> change) =>
        state.Transact(() =>
        {
            var changed = change(Current);
            settings.Put(Id, changed);
            return changed;
        });
}
