namespace ChatOps.Languages.English;

internal sealed class EnglishConversationWords : ConversationWords
{
    public override string HelpProducts => "You can order more than accounts: say \"What can I order?\".";

    public override string HowToBegin =>
        $"I create AWS accounts. Say \"{WantAccount}\" to ask for one, \"status\" to see where your "
        + "request is, or \"help\" for more.";

    public override string LeaveIt => "Let's leave it there for now. Nothing was requested.";

    public override string HowToStartAgain => $"To start again, say \"{WantAccount}\".";

    public override string WantAccount => "I would like a new account";

    public override (string AccountType, string RootEmail, string Ou) Labels => ("Account type", "Root email", "OU");

    public override string Help(string name) =>
        $"""
            Hi {name}, I create AWS accounts. You can say:
            • "I would like a new account", and I'll ask for what I need
            • "I need a sandbox account in Experiment with root email team@example.com", all at once
            • "What is the status of my request?"
            • "Cancel my request"
            • "What have I ordered?", and then "change", "extend" or "terminate"
            If a request needs approval, an approver decides, and I'll tell you the outcome.
            """;

    public override string NotUnderstood(string name) => $"Sorry {name}, I didn't understand that. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, I don't have an answer to that. Say \"help\" to see what I can do.";

    public override string Switched(string name) => $"Sure, {name}, let's continue in English.";

    public override string AlreadyMade(string name, string summary) => $"{name}, I have your request: {summary}";

    public override string To(string name, string rest) => $"{name}, {rest}";

    public override string Sorry(string name, string rest) => $"Sorry {name}, {rest}";

    public override string NothingRequested(string name, IReadOnlyList<string> objections) =>
        $"Sorry {name}, nothing was requested: {string.Join(" Also, ", objections)}";

    public override string Stopped(string name) => $"Okay {name}. Nothing was requested.";

    public override string WhichOu(string name, string accountType, string ous) =>
        $"{name}, what is the OU this account should belong to? {accountType} accounts can go to {ous}.";

    public override string UnknownType(string name, string types) =>
        $"{name}, I don't know that account type. {types}?";

    public override string UnknownEmail(string name) =>
        $"{name}, that isn't an email address. It should look like team+sandbox@example.com. What email "
        + "should I use for the root account?";

    public override string UnknownOu(string name, string ous) => $"{name}, I don't know that OU. {ous}?";

    public override string AccountRequested(string created) => $"New account request created. {created}";

    public override string Requested(string created) => $"New request created. {created}";

    public override string UnknownRequest(string name, string id) => $"{name}, I can't find a request {id} of yours.";

    public override string OpenRequests(string name, int count) => $"{name}, you have {count} open requests:";

    public override string NoOpenRequest(string name) => $"{name}, you have no open requests.";

    public override string NeverAsked(string name) =>
        $"{name}, you haven't asked for an account yet. Say \"{WantAccount}\" to ask for one.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, {id} is about {wish}. "
        + $"{refusal}{(canTerminate ? $" If you no longer need it, say \"terminate {id}\"." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) =>
        $"{name}, shall I cancel {id}, the {what}?";

    public override string CancelForgotten(string name) =>
        $"{name}, I've lost track of which request you meant. Please say \"cancel\" and its ID.";

    public override string Cancelled(string name, string id) => $"{name}, {id} is cancelled.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "I'll send you a private message with a link to the page where you enter them."
            : $"Please enter them on this page, which is only for you: {path}";
        return $"Its ID is {id}. It needs secret values before it can go ahead. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Its ID is {id}. It needs no approval, so the {what} is being "
        + $"{(isChange ? "carried out" : "ordered")} now. Ask me \"what is the status of {id}\" any time.";

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
            _ when approvers.Count < needed => $"It needs {needed} approvals, but only "
                + $"{(approvers.Count == 1 ? "1 person" : $"{approvers.Count} people")} can give one, so "
                + "I've told the operators",
            _ when approvers.Count == needed => $"{words.And(approvers)} must approve it",
            1 => $"{words.Or(approvers)} must approve it",
            _ => $"{needed} of {words.And(approvers)} must approve it",
        };
        return $"Its ID is {id}. {who}{(alsoOperator ? ", and an operator must confirm it" : string.Empty)}. It "
            + $"expires on {words.Moment(expires)}.";
    }

    public override string NewAccount(string accountName) => $"account {accountName}";
}
