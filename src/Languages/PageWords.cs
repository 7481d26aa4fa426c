using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>
/// What pages have in common: their frame, statuses, times, signing in. Where a sentence holds something that a page
/// shows in its own way (a name, a moment),
/// it takes it as an object and is a <see cref="FormattableString"/>: the page makes markup of the pieces, and of
/// nothing else.
/// </summary>
public abstract class PageWords
{
    /// <summary>"Skip to the content": a link that is seen by who uses the keyboard.</summary>
    public abstract string Skip { get; }

    /// <summary>"Pages": what the navigation is called.</summary>
    public abstract string Pages { get; }

    /// <summary>"2026-03-03T14:05:00Z (shown in Europe/Madrid)".</summary>
    public abstract string ShownIn(string time, string zone);

    /// <summary>"{left}: {right}", as the language sets a colon.</summary>
    public abstract FormattableString Colon(object left, object right);

    /// <summary>A status in one or two words: "Waiting for approval".</summary>
    public abstract string Status(RequestStatus status);

    /// <summary>"How far it has come".</summary>
    public abstract string Way { get; }

    /// <summary>"Asked", "Approved", "Created", "Ready": the four steps.</summary>
    public abstract IReadOnlyList<string> Steps { get; }

    /// <summary>"Waits for approval".</summary>
    public abstract string WaitsForApproval { get; }

    /// <summary>"Waits for its turn".</summary>
    public abstract string WaitsForTurn { get; }

    /// <summary>"(done)", for those who hear the page.</summary>
    public abstract string StepDone { get; }

    /// <summary>"3 days".</summary>
    public abstract string Days(int number);

    /// <summary>"3 hours".</summary>
    public abstract string Hours(int number);

    /// <summary>"3 minutes".</summary>
    public abstract string Minutes(int number);

    /// <summary>"under a minute".</summary>
    public abstract string UnderAMinute { get; }

    /// <summary>"Request REQ-...": a title.</summary>
    public abstract string Request(string id);

    /// <summary>"Please check: request REQ-...": the title where something was not taken.</summary>
    public abstract string PleaseCheck(string id);

    /// <summary>"Submit".</summary>
    public abstract string Submit { get; }

    /// <summary>"This link does not work".</summary>
    public abstract string BadLink { get; }

    /// <summary>"Sign in".</summary>
    public abstract string SignIn { get; }

    /// <summary>"That did not work: nobody was signed in. Please try again."</summary>
    public abstract string SignInFailed { get; }

    /// <summary>"Your sign-in has ended. Please sign in again; what you said is kept."</summary>
    public abstract string SignInEnded { get; }

    /// <summary>"This page needs JavaScript."</summary>
    public abstract string NeedsScript { get; }

    /// <summary>"You are signed in".</summary>
    public abstract string SignedIn { get; }

    /// <summary>"This window closes by itself. ..."</summary>
    public abstract string SignedInHint { get; }
}
