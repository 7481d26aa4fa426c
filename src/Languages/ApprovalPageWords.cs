using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>
/// The page on which an approver decides: the question, the form, and the facts. For the
/// outcome, see <see cref="OutcomeWords"/>.
/// </summary>
public abstract class ApprovalPageWords
{
    /// <summary>"Ana Lopez asks for an AWS account".</summary>
    public abstract FormattableString AsksFor(object who, object what);

    /// <summary>"Keep this page to yourself: anyone who has its link can decide in your name."</summary>
    public abstract string YoursAlone { get; }

    /// <summary>"Your decision".</summary>
    public abstract string YourDecision { get; }

    /// <summary>"Approve": an option.</summary>
    public abstract string Approve { get; }

    /// <summary>"Deny": an option.</summary>
    public abstract string Deny { get; }

    /// <summary>"The account will be ordered": the effect of the last approval.</summary>
    /// <param name="title">The request's title; null for a new account.</param>
    /// <param name="isChange">True for a change of a resource.</param>
    public abstract string IsOrdered(string? title, bool isChange);

    /// <summary>"One more person must approve".</summary>
    public abstract string MoreMustFollow(int number);

    /// <summary>"Reason".</summary>
    public abstract string Reason { get; }

    /// <summary>"Required if you deny. Ana will see it."</summary>
    public abstract FormattableString ReasonHint(object name);

    /// <summary>"Please choose: approve or deny."</summary>
    public abstract string PleaseChoose { get; }

    /// <summary>"Why you're asked": a label.</summary>
    public abstract string WhyYou { get; }

    /// <summary>
    /// "The policy requires approvals by 2 different people for Sandbox accounts
    /// (1 given so far), and you can give one".
    /// </summary>
    /// <param name="needed">The number of required approvals.</param>
    /// <param name="subject">What the policy is about.</param>
    /// <param name="given">The number of approvals so far; null to leave it out.</param>
    public abstract string Policy(int needed, string subject, int? given);

    /// <summary>"Decide by": a label.</summary>
    public abstract string DecideUntil { get; }

    /// <summary>"(1 day 4 hours left)".</summary>
    public abstract string Left(string span);

    /// <summary>"Details".</summary>
    public abstract string Details { get; }

    /// <summary>"Request": a label.</summary>
    public abstract string Request { get; }

    /// <summary>"REQ-..., requested on 3 March 2026 at 14:05 UTC".</summary>
    public abstract FormattableString MadeOn(object id, object at);

    /// <summary>"Requested by": a label.</summary>
    public abstract string RequestedBy { get; }

    /// <summary>"You're deciding as": a label.</summary>
    public abstract string YouAre { get; }

    /// <summary>"Decisions".</summary>
    public abstract string WhoDecided { get; }

    /// <summary>"Account": a label.</summary>
    public abstract string Account { get; }

    /// <summary>"Sandbox in the OU Demos".</summary>
    public abstract FormattableString AccountIn(object type, object ou);

    /// <summary>"Access it gives": a label.</summary>
    public abstract string Rights { get; }

    /// <summary>"ana@example.com becomes administrator of the new account".</summary>
    public abstract FormattableString BecomesAdministrator(object email, object administrator);

    /// <summary>"administrator".</summary>
    public abstract string Administrator { get; }

    /// <summary>"(anyone who can read this mailbox can reset the root user's password)".</summary>
    public abstract string RootEmailHint { get; }

    /// <summary>"hasn't decided yet"; "didn't decide" once the request is closed.</summary>
    public abstract string Undecided(bool isOpen);

    /// <summary>"no longer an approver".</summary>
    public abstract string MayNotDecide { get; }

    /// <summary>"approved on 3 March 2026 at 14:05 UTC".</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="at">The time; null if unknown.</param>
    public abstract FormattableString Decided(Decision decision, object? at);

    /// <summary>"The link may be incomplete or too old. ..."</summary>
    public abstract string WhyBadLink { get; }

    /// <summary>"No decision was recorded."</summary>
    public abstract string NothingDecided { get; }

    /// <summary>"What you can do".</summary>
    public abstract string WhatYouCanDo { get; }

    /// <summary>Steps to take when a link doesn't work, in order.</summary>
    public abstract IReadOnlyList<string> AfterBadLink { get; }

    /// <summary>"That didn't work".</summary>
    public abstract string Failed { get; }

    /// <summary>Why it failed, by HTTP status: "That took too long. Please try again."</summary>
    public abstract string FailedFor(int status);

    /// <summary>"No decision was recorded. Open the link in your email again to see the request."</summary>
    public abstract string AfterFailure { get; }

    /// <summary>"If you contact the platform team, give them this ID: 4bf92f".</summary>
    public abstract FormattableString TellThem(object traceId);
}
