using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>The page on which an approver decides: the question, the form and the facts. What became of it is
/// <see cref="OutcomeWords"/>.</summary>
public abstract class ApprovalPageWords
{
    /// <summary>"Ana Lopez asks for an AWS account".</summary>
    public abstract FormattableString AsksFor(object who, object what);

    /// <summary>"This page is yours alone: whoever has its address decides in your name. ..."</summary>
    public abstract string YoursAlone { get; }

    /// <summary>"Your decision".</summary>
    public abstract string YourDecision { get; }

    /// <summary>"Approve": to be picked.</summary>
    public abstract string Approve { get; }

    /// <summary>"Deny": to be picked.</summary>
    public abstract string Deny { get; }

    /// <summary>"The account is ordered": what follows from the last approval.</summary>
    /// <param name="title">What it is; null for a new account.</param>
    /// <param name="isChange">True where something is done with what is there.</param>
    public abstract string IsOrdered(string? title, bool isChange);

    /// <summary>"One more person must follow".</summary>
    public abstract string MoreMustFollow(int number);

    /// <summary>"Reason".</summary>
    public abstract string Reason { get; }

    /// <summary>"Needed if you deny; Ana can read it."</summary>
    public abstract FormattableString ReasonHint(object name);

    /// <summary>"Please choose: approve or deny."</summary>
    public abstract string PleaseChoose { get; }

    /// <summary>"Why you": a label.</summary>
    public abstract string WhyYou { get; }

    /// <summary>"Policy wants approvals by 2 different people for Sandbox accounts (1 given so far); you may give
    /// one".</summary>
    /// <param name="needed">How many.</param>
    /// <param name="subject">For what.</param>
    /// <param name="given">How many there are; null where that says nothing.</param>
    public abstract string Policy(int needed, string subject, int? given);

    /// <summary>"Decide until": a label.</summary>
    public abstract string DecideUntil { get; }

    /// <summary>"(1 day 4 hours left)".</summary>
    public abstract string Left(string span);

    /// <summary>"Details".</summary>
    public abstract string Details { get; }

    /// <summary>"Request": a label.</summary>
    public abstract string Request { get; }

    /// <summary>"REQ-..., made on 3 March 2026 at 14:05 UTC".</summary>
    public abstract FormattableString MadeOn(object id, object at);

    /// <summary>"Requested by": a label.</summary>
    public abstract string RequestedBy { get; }

    /// <summary>"You are": a label.</summary>
    public abstract string YouAre { get; }

    /// <summary>"Who has decided".</summary>
    public abstract string WhoDecided { get; }

    /// <summary>"Account": a label.</summary>
    public abstract string Account { get; }

    /// <summary>"Sandbox in the OU Demos".</summary>
    public abstract FormattableString AccountIn(object type, object ou);

    /// <summary>"Rights it gives": a label.</summary>
    public abstract string Rights { get; }

    /// <summary>"ana@example.com becomes administrator of the new account".</summary>
    public abstract FormattableString BecomesAdministrator(object email, object administrator);

    /// <summary>"administrator".</summary>
    public abstract string Administrator { get; }

    /// <summary>"(whoever reads this mailbox can reset the root user’s password)".</summary>
    public abstract string RootEmailHint { get; }

    /// <summary>"not decided yet"; "did not decide" where the request is not open any more.</summary>
    public abstract string Undecided(bool isOpen);

    /// <summary>"may not decide any more".</summary>
    public abstract string MayNotDecide { get; }

    /// <summary>"approved on 3 March 2026 at 14:05 UTC".</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="at">When; null where that is not known.</param>
    public abstract FormattableString Decided(Decision decision, object? at);

    /// <summary>"It may have been cut off on its way, it may be too old, or it is not yours to use: ..."</summary>
    public abstract string WhyBadLink { get; }

    /// <summary>"Nothing was decided."</summary>
    public abstract string NothingDecided { get; }

    /// <summary>"What you can do".</summary>
    public abstract string WhatYouCanDo { get; }

    /// <summary>What to do about a link that does not work, in order.</summary>
    public abstract IReadOnlyList<string> AfterBadLink { get; }

    /// <summary>"That did not work".</summary>
    public abstract string Failed { get; }

    /// <summary>Why it did not work, by HTTP status: "It took too long to answer. Please try again."</summary>
    public abstract string FailedFor(int status);

    /// <summary>"Nothing was decided. Open the link in your e-mail again to see the request."</summary>
    public abstract string AfterFailure { get; }

    /// <summary>"If you tell the platform team, tell them this too: 4bf92f".</summary>
    public abstract FormattableString TellThem(object traceId);
}
