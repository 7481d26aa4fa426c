namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Where the service's behaviour is not documented, a test or a person chooses it here. Not kept over a
/// restart.</summary>
internal sealed class LexSettings
{
    /// <summary>
    /// True sends a DialogCodeHook with the intent's confirmationState (Confirmed or Denied) on the turn that answers
    /// the confirmation prompt,
    /// before the fulfillment hook. False, the default, goes straight on.
    /// </summary>
    public bool DialogHookOnConfirmation { get; set; }
}
