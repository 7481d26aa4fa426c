using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Controls;

/// <summary>The stand-ins' behavior; kept across restarts.</summary>
public sealed record LocalSettings
{
    /// <summary>Duration of an order in seconds; running orders keep theirs.</summary>
    public double ProvisioningSeconds { get; init; } = 5;

    /// <summary>The number of next orders that fail.</summary>
    public int FailNextOrders { get; init; }

    /// <summary>The reason of failures: a name of <c>FailureReasons</c>, or a text for the error's description;
    /// <c>Code: text</c> also sets the error's code.</summary>
    public string FailureReason { get; init; } = "internal";

    /// <summary>The number of next terminations of failed orders' products that fail, for the same reason.</summary>
    public int FailNextTerminations { get; init; }

    /// <summary>The caller's launch paths to Account Factory: 0 means no access, 2 means that one must be
    /// chosen.</summary>
    public int LaunchPaths { get; init; } = 1;

    /// <summary>Deliveries of Control Tower's lifecycle event: <c>once</c>, <c>twice</c> or <c>never</c>.</summary>
    public string LifecycleEvents { get; init; } = "once";

    /// <summary>The delay of the lifecycle event after the end of an order, in seconds.</summary>
    public double LifecycleDelaySeconds { get; init; }

    /// <summary>Whether Lex also calls the dialog code hook on the answer to the confirmation.</summary>
    public bool DialogHookOnConfirmation { get; init; }
}

/// <summary>Stores the settings.</summary>
public sealed class SettingsStore(LocalState state)
{
    private const string Id = "settings";
    private readonly Collection<LocalSettings> settings = state.Collection<LocalSettings>("settings");

    /// <summary>The current settings.</summary>
    public LocalSettings Current => settings.Get(Id) ?? new LocalSettings();

    /// <summary>Changes the settings in one step; joins a running transaction.</summary>
    public LocalSettings Change(Func<LocalSettings, LocalSettings> change) =>
        state.Transact(() =>
        {
            var changed = change(Current);
            settings.Put(Id, changed);
            return changed;
        });
}
