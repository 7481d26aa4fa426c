using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishInterruptionWords : InterruptionWords
{
    public override IReadOnlySet<string> Puzzled { get; } =
        Phrases(
            "?",
            "??",
            "???",
            "help",
            "help me",
            "i need help",
            "can you help me",
            "why",
            "why that",
            "but why",
            "why do you ask",
            "why do you need that",
            "why do you need to know",
            "why do you want to know",
            "what for",
            "what is that for",
            "what's that for",
            "what is this for",
            "what is it for",
            "for what",
            "what",
            "what is that",
            "what's that",
            "what is this",
            "what's this",
            "what does that mean",
            "what does it mean",
            "what do you mean",
            "huh",
            "sorry",
            "pardon",
            "explain",
            "explain that",
            "explain please",
            "can you explain",
            "can you explain that",
            "i don't know",
            "i dont know",
            "i do not know",
            "don't know",
            "dont know",
            "dunno",
            "i dunno",
            "idk",
            "no idea",
            "i have no idea",
            "not sure",
            "i'm not sure",
            "im not sure",
            "i am not sure",
            "unsure",
            "i don't understand",
            "i dont understand",
            "i do not understand",
            "don't understand",
            "what should i say",
            "what should i answer",
            "what should i choose",
            "what should i pick",
            "what can i choose",
            "what can i say",
            "what are my options",
            "which ones are there",
            "options"
        );

    public override IReadOnlySet<string> Courtesies { get; } =
        Phrases(
            "please",
            "pls",
            "plz",
            "thanks",
            "thx",
            "ok",
            "okay",
            "no",
            "nah",
            "oh",
            "ah",
            "uh",
            "um",
            "hm",
            "hmm",
            "well",
            "so",
            "just",
            "then",
            "now",
            "hey",
            "actually",
            "sorry",
            "wait",
            "and",
            "but"
        );

    public override IReadOnlySet<string> No { get; } = Phrases("no", "nope", "nah");

    public override IReadOnlySet<string> Possessives { get; } = Phrases("my", "our", "mine", "ours");

    public override IReadOnlySet<string> RequestNouns { get; } = Phrases("request", "requests");

    public override IReadOnlyList<string> AccountNouns { get; } = ["account", "acct"];

    public override IReadOnlyList<string> ChangeOpenings { get; } =
    ["make it", "make that", "change it", "change that", "change the", "move it", "move that", "put it", "put that"];

    public override string NoApproval => "It needs no approval, so it happens right away.";

    public override string WhereToTalk =>
        "I can't tell who you are here, so I can't do anything for you, and nothing has been created. Please talk to "
        + "me in Slack, in the web chat, or through your company's portal.";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string RequestsStay(IReadOnlyList<string> ids) =>
        ids.Count == 1
            ? $"{ids[0]} stays as it is; to withdraw it, say \"cancel {ids[0]}\"."
            : $"Your open requests {Words.And(ids)} stay as they are; to withdraw one, say \"cancel\" and its ID.";

    public override string NothingToStop(string name) =>
        $"{name}, nothing is in progress, so there's nothing to stop. Say \"help\" to see what I can do.";

    public override string NothingToChange(string name) =>
        $"{name}, we aren't putting a request together at the moment, so there's no answer to change. To ask for an "
        + $"account, say \"{Words.Conversation.WantAccount}\"; to see what you have, say \"what have I ordered?\".";

    public override string AccountTypes(string name, IReadOnlyList<string> lines) =>
        $"{name}, the account type decides where the account can go and how many people must approve it:\n"
        + $"{string.Join('\n', lines)}\nIf you aren't sure which one you need, your platform team can tell you.";

    public override string AccountTypeLine(string type, string ous, int approvals) =>
        $"• {type}: {ous}, {Approvals(approvals)}";

    public override string RootEmail(string name, string domains) =>
        $"{name}, this email identifies the root user of an account: AWS writes to it, and the root password is reset "
        + $"through it. You can use any mailbox at {domains} that your team can read, including your own, as long as "
        + "no other AWS account uses the address. Many mail systems accept a plus sign, as in "
        + "team+sandbox@example.com, so one mailbox can serve many accounts.";

    public override string Ou(string name, string ous) =>
        $"{name}, an OU (organizational unit) is a folder for accounts in AWS Organizations, and its rules apply to "
        + $"every account in it. Here you can choose {ous}.";

    public override string AccountConfirmation(string name, string approvals) =>
        $"{name}, say \"yes\" and I'll create your request. {approvals} Say \"no\" and nothing is requested. "
        + "To change an answer, just say the new one.";

    public override string WhichProduct(string name) =>
        $"{name}, products come from your company's catalog. Choose one, and I'll ask for its settings one by "
        + "one. Nothing is ordered until you say yes.";

    public override string Parameter(string name, string label, IReadOnlyList<string> values) =>
        $"{name}, \"{label}\" is one of the product's settings. I pass your answer to AWS "
        + $"unchanged.{(values.Count > 0 ? $" It can be {Words.Or(values)}." : string.Empty)} If you aren't sure, ask "
        + "your platform team. To end this conversation, say \"stop\".";

    public override string ProductConfirmation(string name, string approvals) =>
        $"{name}, say \"yes\" and I'll create your request. {approvals} Say \"no\" and nothing is requested. "
        + "To change the last answer, say \"back\".";

    public override string WhichResource(string name) =>
        $"{name}, say the ID of the one you mean, or a word that appears only in its line. To "
        + "leave everything as it is, say \"stop\".";

    public override string WhichParameter(string name) =>
        $"{name}, say the name of the setting that you want to change, and I'll ask for its new value. "
        + "You'll see every change before you confirm it.";

    public override string ChangeConfirmation(string name, ChangeAction action, string approvals) =>
        $"{name}, say \"yes\" and I'll request the {Words.Change.Noun(action)}. {approvals} Say "
        + $"\"no\" and {Words.Change.Nothing(action)}.";

    public override string CancelConfirmation(string name, string id) =>
        $"{name}, say \"yes\" and {id} is withdrawn: nothing is ordered for it, and you can ask again at "
        + "any time. Say \"no\" and it stays as it is.";

    public override string Courtesy(string name) => $"Any time, {name}. Say \"help\" whenever you need something.";

    public override string Cost(string name) =>
        $"{name}, I don't know prices. AWS charges for what runs in an account, not for the account itself: "
        + "https://calculator.aws gives an estimate, and your platform team knows who pays.";

    public override string WhoApproves(string name, IReadOnlyList<string> approvers, IReadOnlyList<string> lines) =>
        $"{name}, people approve requests, not me, and no one can approve their own. {Words.Or(approvers)} can do it. "
        + $"A request needs:\n{string.Join('\n', lines)}";

    public override string ApprovalsLine(string what, int approvals) => $"• {what}: {Approvals(approvals)}";

    public override string HowLong(string name, int hours) =>
        $"{name}, approvers have {Hours(hours)} to decide. Once a request is approved, an account usually takes up to "
        + "30 minutes, and other products take a few minutes. Say \"status\" to see where yours is.";

    public override string CannotMove(string name) =>
        $"{name}, I can't move an account to another OU, but your platform team can. Give them the account's ID: "
        + "\"what have I ordered?\" shows it.";

    public override string CannotShare(string name) =>
        $"{name}, I can't hand an account over or give others access to it, but your platform team can. Give them the "
        + "account's ID, which \"what have I ordered?\" shows, and the other person's email.";

    public override string CannotChangeAccount(string name) =>
        $"{name}, I can't change the name, type, or root email of an existing account. Please ask your platform team. "
        + $"If a new account would help, say \"{Words.Conversation.WantAccount}\".";

    public override string OneAtATime(string name) =>
        $"{name}, I take one account at a time, because each has a root email of its own. Say "
        + $"\"{Words.Conversation.WantAccount}\" for the first one, and again for each of the others.";

    public override string AskPlatformTeam(string name) =>
        $"{name}, I can't do that, but your platform team can help. I order accounts and other products, and I change, "
        + "extend, or end what you have. Say \"help\" for examples.";

    private static string Approvals(int approvals) =>
        approvals switch
        {
            0 => "no approval",
            1 => "1 approval",
            _ => $"{approvals} approvals",
        };

    private static string Hours(int hours) => hours == 1 ? "1 hour" : $"{hours} hours";
}
