using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>
/// Texts that all pages share: frame, statuses, times, sign-in. A <see cref="FormattableString"/> takes names and times
/// as objects, so that the page can mark them up; it encodes the rest.
/// </summary>
public abstract class PageWords
{
    /// <summary>"Skip to content": a link that appears for keyboard users.</summary>
    public abstract string Skip { get; }

    /// <summary>"Pages": the navigation's name.</summary>
    public abstract string Pages { get; }

    /// <summary>"2026-03-03T14:05:00Z (shown in Europe/Madrid)".</summary>
    public abstract string ShownIn(string time, string zone);

    /// <summary>"{left}: {right}", with the language's spacing.</summary>
    public abstract FormattableString Colon(object left, object right);

    /// <summary>A status in one or two words: "Waiting for approval".</summary>
    public abstract string Status(RequestStatus status);

    /// <summary>"Progress".</summary>
    public abstract string Way { get; }

    /// <summary>"Requested", "Approved", "Created", "Ready": the four steps.</summary>
    public abstract IReadOnlyList<string> Steps { get; }

    /// <summary>"Waiting for approval".</summary>
    public abstract string WaitsForApproval { get; }

    /// <summary>"Waiting its turn".</summary>
    public abstract string WaitsForTurn { get; }

    /// <summary>"(done)", for screen readers.</summary>
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

    /// <summary>"Please check: request REQ-...": the title after an error in the form.</summary>
    public abstract string PleaseCheck(string id);

    /// <summary>"Submit".</summary>
    public abstract string Submit { get; }

    /// <summary>"This link doesn't work".</summary>
    public abstract string BadLink { get; }

    /// <summary>"Sign in".</summary>
    public abstract string SignIn { get; }

    /// <summary>"That didn't work: you're not signed in. Please try again."</summary>
    public abstract string SignInFailed { get; }

    /// <summary>"Your sign-in has expired. Please sign in again; what you wrote is kept."</summary>
    public abstract string SignInEnded { get; }

    /// <summary>"This page needs JavaScript."</summary>
    public abstract string NeedsScript { get; }

    /// <summary>"You're signed in".</summary>
    public abstract string SignedIn { get; }

    /// <summary>"This window closes by itself. ..."</summary>
    public abstract string SignedInHint { get; }
}
