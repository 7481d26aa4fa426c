namespace ChatOps.Languages;

/// <summary>
/// A conversation about accounts and requests. A sentence that takes a <c>name</c> begins with the person's first name.
/// </summary>
public abstract class ConversationWords
{
    /// <summary>
    /// "Hi Ana, I create AWS accounts. You can say: ..."; each line that begins with "•" quotes a message to send.
    /// </summary>
    public abstract string Help(string name);

    /// <summary>"You can order more than accounts: say "What can I order?"."</summary>
    public abstract string HelpProducts { get; }

    /// <summary>
    /// "I create AWS accounts. Say "I would like a new account" to ask for one, "status" ..., or "help" for more."
    /// </summary>
    public abstract string HowToBegin { get; }

    /// <summary>"Sorry Ana, I didn't understand that." and <see cref="HowToBegin"/>.</summary>
    public abstract string NotUnderstood(string name);

    /// <summary>"Ana, I don't have an answer to that. Say "help" to see what I can do."</summary>
    public abstract string NothingToSay(string name);

    /// <summary>"Sure, Ana, let's continue in English.", in this language.</summary>
    public abstract string Switched(string name);

    /// <summary>"Ana, I have your request: REQ-..."</summary>
    public abstract string AlreadyMade(string name, string summary);

    /// <summary>"Ana, " and something that begins in lower case.</summary>
    public abstract string To(string name, string rest);

    /// <summary>"Sorry Ana, " and something that begins in lower case.</summary>
    public abstract string Sorry(string name, string rest);

    /// <summary>"Sorry Ana, nothing was requested: ... Also, ..."; each objection begins in lower case.</summary>
    public abstract string NothingRequested(string name, IReadOnlyList<string> objections);

    /// <summary>"Okay Ana. Nothing was requested."</summary>
    public abstract string Stopped(string name);

    /// <summary>"Let's leave it there for now. Nothing was requested."</summary>
    public abstract string LeaveIt { get; }

    /// <summary>"To start again, say "I would like a new account"."</summary>
    public abstract string HowToStartAgain { get; }

    /// <summary>"I would like a new account": the message that asks for one.</summary>
    public abstract string WantAccount { get; }

    /// <summary>"Ana, what is the OU this account should belong to? Sandbox accounts can go to A or B."</summary>
    public abstract string WhichOu(string name, string accountType, string ous);

    /// <summary>"Ana, I don't know that account type. Production or Sandbox?"</summary>
    public abstract string UnknownType(string name, string types);

    /// <summary>"Ana, that isn't an email address. ..."</summary>
    public abstract string UnknownEmail(string name);

    /// <summary>"Ana, I don't know that OU. A or B?"</summary>
    public abstract string UnknownOu(string name, string ous);

    /// <summary>"New account request created. ..."</summary>
    public abstract string AccountRequested(string created);

    /// <summary>"New request created. ..."</summary>
    public abstract string Requested(string created);

    /// <summary>"Ana, I can't find a request REQ-... of yours."</summary>
    public abstract string UnknownRequest(string name, string id);

    /// <summary>"Ana, you have 2 open requests:"; a list follows.</summary>
    public abstract string OpenRequests(string name, int count);

    /// <summary>"Ana, you have no open requests."</summary>
    public abstract string NoOpenRequest(string name);

    /// <summary>"Ana, you haven't asked for an account yet. ..."</summary>
    public abstract string NeverAsked(string name);

    /// <summary>"Ana, REQ-... is about an AWS account. It's too late. If you no longer need it, say ..."</summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="id">The request's ID.</param>
    /// <param name="wish">What it asks for, with its article.</param>
    /// <param name="refusal">A whole sentence.</param>
    /// <param name="canTerminate">Whether to say how to terminate it.</param>
    public abstract string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate);

    /// <summary>"Ana, shall I cancel REQ-..., the Sandbox account in Demos ...?"</summary>
    public abstract string ShallCancel(string name, string id, string what);

    /// <summary>"Ana, I've lost track of which request you meant. ..."</summary>
    public abstract string CancelForgotten(string name);

    /// <summary>"Ana, REQ-... is cancelled."</summary>
    public abstract string Cancelled(string name, string id);

    /// <summary>"Its ID is REQ-... It needs secret values before it can go ahead. ..."</summary>
    /// <param name="id">The request's ID.</param>
    /// <param name="path">The page's address; null if a private message has it.</param>
    public abstract string CreatedForSecrets(string id, string? path);

    /// <summary>"Its ID is REQ-... It needs no approval, so the account x is being ordered now. ..."</summary>
    public abstract string CreatedAtOnce(string id, string what, bool isChange);

    /// <summary>"Its ID is REQ-... a or b must approve it. It expires on ..."</summary>
    /// <param name="id">The request's ID.</param>
    /// <param name="needed">The number of approvals; 0 if only an operator confirms it.</param>
    /// <param name="approvers">Who can give one.</param>
    /// <param name="alsoOperator">Whether an operator must confirm it as well.</param>
    /// <param name="expires">When it expires.</param>
    public abstract string CreatedForApproval(
        string id,
        int needed,
        IReadOnlyList<string> approvers,
        bool alsoOperator,
        DateTimeOffset expires
    );

    /// <summary>"account x", to follow "the".</summary>
    public abstract string NewAccount(string accountName);

    /// <summary>"Account type", "Root email", "OU": the labels of a summary.</summary>
    public abstract (string AccountType, string RootEmail, string Ou) Labels { get; }
}
