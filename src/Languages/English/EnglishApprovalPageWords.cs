using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "This page is yours alone: whoever has its address decides in your name. Please do not pass it on.";

    public override string YourDecision => "Your decision";

    public override string Approve => "Approve";

    public override string Deny => "Deny";

    public override string Reason => "Reason";

    public override string PleaseChoose => "Please choose: approve or deny.";

    public override string WhyYou => "Why you";

    public override string DecideUntil => "Decide until";

    public override string Details => "Details";

    public override string Request => "Request";

    public override string RequestedBy => "Requested by";

    public override string YouAre => "You are";

    public override string WhoDecided => "Who has decided";

    public override string Account => "Account";

    public override string Rights => "Rights it gives";

    public override string Administrator => "administrator";

    public override string RootEmailHint => "(whoever reads this mailbox can reset the root user’s password)";

    public override string MayNotDecide => "may not decide any more";

    public override string WhyBadLink =>
        "It may have been cut off on its way, it may be too old, or it is not yours to use: perhaps the list of approvers has changed, and you are not on it any more.";

    public override string NothingDecided => "Nothing was decided.";

    public override string WhatYouCanDo => "What you can do";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Go back to the e-mail and open the link there, or copy the whole of it, to its very end.",
        "If you have a later e-mail about the same request, use the link in that one.",
        "If it still does not work, ask your platform team, or ask whoever wants the account to make a new request.",
    ];

    public override string Failed => "That did not work";

    public override string AfterFailure =>
        "Nothing was decided. Open the link in your e-mail again to see the request.";

    public override FormattableString AsksFor(object who, object what) => $"{who} asks for {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"The {title ?? "account"} is {(isChange ? "carried out" : "ordered")}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "One more person must follow" : $"{number} more people must follow";

    public override FormattableString ReasonHint(object name) => $"Needed if you deny; {name} can read it.";

    public override string Policy(int needed, string subject, int? given) =>
        $"Policy wants {(needed == 1 ? "one approval" : $"approvals by {needed} different people")} for {subject}{(given is null ? string.Empty : $" ({given} given so far)")}; you may give one";

    public override string Left(string span) => $"({span} left)";

    public override FormattableString MadeOn(object id, object at) => $"{id}, made on {at}";

    public override FormattableString AccountIn(object type, object ou) => $"{type} in the OU {ou}";

    public override FormattableString BecomesAdministrator(object email, object administrator) =>
        $"{email} becomes {administrator} of the new account";

    public override string Undecided(bool isOpen) => isOpen ? "not decided yet" : "did not decide";

    public override FormattableString Decided(Decision decision, object? at) =>
        at is null ? $"{Verb(decision)}" : (FormattableString)$"{Verb(decision)} on {at}";

    public override string FailedFor(int status) =>
        status switch
        {
            405 => "This address takes no call of that kind.",
            408 => "The form came too slowly.",
            413 => "The form is too large.",
            415 => "The form came in a format that is not understood here.",
            504 => "It took too long to answer. Please try again.",
            >= 500 => "Something went wrong on our side. Please try again.",
            _ => "The form is not one that is understood here.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"If you tell the platform team, tell them this too: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "approved" : "denied";
}
