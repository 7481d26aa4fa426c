using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>What is done with what is there: changed, extended, terminated. A thing is its title with its id: "Storage
/// bucket REQ-7K3M9QZX".</summary>
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

    /// <summary>"the change of Sandbox accounts", "the change of a Storage bucket".</summary>
    public abstract string PolicySubject(ChangeAction action, string subject);

    /// <summary>"Mind" and what is to be minded of a change.</summary>
    public abstract (string Label, string Text) Mind { get; }

    /// <summary>"Ends now on", "Would end on", "What is lost": labels.</summary>
    public abstract (string EndsNow, string WouldEnd, string Lost) Labels { get; }

    /// <summary>"is being carried out".</summary>
    public abstract string UnderWay { get; }

    /// <summary>"is done".</summary>
    public abstract string Done { get; }

    /// <summary>"it ends on 3 March 2026."</summary>
    public abstract string EndsOn(DateTimeOffset? day);

    /// <summary>"AWS Control Tower does not manage the account x any more. ..."</summary>
    public abstract string NotManaged(string accountName);

    /// <summary>"the Storage bucket REQ-... is gone."</summary>
    public abstract string Gone(string thing);

    /// <summary>"nothing is changed", "its end stays as it is", "nothing is terminated".</summary>
    public abstract string Nothing(ChangeAction action);

    /// <summary>"terminate REQ-...": what is said to ask for it.</summary>
    public abstract string Want(ChangeAction action, string id);

    /// <summary>"no day".</summary>
    public abstract string NoDay { get; }

    /// <summary>"until 3 March 2026".</summary>
    public abstract string Until(DateTimeOffset day);

    /// <summary>"its time ended on 3 March 2026".</summary>
    public abstract string TimeEnded(DateTimeOffset day);

    /// <summary>What is lost with an account.</summary>
    public abstract string LostAccount(string account, string rootEmail);

    /// <summary>What is lost with a product.</summary>
    /// <param name="product">Its name.</param>
    /// <param name="outputs">What it said about itself; empty where nothing.</param>
    public abstract string LostProduct(string product, IReadOnlyList<string> outputs);

    /// <summary>"another one (hidden)": what becomes of a secret value.</summary>
    public abstract string AnotherHidden { get; }

    /// <summary>"(hidden)".</summary>
    public abstract string Hidden { get; }

    /// <summary>"One approval is needed. An operator must confirm it."; empty where neither.</summary>
    public abstract string Approvals(int approvals, bool needsOperator);

    /// <summary>"Ana, you have no Storage bucket that I could terminate. ..."; any thing where the product is
    /// null.</summary>
    public abstract string NoCandidate(string name, ChangeAction action, string? product);

    /// <summary>"Ana, which one shall I terminate? Say its id.", the things line by line.</summary>
    /// <param name="name">The person's.</param>
    /// <param name="action">What shall be done.</param>
    /// <param name="things">Each in a line.</param>
    /// <param name="more">How many there are besides.</param>
    /// <param name="isAgain">True where the answer was not understood.</param>
    public abstract string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    );

    /// <summary>"Ana, I do not know any more what you meant. Please say "terminate" and its id."</summary>
    public abstract string Forgotten(string name, ChangeAction action);

    /// <summary>"Ana, shall I terminate the thing? What is lost. Approvals"</summary>
    public abstract string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain);

    /// <summary>"Ana, the thing ends on ... Shall I ask for it until ...?"</summary>
    public abstract string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    );

    /// <summary>"Ana, shall I change the thing?", what becomes of it line by line, and what is to be minded.</summary>
    public abstract string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    );

    /// <summary>"Ana, there is nothing about the thing that you could change."</summary>
    public abstract string NothingToChange(string name, string thing);

    /// <summary>"Ana, so far you change Size and Class. What else? Say "done" if that is all."</summary>
    public abstract string WhatElse(string name, IReadOnlyList<string> labels);

    /// <summary>The same after a note that begins in lower case and ends with a full stop.</summary>
    public abstract string WhatElse(string name, string note);

    /// <summary>"Ana, what shall I change about the thing? This is what it has now:"; the note before it may be
    /// empty.</summary>
    public abstract string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines);

    /// <summary>"Ana, I do not know which one you mean: "Size" or "Class"? Say "done" if that is all, or
    /// "stop"."</summary>
    public abstract string UnknownParameter(string name, IReadOnlyList<string> labels);

    /// <summary>"I do not ask for "Password" here, but on a page of your own."</summary>
    public abstract string NotAskedHere(string label);

    /// <summary>"what shall "Size" be? small or large? It is small now; say "keep" to leave it."</summary>
    public abstract string Question(string label, IReadOnlyList<string> values, string limits, string now);

    /// <summary>""Size" stays small."</summary>
    public abstract string Stays(string label, string now);

    /// <summary>"noted: Size: small → large."</summary>
    public abstract string Noted(string difference);

    /// <summary>"Okay Ana. Nothing was requested: the thing stays as it is."</summary>
    public abstract string NothingChanged(string name, string thing);

    /// <summary>"another one, on a page of your own": what becomes of a secret value.</summary>
    public abstract string AnotherOnPage { get; }

    /// <summary>"there is no request REQ-...", where an operator asks.</summary>
    public abstract string NoRequest(string id);

    /// <summary>"I know no REQ-... of yours."</summary>
    public abstract string NotYours(string id);

    /// <summary>"REQ-1 is a request to do something with REQ-2: please name that one."</summary>
    public abstract string IsAChange(string id, string of);

    /// <summary>"RES-... was terminated, so there's nothing left to change."</summary>
    public abstract string HasEnded(string id);

    /// <summary>"I do not know under which name Service Catalog has REQ-...: please ask your platform team."</summary>
    public abstract string NotInCatalog(string id);

    /// <summary>"REQ-... is being created, so there is nothing to change. To withdraw it, say "cancel
    /// REQ-..."."</summary>
    public abstract string NothingThere(string id, string standing, ChangeAction action, bool canCancel);

    /// <summary>"something is being done with REQ-1 already: see REQ-2."; null where it is not known by what.</summary>
    public abstract string Busy(string id, string? holder);

    /// <summary>"an account has nothing that can be changed here. ..."</summary>
    public abstract string AccountsDoNotChange { get; }

    /// <summary>"the Storage bucket is not offered to you any more, so I cannot change REQ-... It can still be
    /// terminated."</summary>
    public abstract string NotOffered(string product, string id);

    /// <summary>"the catalogue does not have the product x at the moment. Please try again later."</summary>
    public abstract string ProductNotInCatalog(string product);

    /// <summary>"REQ-... has no end, so there is nothing to extend."</summary>
    public abstract string NoEnd(string id);

    /// <summary>"the end of REQ-... cannot be put off by chat. Please ask your platform team."</summary>
    public abstract string NotExtendable(string id);

    /// <summary>"it has no such parameter that could be changed."</summary>
    public abstract string NoSuchParameter { get; }

    /// <summary>"it must not be said here. Name it without a value: it is asked for on a page."</summary>
    public abstract string SecretSaid { get; }

    /// <summary>"nothing would change."</summary>
    public abstract string NothingWouldChange { get; }
}
