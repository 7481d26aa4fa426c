using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone => "Keep this page to yourself: anyone who has its link can decide in your name.";

    public override string YourDecision => "Your decision";

    public override string Approve => "Approve";

    public override string Deny => "Deny";

    public override string Reason => "Reason";

    public override string PleaseChoose => "Please choose: approve or deny.";

    public override string WhyYou => "Why you're asked";

    public override string DecideUntil => "Decide by";

    public override string Details => "Details";

    public override string Request => "Request";

    public override string RequestedBy => "Requested by";

    public override string YouAre => "You're deciding as";

    public override string WhoDecided => "Decisions";

    public override string Account => "Account";

    public override string Rights => "Access it gives";

    public override string Administrator => "administrator";

    public override string RootEmailHint => "(anyone who can read this mailbox can reset the root user's password)";

    public override string MayNotDecide => "no longer an approver";

    public override string WhyBadLink =>
        "The link may be incomplete or too old. Or it no longer works for you because the list of "
        + "approvers has changed.";

    public override string NothingDecided => "No decision was recorded.";

    public override string WhatYouCanDo => "What you can do";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Open the link from the email again, or copy the whole link.",
        "If you have a newer email about the same request, use the link in that one.",
        "If it still doesn't work, ask your platform team, or ask the requester to make a new request.",
    ];

    public override string Failed => "That didn't work";

    public override string AfterFailure =>
        "No decision was recorded. Open the link in your email again to see the request.";

    public override FormattableString AsksFor(object who, object what) => $"{who} asks for {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"The {title ?? "account"} will be {(isChange ? "carried out" : "ordered")}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "One more person must approve" : $"{number} more people must approve";

    public override FormattableString ReasonHint(object name) => $"Required if you deny. {name} will see it.";

    public override string Policy(int needed, string subject, int? given) =>
        "The policy requires "
        + $"{(needed == 1 ? "one approval" : $"approvals by {needed} different people")} for "
        + $"{subject}{(given is null ? string.Empty : $" ({given} given so far)")}, "
        + $"and you can give {(needed == 1 ? "it" : "one")}";

    public override string Left(string span) => $"({span} left)";

    public override FormattableString MadeOn(object id, object at) => $"{id}, requested on {at}";

    public override FormattableString AccountIn(object type, object ou) => $"{type} in the OU {ou}";

    public override FormattableString BecomesAdministrator(object email, object administrator) =>
        $"{email} becomes {administrator} of the new account";

    public override string Undecided(bool isOpen) => isOpen ? "hasn't decided yet" : "didn't decide";

    public override FormattableString Decided(Decision decision, object? at) =>
        at is null ? $"{Verb(decision)}" : (FormattableString)$"{Verb(decision)} on {at}";

    public override string FailedFor(int status) =>
        status switch
        {
            405 => "This page can't handle that kind of call.",
            408 => "The form took too long to arrive. Please try again.",
            413 => "The form is too large.",
            415 => "The form arrived in a format that we can't read.",
            504 => "That took too long. Please try again.",
            >= 500 => "Something went wrong on our side. Please try again.",
            _ => "We couldn't read the form. Please open the page again.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"If you contact the platform team, give them this ID: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "approved" : "denied";
}
