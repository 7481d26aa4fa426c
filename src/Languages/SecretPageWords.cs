namespace ChatOps.Languages;

/// <summary>The page on which a requester gives what must not be said in chat.</summary>
public abstract class SecretPageWords
{
    /// <summary>"It may have been cut off on its way, or it may be too old. Nothing was changed."</summary>
    public abstract string WhyBadLink { get; }

    /// <summary>"Ask the bot for the status of your request: it gives you the link again. ..."</summary>
    public abstract string AfterBadLink { get; }

    /// <summary>"What must not be said in chat".</summary>
    public abstract string Heading { get; }

    /// <summary>"Your Storage bucket (REQ-...) needs it to be ordered. It is stored encrypted ..."</summary>
    public abstract FormattableString Needs(object title, object id);

    /// <summary>"This page is yours alone: whoever has its address gives the values in your name. ..."</summary>
    public abstract string YoursAlone { get; }

    /// <summary>"There is nothing more to give".</summary>
    public abstract string Given { get; }

    /// <summary>"Your Storage bucket (REQ-...) is being created. You hear of every step where you asked."</summary>
    /// <param name="title">What was asked for.</param>
    /// <param name="id">The request's.</param>
    /// <param name="standing">How it stands, as a predicate.</param>
    public abstract FormattableString Stands(object title, object id, string standing);

    /// <summary>"still waits", a predicate.</summary>
    public abstract string StillWaits { get; }
}
