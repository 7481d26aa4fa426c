namespace ChatOps.Languages;

/// <summary>The page on which a requester enters secret values.</summary>
public abstract class SecretPageWords
{
    /// <summary>"The link may be incomplete or too old. Nothing was changed."</summary>
    public abstract string WhyBadLink { get; }

    /// <summary>"Ask the bot for the status of your request to get the link again. ..."</summary>
    public abstract string AfterBadLink { get; }

    /// <summary>"Secret values".</summary>
    public abstract string Heading { get; }

    /// <summary>
    /// "Your Storage bucket (REQ-...) can't be ordered without these values. They're stored encrypted, ..."
    /// </summary>
    public abstract FormattableString Needs(object title, object id);

    /// <summary>"Keep this page to yourself: anyone who has its link can enter the values in your name."</summary>
    public abstract string YoursAlone { get; }

    /// <summary>"There's nothing more to enter".</summary>
    public abstract string Given { get; }

    /// <summary>
    /// "Your Storage bucket (REQ-...) is being created. You'll hear about every step where you asked for it."
    /// </summary>
    /// <param name="title">The request's title.</param>
    /// <param name="id">The request's ID.</param>
    /// <param name="standing">Its status, as a predicate.</param>
    public abstract FormattableString Stands(object title, object id, string standing);

    /// <summary>"is still waiting", a predicate.</summary>
    public abstract string StillWaits { get; }
}
