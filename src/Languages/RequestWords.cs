using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>The status of a request, and why an operation on it is refused.</summary>
public abstract class RequestWords
{
    /// <summary>A status as the predicate of a sentence: "is waiting for approval".</summary>
    public abstract string Standing(RequestStatus status);

    /// <summary>"was terminated on 3 March 2026".</summary>
    public abstract string Terminated(DateTimeOffset on);

    /// <summary>"REQ-... is waiting for you. Please enter its secret values by ... on this page, ..."</summary>
    /// <param name="what">The request.</param>
    /// <param name="path">The page's address; null if a private message has it.</param>
    /// <param name="until">When it expires.</param>
    public abstract string WaitsForSecrets(string what, string? path, DateTimeOffset until);

    /// <summary>"REQ-... is waiting for a or b to approve it: 1 of 2 approvals given. It expires on ..."</summary>
    /// <param name="what">The request.</param>
    /// <param name="approvers">The approvers who haven't decided yet.</param>
    /// <param name="given">The number of approvals so far.</param>
    /// <param name="needed">The number of required approvals.</param>
    /// <param name="alsoOperator">Whether an operator must confirm it as well.</param>
    /// <param name="expires">When it expires.</param>
    public abstract string WaitsForApproval(
        string what,
        IReadOnlyList<string> approvers,
        int given,
        int needed,
        bool alsoOperator,
        DateTimeOffset expires
    );

    /// <summary>"REQ-... is approved. It's 2nd in line to be ordered and takes about 40 minutes."</summary>
    public abstract string InLine(string what, int place, int minutes);

    /// <summary>"is approved and waiting for AWS".</summary>
    public abstract string WaitingForAws { get; }

    /// <summary>
    /// "REQ-... is approved, but AWS is busy with another operation. I'll try
    /// again on ... There's nothing you need to do."
    /// </summary>
    /// <param name="what">The request.</param>
    /// <param name="next">When the next attempt is made, at the earliest.</param>
    public abstract string WaitsForAws(string what, DateTimeOffset next);

    /// <summary>"REQ-... is approved and will be ordered in a moment."</summary>
    public abstract string ApprovedSoon(string what, bool isChange);

    /// <summary>"REQ-... is ready: its result. It's yours until ..."</summary>
    public abstract string ReadyWith(string what, string done, string result, DateTimeOffset? leaseEnds);

    /// <summary>
    /// "REQ-... has failed: reason The operators have been told and can try again."; the reason is AWS's sentence.
    /// </summary>
    public abstract string FailedFor(string what, string reason);

    /// <summary>"REQ-... was denied by a: reason".</summary>
    public abstract string DeniedBy(string what, string approver, string reason);

    /// <summary>"REQ-... was cancelled: reason".</summary>
    public abstract string CancelledFor(string what, string reason);

    /// <summary>"Sandbox account in Demos".</summary>
    public abstract string AccountTitle(string type, string ou);

    /// <summary>"Sandbox account in Demos, root email a@example.com".</summary>
    public abstract string AccountInShort(string type, string ou, string rootEmail);

    /// <summary>"Sandbox account in the OU Demos with the root email a@example.com", to follow "the".</summary>
    public abstract string AccountInFull(string type, string ou, string rootEmail);

    /// <summary>"an AWS account".</summary>
    public abstract string AnAccount { get; }

    /// <summary>"AWS account", to follow "the".</summary>
    public abstract string Account { get; }

    /// <summary>"a Sandbox account".</summary>
    public abstract string AccountOfType(string type);

    /// <summary>"Sandbox accounts".</summary>
    public abstract string AccountsOfType(string type);

    /// <summary>The labels of an account's facts.</summary>
    public abstract AccountLabels AccountLabels { get; }

    /// <summary>"It usually takes up to 30 minutes."</summary>
    public abstract string AccountUsualTime { get; }

    /// <summary>"It usually takes a few minutes."</summary>
    public abstract string ProductUsualTime { get; }

    /// <summary>"is being created".</summary>
    public abstract string BeingCreated { get; }

    /// <summary>"the account's ID is 1. Sign in at url".</summary>
    public abstract string AccountResult(string accountId, string? signInUrl);

    /// <summary>"no account is created".</summary>
    public abstract string NoAccount { get; }

    /// <summary>"nothing is created".</summary>
    public abstract string NothingCreated { get; }

    /// <summary>"there's nothing more to do."</summary>
    public abstract string NothingToDo { get; }

    /// <summary>"the product x".</summary>
    public abstract string TheProduct(string name);

    /// <summary>"Product", a label.</summary>
    public abstract string ProductLabel { get; }

    /// <summary>"You're not an approver of this request."</summary>
    public abstract string NotAnApprover { get; }

    /// <summary>"You can't decide your own request."</summary>
    public abstract string OwnRequest { get; }

    /// <summary>"You're no longer an approver of this request."</summary>
    public abstract string NoLongerAnApprover { get; }

    /// <summary>"You've already approved this request."</summary>
    public abstract string AlreadyDecided(Decision decision);

    /// <summary>"It's too late to decide: the request has expired."</summary>
    public abstract string TooLateToDecide(RequestStatus status);

    /// <summary>"It's too early to decide: Ana hasn't entered the secret values yet."</summary>
    public abstract string TooEarlyToDecide(string requester);

    /// <summary>"Please give a reason, so that the requester knows what to change."</summary>
    public abstract string ReasonMissing { get; }

    /// <summary>"The reason is too long. It can have at most 500 characters."</summary>
    public abstract string ReasonTooLong(int longest);

    /// <summary>"It's already being carried out."</summary>
    public abstract string AlreadyCarriedOut { get; }

    /// <summary>"It has already been ordered, and an order can't be withdrawn."</summary>
    public abstract string AlreadyOrdered { get; }

    /// <summary>"It can't be cancelled because it is ready."</summary>
    public abstract string CannotBeCancelled(RequestStatus status);

    /// <summary>"The secret values have already been entered."</summary>
    public abstract string SecretsGiven { get; }

    /// <summary>"It's too late: the request has expired."</summary>
    public abstract string TooLate(RequestStatus status);

    /// <summary>"Please enter every value."</summary>
    public abstract string EveryValue { get; }

    /// <summary>"This request doesn't need an operator's confirmation."</summary>
    public abstract string NothingToConfirm { get; }

    /// <summary>"It has already been confirmed."</summary>
    public abstract string AlreadyConfirmed { get; }

    /// <summary>"Only a failed request can be retried. This one is ready."</summary>
    public abstract string OnlyFailedRetried(RequestStatus status);

    /// <summary>"This request isn't for a new account, so it has no root email or OU to correct."</summary>
    public abstract string NothingToCorrect { get; }

    /// <summary>Why another request blocks this one.</summary>
    /// <param name="hold">The name of the constraint: <c>root-email</c>, <c>account-name</c>, <c>open-requests</c>,
    /// <c>product-change</c>, <c>order-slot</c>.</param>
    public abstract string Held(string hold);

    /// <summary>"Ana, your Sandbox account in Demos (REQ-...) is yours until ... To keep it longer, say ..."</summary>
    public abstract string LeaseEnds(string name, string what, string id, DateTimeOffset on);
}

/// <summary>The labels of an account's facts.</summary>
/// <param name="Type">"Account type".</param>
/// <param name="Ou">"OU".</param>
/// <param name="Name">"Account name".</param>
/// <param name="RootEmail">"Root email".</param>
/// <param name="Id">"Account ID".</param>
/// <param name="SignIn">"Sign in".</param>
/// <param name="Administrator">"The account's administrator will be".</param>
public sealed record AccountLabels(
    string Type,
    string Ou,
    string Name,
    string RootEmail,
    string Id,
    string SignIn,
    string Administrator
);
