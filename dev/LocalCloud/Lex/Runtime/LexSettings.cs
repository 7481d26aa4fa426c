namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Settings for undocumented behavior of the service. They are not kept across restarts.</summary>
internal sealed class LexSettings
{
    /// <summary>True sends a DialogCodeHook with the intent's confirmationState (Confirmed or Denied) on the turn that
    /// answers the confirmation prompt, before the fulfillment hook. The default is false.</summary>
    public bool DialogHookOnConfirmation { get; set; }
}
