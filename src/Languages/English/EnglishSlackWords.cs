namespace ChatOps.Languages.English;

internal sealed class EnglishSlackWords : SlackWords
{
    public override string Stranger =>
        "Sorry, I only work for members of this workspace. Please ask somebody in it to make the request.";

    public override string Deactivated =>
        "Sorry, your Slack account is deactivated, so I cannot take requests from it.";

    public override string NoEmail =>
        "Sorry, your Slack profile has no e-mail address, and I need one: it becomes the account's sign-in. Please ask your Slack administrator to add it.";

    public override string TooFast => "That was faster than I can listen. Please wait a minute, then say it again.";

    public override string Trouble =>
        "I'm having trouble at the moment. Nothing is lost: I'm trying again. If you hear nothing for a few "
        + "minutes, please try it once more.";

    public override string Failed =>
        "I couldn't do that: something went wrong on my side. Please try it again in a few minutes.";

    public override string CannotWriteThere =>
        "I can't write where you just asked me something: perhaps the channel is archived, or only some "
        + "members may post in it. Please write to me here instead.";

    public override string NothingToRead =>
        "I can't read forwarded messages or files. Please tell me in your own words what you need, or say \"help\".";

    public override string FormNotOpened =>
        $"I couldn't open the form. Please try again, or write to me: \"{Words.Conversation.WantAccount}\".";

    public override string SomebodyElses =>
        $"That question is somebody else's. To ask for an account yourself, say \"{Words.Conversation.WantAccount}\" to me.";

    public override string AlreadyAnswered => "That question is already answered, so the button did nothing.";

    public override string TooOld =>
        $"That question is too old, so the button did nothing. {Words.Conversation.HowToStartAgain}";

    public override string ChooseOne => "Choose one";

    public override string OneMoment => "One moment, I am looking up your requests.";

    public override string Ask => "Ask";

    public override string Cancel => "Cancel";

    public override string Close => "Close";

    public override string AskForAccount => "Ask for an account";

    public override string OrderSomething => "Order something";

    public override string WhatDoYouNeed => "What do you need? Its form opens as soon as you choose.";

    public override string ChooseType => "Choose a type";

    public override string RootEmailHint =>
        "The address of the account's root user. AWS allows each address only once.";

    public override string OrganizationalUnit => "Organizational unit";

    public override string ChooseOu => "Choose an OU";

    public override string FillIn => "Please fill this in.";

    public override string ProductChanged =>
        "The product has changed since this form was opened. Please close it and open it again.";

    public override string HomeTitle => "What you have ordered";

    public override string OrderSomethingElse => "Order something else";

    public override string NothingAskedFor => "You have not asked for anything yet.";

    public override string Yours => "Yours";

    public override string OnTheWay => "On the way";

    public override string Ended => "Ended";

    public override string GiveMissing => "Give what is missing";

    public override string SignIn => "Sign in";

    public override string RequestForgotten => "I do not know that request any more.";

    public override string NoApprover =>
        "Only this stage's approvers can decide requests, and you are not one of them.";

    public override string DenyFormNotOpened => "I could not open the form for the reason. Please press Deny again.";

    public override string DenyRequest => "Deny a request";

    public override string Deny => "Deny";

    public override string Reason => "Reason";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string UnusableEmail(int shortest, int longest) =>
        $"Sorry, AWS does not accept the e-mail address in your Slack profile as a sign-in: it takes {shortest} to {longest} plain characters.";

    public override string Unknown(string command) =>
        $"That no longer does anything: it's from an earlier version of me. Please use {command}, or write to "
        + $"me: \"{Words.Conversation.WantAccount}\".";

    public override string TooLong(string name, int longest, int length) =>
        $"{name}, that is too long for me: I can read {longest} characters at once, and your message has {length}. Could you say it shorter?";

    public override string YourAnswer(string answer) => $"Your answer: {answer}";

    public override string Help(string command) =>
        $"{command} opens a form to ask for an AWS account; {command} order lets you choose among everything that can be ordered; {command} status shows your requests. "
        + $"You can also write to me, here or in a channel with my name: \"{Words.Conversation.WantAccount}\".";

    public override string LastRequest(string summary) => $"You have no open request. Your last one: {summary}";

    public override string NeverAsked(string command) =>
        $"You have not asked for an account yet, nor for anything else. {command} order does.";

    public override string More(int count) => $"And {count} more.";

    public override string TooMuchForForm(string product) =>
        $"This product asks for more than a form can hold. Please write to me: \"{Words.Product.Want(product)}\".";

    public override string DefaultsKept(int count) =>
        $"{(count == 1 ? "1 more parameter keeps its default" : $"{count} more parameters keep their defaults")}: to change one, write to me instead.";

    public override string AskedElsewhere(IReadOnlyList<string> secrets) =>
        $"I do not ask for this here, but on a page of your own, to which I send you a link: {Words.And(secrets)}.";

    public override string Approvals(int count) =>
        count switch
        {
            0 => "It needs no approval and is ordered at once.",
            1 => "It needs one approval.",
            _ => $"It needs {count} approvals.",
        };

    public override string Sorry(string objection) => $"Sorry, {objection}";

    public override string AccountRequested(string name, string summary) =>
        $"{name}, new account request created. {summary}";

    public override string Requested(string name, string summary) => $"{name}, new request created. {summary}";

    public override string TryAgain(string command) => $"You can try again with {command}.";

    public override string ReasonIsRead(string id) => $"The requester of {id} reads your reason.";
}
