namespace ChatOps.Languages;

/// <summary>
/// Slack's forms, the Home tab, replies to the command, and refusals. The titles and
/// buttons of a modal have at most 24 characters.
/// </summary>
public abstract class SlackWords
{
    /// <summary>"Sorry, I only work for members of this workspace. ..."</summary>
    public abstract string Stranger { get; }

    /// <summary>"Sorry, your Slack account is deactivated, so I can't take requests from it."</summary>
    public abstract string Deactivated { get; }

    /// <summary>"Sorry, your Slack profile has no email address, and I need one: ..."</summary>
    public abstract string NoEmail { get; }

    /// <summary>"Sorry, AWS doesn't accept the email address in your Slack profile as a sign-in. ..."</summary>
    public abstract string UnusableEmail(int shortest, int longest);

    /// <summary>"That was too fast for me. Please wait a minute, then try again."</summary>
    public abstract string TooFast { get; }

    /// <summary>
    /// "Ana, that's too long for me: I can read 1024 characters at once, and your message has 2000. ..."
    /// </summary>
    public abstract string TooLong(string name, int longest, int length);

    /// <summary>"I'm having trouble at the moment. Nothing is lost: I'm trying again. ..."</summary>
    public abstract string Trouble { get; }

    /// <summary>"I couldn't do that: something went wrong on my side. ..."</summary>
    public abstract string Failed { get; }

    /// <summary>"That no longer does anything: it's from an earlier version of me. ..."</summary>
    /// <param name="command">With its slash.</param>
    public abstract string Unknown(string command);

    /// <summary>"I can't write where you just asked me something. ..."</summary>
    public abstract string CannotWriteThere { get; }

    /// <summary>"I can't read forwarded messages or files. ..."</summary>
    public abstract string NothingToRead { get; }

    /// <summary>"That question is for someone else. ..."</summary>
    public abstract string SomebodyElses { get; }

    /// <summary>"That question is already answered, so the button did nothing."</summary>
    public abstract string AlreadyAnswered { get; }

    /// <summary>"That question is too old, so the button did nothing. ..."</summary>
    public abstract string TooOld { get; }

    /// <summary>"Your answer: x".</summary>
    /// <param name="answer">With its markup.</param>
    public abstract string YourAnswer(string answer);

    /// <summary>"Choose one", in a menu.</summary>
    public abstract string ChooseOne { get; }

    /// <summary>The command's help.</summary>
    /// <param name="command">With its slash.</param>
    public abstract string Help(string command);

    /// <summary>"You have no open requests. Your last one: ..."</summary>
    public abstract string LastRequest(string summary);

    /// <summary>"You haven't asked for anything yet. ..."</summary>
    /// <param name="command">With its slash.</param>
    public abstract string NeverAsked(string command);

    /// <summary>"And 3 more.", after a list of requests.</summary>
    public abstract string More(int count);

    /// <summary>"One moment, I'm looking up your requests."</summary>
    public abstract string OneMoment { get; }

    /// <summary>"I couldn't open the form. Please try again, or write to me: ..."</summary>
    public abstract string FormNotOpened { get; }

    /// <summary>"Request": the button that submits a form.</summary>
    public abstract string Ask { get; }

    /// <summary>"Cancel": the button that closes a form.</summary>
    public abstract string Cancel { get; }

    /// <summary>"Close": the button that closes a message.</summary>
    public abstract string Close { get; }

    /// <summary>"Request an account": a title and a button.</summary>
    public abstract string AskForAccount { get; }

    /// <summary>"Order something", a title.</summary>
    public abstract string OrderSomething { get; }

    /// <summary>"What do you need? The form opens as soon as you choose."</summary>
    public abstract string WhatDoYouNeed { get; }

    /// <summary>"Choose a type", in a menu.</summary>
    public abstract string ChooseType { get; }

    /// <summary>"The address of the account's root user. AWS allows each address only once."</summary>
    public abstract string RootEmailHint { get; }

    /// <summary>"Organizational unit", a label.</summary>
    public abstract string OrganizationalUnit { get; }

    /// <summary>"Choose an OU", in a menu.</summary>
    public abstract string ChooseOu { get; }

    /// <summary>"Please fill this in."</summary>
    public abstract string FillIn { get; }

    /// <summary>"The product has changed since this form was opened. ..."</summary>
    public abstract string ProductChanged { get; }

    /// <summary>"This product has more questions than fit in a form. Please write to me instead: ..."</summary>
    public abstract string TooMuchForForm(string product);

    /// <summary>"2 more settings keep their defaults. To change one, write to me instead."</summary>
    public abstract string DefaultsKept(int count);

    /// <summary>"You'll enter this on a private page that I send you a link to: ..."</summary>
    public abstract string AskedElsewhere(IReadOnlyList<string> secrets);

    /// <summary>"It needs 2 approvals."; 0 if it is ordered right away.</summary>
    public abstract string Approvals(int count);

    /// <summary>"Sorry, " and a text that begins in lower case.</summary>
    public abstract string Sorry(string objection);

    /// <summary>"Ana, new account request created. REQ-... is ..."</summary>
    public abstract string AccountRequested(string name, string summary);

    /// <summary>"Ana, new request created. REQ-... is ..."</summary>
    public abstract string Requested(string name, string summary);

    /// <summary>"You can try again with /x."</summary>
    /// <param name="command">With its slash.</param>
    public abstract string TryAgain(string command);

    /// <summary>"What you've ordered": the Home tab's title.</summary>
    public abstract string HomeTitle { get; }

    /// <summary>"Order something else", a button.</summary>
    public abstract string OrderSomethingElse { get; }

    /// <summary>"You haven't asked for anything yet."</summary>
    public abstract string NothingAskedFor { get; }

    /// <summary>"Yours": the heading of the person's resources.</summary>
    public abstract string Yours { get; }

    /// <summary>"In progress": the heading of open requests.</summary>
    public abstract string OnTheWay { get; }

    /// <summary>"Ended": the heading of the rest.</summary>
    public abstract string Ended { get; }

    /// <summary>"Enter secret values", a button.</summary>
    public abstract string GiveMissing { get; }

    /// <summary>"Sign in", a button.</summary>
    public abstract string SignIn { get; }

    /// <summary>"I can't find that request any more."</summary>
    public abstract string RequestForgotten { get; }

    /// <summary>"Only approvers can decide requests, and you're not one of them."</summary>
    public abstract string NoApprover { get; }

    /// <summary>
    /// "I couldn't open the form for the reason. Please press Deny again."; the button in the channel is English.
    /// </summary>
    public abstract string DenyFormNotOpened { get; }

    /// <summary>"Deny a request", a title.</summary>
    public abstract string DenyRequest { get; }

    /// <summary>"Deny": the button that denies.</summary>
    public abstract string Deny { get; }

    /// <summary>"The requester of REQ-... will see your reason."</summary>
    public abstract string ReasonIsRead(string id);

    /// <summary>"Reason", a label.</summary>
    public abstract string Reason { get; }
}
