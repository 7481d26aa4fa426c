namespace ChatOps.Languages.English;

internal sealed class EnglishSlackWords : SlackWords
{
    public override string Stranger =>
        "Sorry, I only work for members of this workspace. Please ask one of them to make the request.";

    public override string Deactivated => "Sorry, your Slack account is deactivated, so I can't take requests from it.";

    public override string NoEmail =>
        "Sorry, your Slack profile has no email address, and I need one: you'll sign in to the account "
        + "with it. Please ask your Slack administrator to add it.";

    public override string TooFast => "That was too fast for me. Please wait a minute, then try again.";

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
        "That question is for someone else. To ask for an account yourself, say "
        + $"\"{Words.Conversation.WantAccount}\" to me.";

    public override string AlreadyAnswered => "That question is already answered, so the button did nothing.";

    public override string TooOld =>
        $"That question is too old, so the button did nothing. {Words.Conversation.HowToStartAgain}";

    public override string ChooseOne => "Choose one";

    public override string OneMoment => "One moment, I'm looking up your requests.";

    public override string Ask => "Request";

    public override string Cancel => "Cancel";

    public override string Close => "Close";

    public override string AskForAccount => "Request an account";

    public override string OrderSomething => "Order something";

    public override string WhatDoYouNeed => "What do you need? The form opens as soon as you choose.";

    public override string ChooseType => "Choose a type";

    public override string RootEmailHint =>
        "The address of the account's root user. AWS allows each address only once.";

    public override string OrganizationalUnit => "Organizational unit";

    public override string ChooseOu => "Choose an OU";

    public override string FillIn => "Please fill this in.";

    public override string ProductChanged =>
        "The product has changed since this form was opened. Please close it and open it again.";

    public override string HomeTitle => "What you've ordered";

    public override string OrderSomethingElse => "Order something else";

    public override string NothingAskedFor => "You haven't asked for anything yet.";

    public override string Yours => "Yours";

    public override string OnTheWay => "In progress";

    public override string Ended => "Ended";

    public override string GiveMissing => "Enter secret values";

    public override string SignIn => "Sign in";

    public override string RequestForgotten => "I can't find that request any more.";

    public override string NoApprover => "Only approvers can decide requests, and you're not one of them.";

    public override string DenyFormNotOpened => "I couldn't open the form for the reason. Please press Deny again.";

    public override string DenyRequest => "Deny a request";

    public override string Deny => "Deny";

    public override string Reason => "Reason";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string UnusableEmail(int shortest, int longest) =>
        "Sorry, AWS doesn't accept the email address in your Slack profile as a sign-in. It needs "
        + $"{shortest} to {longest} plain characters.";

    public override string Unknown(string command) =>
        $"That no longer does anything: it's from an earlier version of me. Please use {command}, or write to "
        + $"me: \"{Words.Conversation.WantAccount}\".";

    public override string TooLong(string name, int longest, int length) =>
        $"{name}, that's too long for me: I can read {longest} characters at once, and your message has "
        + $"{length}. Could you make it shorter?";

    public override string YourAnswer(string answer) => $"Your answer: {answer}";

    public override string Help(string command) =>
        $"{command} opens a form to request an AWS account, {command} order lets you choose from "
        + $"everything you can order, and {command} status shows your requests. "
        + $"You can also write to me here, or mention me in a channel: \"{Words.Conversation.WantAccount}\".";

    public override string LastRequest(string summary) => $"You have no open requests. Your last one: {summary}";

    public override string NeverAsked(string command) =>
        $"You haven't asked for anything yet. To order something, use {command} order.";

    public override string More(int count) => $"And {count} more.";

    public override string TooMuchForForm(string product) =>
        "This product has more questions than fit in a form. Please write to me instead: "
        + $"\"{Words.Product.Want(product)}\".";

    public override string DefaultsKept(int count) =>
        count == 1
            ? "1 more setting keeps its default. To change it, write to me instead."
            : $"{count} more settings keep their defaults. To change one, write to me instead.";

    public override string AskedElsewhere(IReadOnlyList<string> secrets) =>
        $"You'll enter this on a private page that I send you a link to: {Words.And(secrets)}.";

    public override string Approvals(int count) =>
        count switch
        {
            0 => "It needs no approval and is ordered right away.",
            1 => "It needs one approval.",
            _ => $"It needs {count} approvals.",
        };

    public override string Sorry(string objection) => $"Sorry, {objection}";

    public override string AccountRequested(string name, string summary) =>
        $"{name}, new account request created. {summary}";

    public override string Requested(string name, string summary) => $"{name}, new request created. {summary}";

    public override string TryAgain(string command) => $"You can try again with {command}.";

    public override string ReasonIsRead(string id) => $"The requester of {id} will see your reason.";
}
