using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>How a request stands, and why it does not move.</summary>
public abstract class RequestWords
{
    /// <summary>A status as the predicate of a sentence: "is waiting for approval".</summary>
    public abstract string Standing(RequestStatus status);

    /// <summary>"was terminated on 3 March 2026".</summary>
    public abstract string Terminated(DateTimeOffset on);

    /// <summary>"REQ-... waits for you: give what must not be said here on the page ... until ..."</summary>
    /// <param name="what">The request.</param>
    /// <param name="path">The page's path; null where a link was sent.</param>
    /// <param name="until">When it expires.</param>
    public abstract string WaitsForSecrets(string what, string? path, DateTimeOffset until);

    /// <summary>
    /// "REQ-... is waiting for a or b to approve it: 1 of 2 approvals given. It expires on ...", and whether an
    /// operator must confirm it as well.
    /// </summary>
    /// <param name="what">The request.</param>
    /// <param name="approvers">Who has not decided yet.</param>
    /// <param name="given">How many approvals it has.</param>
    /// <param name="needed">How many it needs.</param>
    /// <param name="alsoOperator">Whether an operator must confirm it.</param>
    /// <param name="expires">When it expires.</param>
    public abstract string WaitsForApproval(
        string what,
        IReadOnlyList<string> approvers,
        int given,
        int needed,
        bool alsoOperator,
        DateTimeOffset expires
    );

    /// <summary>"REQ-... is approved. It is 2nd in line to be ordered, about 40 minutes."</summary>
    public abstract string InLine(string what, int place, int minutes);

    /// <summary>"is approved and waits until AWS is free".</summary>
    public abstract string WaitingForAws { get; }

    /// <summary>"REQ-... is approved, but AWS is busy with another operation. I'll try again on ... There's nothing you
    /// need to do."</summary>
    /// <param name="what">The request.</param>
    /// <param name="next">When the next attempt is made, at the earliest.</param>
    public abstract string WaitsForAws(string what, DateTimeOffset next);

    /// <summary>"REQ-... is approved and is ordered in a moment."</summary>
    public abstract string ApprovedSoon(string what, bool isChange);

    /// <summary>"REQ-... is ready: its result. It is yours until ..."</summary>
    public abstract string ReadyWith(string what, string done, string result, DateTimeOffset? leaseEnds);

    /// <summary>"REQ-... has failed: reason The operators have been told; they can retry it."; the reason is a
    /// sentence, in AWS's words.</summary>
    public abstract string FailedFor(string what, string reason);

    /// <summary>"REQ-... was denied by a: reason".</summary>
    public abstract string DeniedBy(string what, string approver, string reason);

    /// <summary>"REQ-... was cancelled: reason".</summary>
    public abstract string CancelledFor(string what, string reason);

    /// <summary>"Sandbox account in Demos".</summary>
    public abstract string AccountTitle(string type, string ou);

    /// <summary>"Sandbox account in Demos, root e-mail a@example.com".</summary>
    public abstract string AccountInShort(string type, string ou, string rootEmail);

    /// <summary>"Sandbox account in the OU Demos with the root e-mail a@example.com", to follow "the".</summary>
    public abstract string AccountInFull(string type, string ou, string rootEmail);

    /// <summary>"an AWS account".</summary>
    public abstract string AnAccount { get; }

    /// <summary>"AWS account", to follow "the".</summary>
    public abstract string Account { get; }

    /// <summary>"a Sandbox account".</summary>
    public abstract string AccountOfType(string type);

    /// <summary>"Sandbox accounts".</summary>
    public abstract string AccountsOfType(string type);

    /// <summary>Labels of what an account is.</summary>
    public abstract AccountLabels AccountLabels { get; }

    /// <summary>"It usually takes up to 30 minutes."</summary>
    public abstract string AccountUsualTime { get; }

    /// <summary>"It usually takes some minutes."</summary>
    public abstract string ProductUsualTime { get; }

    /// <summary>"is being created".</summary>
    public abstract string BeingCreated { get; }

    /// <summary>"the account's id is 1. Sign in at url".</summary>
    public abstract string AccountResult(string accountId, string? signInUrl);

    /// <summary>"no account is created".</summary>
    public abstract string NoAccount { get; }

    /// <summary>"nothing is created".</summary>
    public abstract string NothingCreated { get; }

    /// <summary>"there is nothing more to do."</summary>
    public abstract string NothingToDo { get; }

    /// <summary>"the product x".</summary>
    public abstract string TheProduct(string name);

    /// <summary>"Product", a label.</summary>
    public abstract string ProductLabel { get; }

    /// <summary>"You are not an approver of this request."</summary>
    public abstract string NotAnApprover { get; }

    /// <summary>"You cannot decide your own request."</summary>
    public abstract string OwnRequest { get; }

    /// <summary>"You are no longer an approver of this request."</summary>
    public abstract string NoLongerAnApprover { get; }

    /// <summary>"You have already approved this request."</summary>
    public abstract string AlreadyDecided(Decision decision);

    /// <summary>"It is too late to decide: the request has expired."</summary>
    public abstract string TooLateToDecide(RequestStatus status);

    /// <summary>"It is too early to decide: Ana has not given everything that is needed."</summary>
    public abstract string TooEarlyToDecide(string requester);

    /// <summary>"Please give a reason, so that the requester knows what to change."</summary>
    public abstract string ReasonMissing { get; }

    /// <summary>"The reason is too long: at most 500 characters."</summary>
    public abstract string ReasonTooLong(int longest);

    /// <summary>"It is being carried out already."</summary>
    public abstract string AlreadyCarriedOut { get; }

    /// <summary>"It has already been ordered, and an order cannot be withdrawn."</summary>
    public abstract string AlreadyOrdered { get; }

    /// <summary>"It cannot be cancelled: it is ready."</summary>
    public abstract string CannotBeCancelled(RequestStatus status);

    /// <summary>"The values have been given already."</summary>
    public abstract string SecretsGiven { get; }

    /// <summary>"It is too late: the request has expired."</summary>
    public abstract string TooLate(RequestStatus status);

    /// <summary>"Please give every value."</summary>
    public abstract string EveryValue { get; }

    /// <summary>"There is nothing for an operator to confirm."</summary>
    public abstract string NothingToConfirm { get; }

    /// <summary>"It has been confirmed already."</summary>
    public abstract string AlreadyConfirmed { get; }

    /// <summary>"Only a failed request can be retried: it is ready."</summary>
    public abstract string OnlyFailedRetried(RequestStatus status);

    /// <summary>"It is no new account: there is no root e-mail address or OU to correct."</summary>
    public abstract string NothingToCorrect { get; }

    /// <summary>Why a hold stands in the way.</summary>
    /// <param name="hold">The hold's kind: <c>root-email</c>, <c>account-name</c>, <c>open-requests</c>,
    /// <c>product-change</c>, <c>order-slot</c>.</param>
    public abstract string Held(string hold);

    /// <summary>"Ana, your Sandbox account in Demos (REQ-...) is yours until ... To keep it longer, say ..."</summary>
    public abstract string LeaseEnds(string name, string what, string id, DateTimeOffset on);
}

/// <summary>Labels of what an account is.</summary>
/// <param name="Type">"Account type".</param>
/// <param name="Ou">"OU".</param>
/// <param name="Name">"Account name".</param>
/// <param name="RootEmail">"Root e-mail".</param>
/// <param name="Id">"Account id".</param>
/// <param name="SignIn">"Sign in".</param>
/// <param name="Administrator">"Administrator of the account will be".</param>
public sealed record AccountLabels(
    string Type,
    string Ou,
    string Name,
    string RootEmail,
    string Id,
    string SignIn,
    string Administrator
);
