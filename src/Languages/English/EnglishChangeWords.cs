using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishChangeWords : ChangeWords
{
    private const string Again = "I need a yes or a no: ";

    public override (string Label, string Text) Mind =>
        ("Note", "If AWS can't change something in place, it replaces it, and the data in it is lost");

    public override (string EndsNow, string WouldEnd, string Lost) Labels =>
        ("Ends on", "New end date", "What is lost");

    public override string UnderWay => "is being carried out";

    public override string Done => "is done";

    public override string NoDay => "no end date";

    public override string AnotherHidden => "a new value (hidden)";

    public override string Hidden => "(hidden)";

    public override string AnotherOnPage => "a new value, entered on a private page";

    public override string AccountsDoNotChange =>
        "accounts can't be changed here. Your platform team can move one to another OU.";

    public override string NoSuchParameter => "it has no setting with that name that can be changed.";

    public override string SecretSaid =>
        "secret values don't belong in chat. Name it without its value, and you'll enter the value on a private page.";

    public override string NothingWouldChange => "that wouldn't change anything.";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string Noun(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "change",
            ChangeAction.Extend => "extension",
            _ => "termination",
        };

    public override string Title(ChangeAction action, string thing) =>
        $"{Noun(action)} {(action == ChangeAction.Update ? "to" : "of")} the {thing}";

    public override string TheTitle(string title) => $"the {title}";

    public override string TitleUntil(string title, DateTimeOffset? until) => $"{title} until {Day(until)}";

    public override string PolicySubject(ChangeAction action, string subject) =>
        $"the {Noun(action)} {(action == ChangeAction.Update ? "to" : "of")} {subject}";

    public override string EndsOn(DateTimeOffset? day) => $"it ends on {Day(day)}.";

    public override string NotManaged(string accountName) =>
        $"AWS Control Tower no longer manages the account {accountName}. It isn't closed: only your "
        + "platform team can do that.";

    public override string Gone(string thing) => $"the {thing} is gone.";

    public override string Nothing(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "nothing changes",
            ChangeAction.Extend => "its end date stays the same",
            _ => "nothing is terminated",
        };

    public override string Want(ChangeAction action, string id) =>
        action switch
        {
            ChangeAction.Update => $"update {id}",
            ChangeAction.Extend => $"extend {id}",
            _ => $"terminate {id}",
        };

    public override string Until(DateTimeOffset day) => $"until {Words.Day(day)}";

    public override string TimeEnded(DateTimeOffset day) => $"its lease ended on {Words.Day(day)}";

    public override string LostAccount(string account, string rootEmail) =>
        $"AWS Control Tower stops managing the account {account} and moves it to the organization's root, "
        + "where the guardrails of its OU no longer apply. "
        + "The account itself is NOT closed: what runs in it keeps running and costs money, and its root "
        + $"email {rootEmail} stays taken. Closing it is a separate step, which your platform team takes in "
        + "AWS Organizations";

    public override string LostProduct(string product, IReadOnlyList<string> outputs) =>
        $"AWS deletes the {product} and all its "
        + $"data{(outputs.Count > 0 ? $" ({Words.And(outputs)})" : string.Empty)}, except what its template "
        + "keeps. This can't be undone";

    public override string Approvals(int approvals, bool needsOperator)
    {
        var needed = approvals switch
        {
            0 => string.Empty,
            1 => "It needs one approval.",
            _ => $"It needs {approvals} approvals.",
        };
        return string.Join(
            ' ',
            new[] { needed, needsOperator ? "An operator must confirm it." : string.Empty }.Where(text =>
                text.Length > 0
            )
        );
    }

    public override string NoCandidate(string name, ChangeAction action, string? product) =>
        $"{name}, you don't have {(product is null ? "anything" : EnglishArticle.Before(product))} that I "
        + $"can {Verb(action)}. Say \"what have I ordered?\" to see what you have.";

    public override string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "I'm not sure which one you mean: " : string.Empty)}which one shall I "
        + $"{Verb(action)}? Say its ID.\n"
        + $"{string.Join('\n', things)}{(more > 0 ? $"\n… and {more} more." : string.Empty)}";

    public override string Forgotten(string name, ChangeAction action) =>
        $"{name}, I've lost track of which one you meant. Please say \"{Verb(action)}\" and its ID.";

    public override string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain) =>
        $"{name}, {(isAgain ? Again : string.Empty)}shall I terminate the {thing}?\n{lost}.{Line(approvals)}";

    public override string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? Again : string.Empty)}the {thing} ends on {Day(now)}. Shall I request an "
        + $"extension until {Day(then)}?{Line(approvals)}";

    public override string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, "
        + $"{(isAgain ? "I need a yes or a no, or \"back\" to change something else: " : string.Empty)}shall "
        + $"I change the {thing}?\n{string.Join('\n', differences)}\n"
        + "Everything else stays the same. If AWS can't change something in place, it replaces it, and the "
        + $"data in it is lost.{Line(approvals)}";

    public override string NothingToChange(string name, string thing) =>
        $"{name}, there's nothing about the {thing} that you can change.";

    public override string WhatElse(string name, IReadOnlyList<string> labels) =>
        WhatElse(name, $"so far, you're changing {Words.And(labels)}.");

    public override string WhatElse(string name, string note) =>
        $"{name}, {note} What else? If that's all, say \"done\".";

    public override string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines) =>
        $"{name}, {note}{(note.Length > 0 ? " W" : "w")}hat shall I change about the {thing}? It has "
        + $"these values now:\n{string.Join('\n', lines)}";

    public override string UnknownParameter(string name, IReadOnlyList<string> labels) =>
        $"{name}, I'm not sure which one you mean: {Words.Or(labels.Select(label => $"\"{label}\""))}? If "
        + "that's all, say \"done\"; to leave everything as it is, say \"stop\".";

    public override string NotAskedHere(string label) => $"you'll enter \"{label}\" on a private page, not here.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string now)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        return $"what shall \"{label}\" be?{choices} It's {now} now. Say \"keep\" to leave it.";
    }

    public override string Stays(string label, string now) => $"\"{label}\" stays {now}.";

    public override string Noted(string difference) => $"got it: {difference}.";

    public override string NothingChanged(string name, string thing) =>
        $"Okay {name}. Nothing was requested: the {thing} stays as it is.";

    public override string NoRequest(string id) => $"there's no request {id}.";

    public override string NotYours(string id) => $"I can't find a request {id} of yours.";

    public override string IsAChange(string id, string of) =>
        $"{id} is only a request about {of}. Please use {of} instead.";

    public override string HasEnded(string id) => $"{id} was terminated, so there's nothing left to change.";

    public override string NotInCatalog(string id) =>
        $"I can't find {id} in Service Catalog. Please ask your platform team.";

    public override string NothingThere(string id, string standing, ChangeAction action, bool canCancel) =>
        $"{id} {standing}, so there's nothing to "
        + $"{Verb(action)}.{(canCancel ? $" To withdraw the request, say \"cancel {id}\"." : string.Empty)}";

    public override string Busy(string id, string? holder) =>
        $"another request about {id} is still open{(holder is null ? string.Empty : $": {holder}")}.";

    public override string NotOffered(string product, string id) =>
        $"the {product} is no longer offered to you, so {id} can't be changed. It can still be terminated.";

    public override string ProductNotInCatalog(string product) =>
        $"the product {product} isn't in the catalog right now. Please try again later.";

    public override string NoEnd(string id) => $"{id} has no end date, so there's nothing to extend.";

    public override string NotExtendable(string id) =>
        $"{id} can't be extended by chat. Please ask your platform team.";

    private static string Verb(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "change",
            ChangeAction.Extend => "extend",
            _ => "terminate",
        };

    private string Day(DateTimeOffset? day) => day is { } at ? Words.Day(at) : NoDay;

    private static string Line(string text) => text.Length > 0 ? $"\n{text}" : string.Empty;
}
