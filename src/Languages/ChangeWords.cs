using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>
/// Changes of resources: update, extend, terminate. A <c>thing</c> is a resource's
/// title and ID: "Storage bucket REQ-7K3M9QZX".
/// </summary>
public abstract class ChangeWords
{
    /// <summary>"termination".</summary>
    public abstract string Noun(ChangeAction action);

    /// <summary>"termination of the Storage bucket REQ-...", to follow "the".</summary>
    public abstract string Title(ChangeAction action, string thing);

    /// <summary>"the termination of ..."</summary>
    public abstract string TheTitle(string title);

    /// <summary>"extension of ... until 3 March 2026".</summary>
    public abstract string TitleUntil(string title, DateTimeOffset? until);

    /// <summary>"the change to Sandbox accounts", "the termination of a Storage bucket".</summary>
    public abstract string PolicySubject(ChangeAction action, string subject);

    /// <summary>"Note", and what an approver must know about a change.</summary>
    public abstract (string Label, string Text) Mind { get; }

    /// <summary>"Ends on", "New end date", "What is lost": labels.</summary>
    public abstract (string EndsNow, string WouldEnd, string Lost) Labels { get; }

    /// <summary>"is being carried out".</summary>
    public abstract string UnderWay { get; }

    /// <summary>"is done".</summary>
    public abstract string Done { get; }

    /// <summary>"it ends on 3 March 2026."</summary>
    public abstract string EndsOn(DateTimeOffset? day);

    /// <summary>"AWS Control Tower no longer manages the account x. ..."</summary>
    public abstract string NotManaged(string accountName);

    /// <summary>"the Storage bucket REQ-... is gone."</summary>
    public abstract string Gone(string thing);

    /// <summary>"nothing changes", "its end date stays the same", "nothing is terminated".</summary>
    public abstract string Nothing(ChangeAction action);

    /// <summary>"terminate REQ-...": the message that asks for it.</summary>
    public abstract string Want(ChangeAction action, string id);

    /// <summary>"no end date".</summary>
    public abstract string NoDay { get; }

    /// <summary>"until 3 March 2026".</summary>
    public abstract string Until(DateTimeOffset day);

    /// <summary>"its lease ended on 3 March 2026".</summary>
    public abstract string TimeEnded(DateTimeOffset day);

    /// <summary>What is lost with an account.</summary>
    public abstract string LostAccount(string account, string rootEmail);

    /// <summary>What is lost with a product.</summary>
    /// <param name="product">Its name.</param>
    /// <param name="outputs">Some of its outputs; may be empty.</param>
    public abstract string LostProduct(string product, IReadOnlyList<string> outputs);

    /// <summary>"a new value (hidden)": the new value of a secret.</summary>
    public abstract string AnotherHidden { get; }

    /// <summary>"(hidden)".</summary>
    public abstract string Hidden { get; }

    /// <summary>"It needs one approval. An operator must confirm it."; empty if it needs neither.</summary>
    public abstract string Approvals(int approvals, bool needsOperator);

    /// <summary>
    /// "Ana, you don't have a Storage bucket that I can terminate. ..."; "anything" if the product is null.
    /// </summary>
    public abstract string NoCandidate(string name, ChangeAction action, string? product);

    /// <summary>"Ana, which one shall I terminate? Say its ID.", then one resource per line.</summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="action">The change.</param>
    /// <param name="things">The resources.</param>
    /// <param name="more">The number of resources that are left out.</param>
    /// <param name="isAgain">True if the last answer was not understood.</param>
    public abstract string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    );

    /// <summary>"Ana, I've lost track of which one you meant. Please say "terminate" and its ID."</summary>
    public abstract string Forgotten(string name, ChangeAction action);

    /// <summary>
    /// "Ana, shall I terminate the Storage bucket REQ-...?", what is lost, and the approvals that it needs.
    /// </summary>
    public abstract string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain);

    /// <summary>"Ana, the Storage bucket REQ-... ends on ... Shall I request an extension until ...?"</summary>
    public abstract string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    );

    /// <summary>
    /// "Ana, shall I change the Storage bucket REQ-...?", the differences line by line, and a warning.
    /// </summary>
    public abstract string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    );

    /// <summary>"Ana, there's nothing about the Storage bucket REQ-... that you can change."</summary>
    public abstract string NothingToChange(string name, string thing);

    /// <summary>"Ana, so far, you're changing Size and Class. What else? If that's all, say "done"."</summary>
    public abstract string WhatElse(string name, IReadOnlyList<string> labels);

    /// <summary>The same after a note that begins in lower case and ends with a full stop.</summary>
    public abstract string WhatElse(string name, string note);

    /// <summary>
    /// "Ana, what shall I change about the Storage bucket REQ-...? It has these
    /// values now:"; the note before it may be empty.
    /// </summary>
    public abstract string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines);

    /// <summary>"Ana, I'm not sure which one you mean: "Size" or "Class"? ..."</summary>
    public abstract string UnknownParameter(string name, IReadOnlyList<string> labels);

    /// <summary>"you'll enter "Password" on a private page, not here."</summary>
    public abstract string NotAskedHere(string label);

    /// <summary>"what shall "Size" be? small or large? It's small now. Say "keep" to leave it."</summary>
    public abstract string Question(string label, IReadOnlyList<string> values, string limits, string now);

    /// <summary>""Size" stays small."</summary>
    public abstract string Stays(string label, string now);

    /// <summary>"got it: Size: small → large."</summary>
    public abstract string Noted(string difference);

    /// <summary>"Okay Ana. Nothing was requested: the Storage bucket REQ-... stays as it is."</summary>
    public abstract string NothingChanged(string name, string thing);

    /// <summary>"a new value, entered on a private page": the new value of a secret.</summary>
    public abstract string AnotherOnPage { get; }

    /// <summary>"there's no request REQ-...", for operators.</summary>
    public abstract string NoRequest(string id);

    /// <summary>"I can't find a request REQ-... of yours."</summary>
    public abstract string NotYours(string id);

    /// <summary>"REQ-1 is only a request about REQ-2. Please use REQ-2 instead."</summary>
    public abstract string IsAChange(string id, string of);

    /// <summary>"RES-... was terminated, so there's nothing left to change."</summary>
    public abstract string HasEnded(string id);

    /// <summary>"I can't find REQ-... in Service Catalog. Please ask your platform team."</summary>
    public abstract string NotInCatalog(string id);

    /// <summary>
    /// "REQ-... is being created, so there's nothing to change. To withdraw the request, say "cancel REQ-..."."
    /// </summary>
    public abstract string NothingThere(string id, string standing, ChangeAction action, bool canCancel);

    /// <summary>"another request about REQ-1 is still open: REQ-2."; the holder is null if unknown.</summary>
    public abstract string Busy(string id, string? holder);

    /// <summary>"accounts can't be changed here. ..."</summary>
    public abstract string AccountsDoNotChange { get; }

    /// <summary>
    /// "the Storage bucket is no longer offered to you, so REQ-... can't be changed. It can still be terminated."
    /// </summary>
    public abstract string NotOffered(string product, string id);

    /// <summary>"the product x isn't in the catalog right now. Please try again later."</summary>
    public abstract string ProductNotInCatalog(string product);

    /// <summary>"REQ-... has no end date, so there's nothing to extend."</summary>
    public abstract string NoEnd(string id);

    /// <summary>"REQ-... can't be extended by chat. Please ask your platform team."</summary>
    public abstract string NotExtendable(string id);

    /// <summary>"it has no setting with that name that can be changed."</summary>
    public abstract string NoSuchParameter { get; }

    /// <summary>"secret values don't belong in chat. ..."</summary>
    public abstract string SecretSaid { get; }

    /// <summary>"that wouldn't change anything."</summary>
    public abstract string NothingWouldChange { get; }
}
