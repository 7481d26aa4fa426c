namespace ChatOps.Languages.English;

internal sealed class EnglishConversationWords : ConversationWords
{
    public override string HelpProducts => "There is more than accounts: say \"What can I order?\".";

    public override string HowToBegin =>
        $"I create AWS accounts: say \"{WantAccount}\" to ask for one, \"status\" to hear how your request stands, or \"help\" for more.";

    public override string LeaveIt => "Let us leave it at that for now: nothing was requested.";

    public override string HowToStartAgain => $"To start again, say \"{WantAccount}\".";

    public override string WantAccount => "I would like a new account";

    public override (string AccountType, string RootEmail, string Ou) Labels => ("Account type", "Root e-mail", "OU");

    public override string Help(string name) =>
        $"""
            Hi {name}, I create AWS accounts. You can say:
            • "I would like a new account", and I ask what I need to know
            • "I need a sandbox account in Experiment with root e-mail team@example.com", all at once
            • "What is the status of my request?"
            • "Cancel my request"
            • "What have I ordered?", and then "change", "extend" or "terminate"
            An approver looks at every request that needs one; I tell you what became of it.
            """;

    public override string NotUnderstood(string name) => $"Sorry {name}, I did not understand that. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, I have nothing to say to that. Say \"help\" to see what I can do.";

    public override string Switched(string name) => $"In English, {name}, gladly.";

    public override string AlreadyMade(string name, string summary) => $"{name}, I have your request: {summary}";

    public override string To(string name, string rest) => $"{name}, {rest}";

    public override string Sorry(string name, string rest) => $"Sorry {name}, {rest}";

    public override string NothingRequested(string name, IReadOnlyList<string> objections) =>
        $"Sorry {name}, nothing was requested: {string.Join(" Also, ", objections)}";

    public override string Stopped(string name) => $"Okay {name}. Nothing was requested.";

    public override string WhichOu(string name, string accountType, string ous) =>
        $"{name}, what is the OU this account should belong to? {accountType} accounts can go to {ous}.";

    public override string UnknownType(string name, string types) =>
        $"{name}, I know no account type like that. {types}?";

    public override string UnknownEmail(string name) =>
        $"{name}, that is not an e-mail address. It should look like team+sandbox@example.com; what e-mail should I use for the root account?";

    public override string UnknownOu(string name, string ous) => $"{name}, I know no OU like that. {ous}?";

    public override string AccountRequested(string created) => $"New account request created. {created}";

    public override string Requested(string created) => $"New request created. {created}";

    public override string UnknownRequest(string name, string id) => $"{name}, I know no request {id} of yours.";

    public override string OpenRequests(string name, int count) => $"{name}, you have {count} open requests:";

    public override string NoOpenRequest(string name) => $"{name}, you have no open request.";

    public override string NeverAsked(string name) =>
        $"{name}, you have not asked for an account yet. Say \"{WantAccount}\" to ask for one.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, {id} is about {wish}. {refusal}{(canTerminate ? $" To have it terminated, say \"terminate {id}\"." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) =>
        $"{name}, shall I cancel {id}, the {what}?";

    public override string CancelForgotten(string name) =>
        $"{name}, I do not know any more which request you meant. Please say \"cancel\" and its id.";

    public override string Cancelled(string name, string id) => $"{name}, {id} is cancelled.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "I send you a message of your own with a link to the page where you give what must not be said here."
            : $"Please give what must not be said here on this page, which is yours alone: {path}";
        return $"Its id is {id}. Nobody is asked to approve before everything is there. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Its id is {id}. It needs no approval: the {what} is being {(isChange ? "carried out" : "ordered")} now. Ask me \"what is the status of {id}\" at any time.";

    public override string CreatedForApproval(
        string id,
        int needed,
        IReadOnlyList<string> approvers,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var words = EnglishWords.Instance;
        var who = needed switch
        {
            0 => "An operator must confirm it",
            _ when approvers.Count < needed =>
                $"It needs {needed} approvals, but only {approvers.Count} people can give one: I have told the operators",
            _ when approvers.Count == needed => $"{words.And(approvers)} must approve it",
            1 => $"One of {words.Or(approvers)} must approve it",
            _ => $"{needed} of {words.And(approvers)} must approve it",
        };
        return $"Its id is {id}. {who}{(alsoOperator ? ", and an operator must confirm it" : string.Empty)}. It expires on {words.Moment(expires)}.";
    }

    public override string NewAccount(string accountName) => $"account {accountName}";
}
