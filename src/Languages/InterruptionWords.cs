using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>
/// Interruptions of a conversation, and the replies to them. The open question follows each explanation, so no
/// explanation asks anything. A sentence that takes a <c>name</c> begins with the person's first name.
/// </summary>
public abstract class InterruptionWords
{
    /// <summary>Answers that ask for an explanation of the question.</summary>
    public abstract IReadOnlySet<string> Puzzled { get; }

    /// <summary>Words that may surround an answer without changing it: "please", "ok".</summary>
    public abstract IReadOnlySet<string> Courtesies { get; }

    /// <summary>Answers that mean no.</summary>
    public abstract IReadOnlySet<string> No { get; }

    /// <summary>Words for what people have: "my".</summary>
    public abstract IReadOnlySet<string> Possessives { get; }

    /// <summary>Words for an existing request: "request".</summary>
    public abstract IReadOnlySet<string> RequestNouns { get; }

    /// <summary>Parts of words for an account: "account".</summary>
    public abstract IReadOnlyList<string> AccountNouns { get; }

    /// <summary>Beginnings of sentences that change an earlier answer: "make it".</summary>
    public abstract IReadOnlyList<string> ChangeOpenings { get; }

    /// <summary>"REQ-... stays as it is; to withdraw it, say "cancel REQ-..."."</summary>
    public abstract string RequestsStay(IReadOnlyList<string> ids);

    /// <summary>"Ana, nothing is in progress, ..."</summary>
    public abstract string NothingToStop(string name);

    /// <summary>"Ana, no request is being put together at the moment, ..."</summary>
    public abstract string NothingToChange(string name);

    /// <summary>What an account type decides, then one line per type.</summary>
    public abstract string AccountTypes(string name, IReadOnlyList<string> lines);

    /// <summary>"• Sandbox: Experiment or Demos, 1 approval".</summary>
    public abstract string AccountTypeLine(string type, string ous, int approvals);

    /// <summary>What a root email is for, and which ones are allowed.</summary>
    public abstract string RootEmail(string name, string domains);

    /// <summary>What an OU is, and which ones there are.</summary>
    public abstract string Ou(string name, string ous);

    /// <summary>What follows a yes to a new account.</summary>
    public abstract string AccountConfirmation(string name, string approvals);

    /// <summary>How a product is ordered.</summary>
    public abstract string WhichProduct(string name);

    /// <summary>What a product's parameter is.</summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="label">The parameter's label.</param>
    /// <param name="values">The allowed values; empty if any value is allowed.</param>
    public abstract string Parameter(string name, string label, IReadOnlyList<string> values);

    /// <summary>What follows a yes to a new product.</summary>
    public abstract string ProductConfirmation(string name, string approvals);

    /// <summary>How to say which resource is meant.</summary>
    public abstract string WhichResource(string name);

    /// <summary>How to say which parameter to change.</summary>
    public abstract string WhichParameter(string name);

    /// <summary>What follows a yes to a change.</summary>
    public abstract string ChangeConfirmation(string name, ChangeAction action, string approvals);

    /// <summary>What follows a yes to a cancellation.</summary>
    public abstract string CancelConfirmation(string name, string id);

    /// <summary>"It needs no approval, so it happens right away."</summary>
    public abstract string NoApproval { get; }

    /// <summary>"Any time, Ana. ...": to thanks, praise and goodbyes.</summary>
    public abstract string Courtesy(string name);

    /// <summary>"Ana, I don't know prices. ..."</summary>
    public abstract string Cost(string name);

    /// <summary>Who approves, and a line for each kind of request.</summary>
    public abstract string WhoApproves(string name, IReadOnlyList<string> approvers, IReadOnlyList<string> lines);

    /// <summary>"• Sandbox: 1 approval".</summary>
    public abstract string ApprovalsLine(string what, int approvals);

    /// <summary>How long approvers have, and how long an order takes.</summary>
    public abstract string HowLong(string name, int hours);

    /// <summary>"Ana, I can't move an account to another OU. ..."</summary>
    public abstract string CannotMove(string name);

    /// <summary>"Ana, I can't hand an account over ..."</summary>
    public abstract string CannotShare(string name);

    /// <summary>"Ana, I can't change the name, the type or the root email ..."</summary>
    public abstract string CannotChangeAccount(string name);

    /// <summary>"Ana, I take one account at a time: ..."</summary>
    public abstract string OneAtATime(string name);

    /// <summary>"Ana, I can't help with that, but your platform team can. ..."</summary>
    public abstract string AskPlatformTeam(string name);

    /// <summary>Where to talk to the bot, for a person whom no channel has identified.</summary>
    public abstract string WhereToTalk { get; }

    /// <summary>A set of phrases without regard to case.</summary>
    protected static IReadOnlySet<string> Phrases(params string[] phrases) =>
        phrases.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
