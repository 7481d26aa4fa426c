using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishChangeWords : ChangeWords
{
    private const string Again = "I need a yes or a no. ";

    public override (string Label, string Text) Mind =>
        ("Mind", "What cannot be changed in place AWS replaces, and what it held is lost");

    public override (string EndsNow, string WouldEnd, string Lost) Labels =>
        ("Ends now on", "Would end on", "What is lost");

    public override string UnderWay => "is being carried out";

    public override string Done => "is done";

    public override string NoDay => "no day";

    public override string AnotherHidden => "another one (hidden)";

    public override string Hidden => "(hidden)";

    public override string AnotherOnPage => "another one, on a page of your own";

    public override string AccountsDoNotChange =>
        "an account has nothing that can be changed here. Your platform team can move it to another OU.";

    public override string NoSuchParameter => "it has no such parameter that could be changed.";

    public override string SecretSaid =>
        "it must not be said here. Name it without a value: it is asked for on a page.";

    public override string NothingWouldChange => "nothing would change.";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string Noun(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "change",
            ChangeAction.Extend => "extension",
            _ => "termination",
        };

    public override string Title(ChangeAction action, string thing) => $"{Noun(action)} of the {thing}";

    public override string TheTitle(string title) => $"the {title}";

    public override string TitleUntil(string title, DateTimeOffset? until) => $"{title} until {Day(until)}";

    public override string PolicySubject(ChangeAction action, string subject) => $"the {Noun(action)} of {subject}";

    public override string EndsOn(DateTimeOffset? day) => $"it ends on {Day(day)}.";

    public override string NotManaged(string accountName) =>
        $"AWS Control Tower does not manage the account {accountName} any more. It is not closed: that is for the platform team.";

    public override string Gone(string thing) => $"the {thing} is gone.";

    public override string Nothing(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "nothing is changed",
            ChangeAction.Extend => "its end stays as it is",
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

    public override string TimeEnded(DateTimeOffset day) => $"its time ended on {Words.Day(day)}";

    public override string LostAccount(string account, string rootEmail) =>
        $"AWS Control Tower stops managing the account {account} and moves it out of its OU into the organization's root, where the OU's guardrails do not reach it. "
        + $"The account itself is NOT closed: what runs in it keeps running and costing, and its root e-mail address {rootEmail} stays taken. Closing it is a step of its own, by the platform team in AWS Organizations";

    public override string LostProduct(string product, IReadOnlyList<string> outputs) =>
        $"AWS deletes what the {product} consists of, with all data in it{(outputs.Count > 0 ? $" ({Words.And(outputs)})" : string.Empty)}, unless its template keeps something. It cannot be brought back";

    public override string Approvals(int approvals, bool needsOperator)
    {
        var needed = approvals switch
        {
            0 => string.Empty,
            1 => "One approval is needed.",
            _ => $"{approvals} approvals are needed.",
        };
        return string.Join(
            ' ',
            new[] { needed, needsOperator ? "An operator must confirm it." : string.Empty }.Where(text =>
                text.Length > 0
            )
        );
    }

    public override string NoCandidate(string name, ChangeAction action, string? product) =>
        $"{name}, you have {(product is null ? "nothing" : $"no {product}")} that I could {Verb(action)}. Say \"what have I ordered?\" to see what you have.";

    public override string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "I do not know which one you mean: " : string.Empty)}which one shall I {Verb(action)}? Say its id.\n{string.Join('\n', things)}{(more > 0 ? $"\n… and {more} more." : string.Empty)}";

    public override string Forgotten(string name, ChangeAction action) =>
        $"{name}, I do not know any more what you meant. Please say \"{Verb(action)}\" and its id.";

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
        $"{name}, {(isAgain ? Again : string.Empty)}the {thing} ends on {Day(now)}. Shall I ask for it until {Day(then)}?{Line(approvals)}";

    public override string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "I need a yes or a no; say \"back\" to change something else. " : string.Empty)}shall I change the {thing}?\n{string.Join('\n', differences)}\n"
        + $"Everything else stays. What cannot be changed in place AWS replaces, and what it held is lost.{Line(approvals)}";

    public override string NothingToChange(string name, string thing) =>
        $"{name}, there is nothing about the {thing} that you could change.";

    public override string WhatElse(string name, IReadOnlyList<string> labels) =>
        WhatElse(name, $"so far you change {Words.And(labels)}.");

    public override string WhatElse(string name, string note) =>
        $"{name}, {note} What else? Say \"done\" if that is all.";

    public override string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines) =>
        $"{name}, {note}{(note.Length > 0 ? " W" : "w")}hat shall I change about the {thing}? This is what it has now:\n{string.Join('\n', lines)}";

    public override string UnknownParameter(string name, IReadOnlyList<string> labels) =>
        $"{name}, I do not know which one you mean: {Words.Or(labels.Select(label => $"\"{label}\""))}? Say \"done\" if that is all, or \"stop\".";

    public override string NotAskedHere(string label) =>
        $"I do not ask for \"{label}\" here, but on a page of your own.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string now)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        return $"what shall \"{label}\" be?{choices} It is {now} now; say \"keep\" to leave it.";
    }

    public override string Stays(string label, string now) => $"\"{label}\" stays {now}.";

    public override string Noted(string difference) => $"noted: {difference}.";

    public override string NothingChanged(string name, string thing) =>
        $"Okay {name}. Nothing was requested: the {thing} stays as it is.";

    public override string NoRequest(string id) => $"there is no request {id}.";

    public override string NotYours(string id) => $"I know no {id} of yours.";

    public override string IsAChange(string id, string of) =>
        $"{id} is a request to do something with {of}: please name that one.";

    public override string HasEnded(string id) => $"{id} was terminated, so there's nothing left to change.";

    public override string NotInCatalog(string id) =>
        $"I do not know under which name Service Catalog has {id}: please ask your platform team.";

    public override string NothingThere(string id, string standing, ChangeAction action, bool canCancel) =>
        $"{id} {standing}, so there is nothing to {Verb(action)}.{(canCancel ? $" To withdraw it, say \"cancel {id}\"." : string.Empty)}";

    public override string Busy(string id, string? holder) =>
        $"something is being done with {id} already{(holder is null ? string.Empty : $": see {holder}")}.";

    public override string NotOffered(string product, string id) =>
        $"the {product} is not offered to you any more, so I cannot change {id}. It can still be terminated.";

    public override string ProductNotInCatalog(string product) =>
        $"the catalogue does not have the product {product} at the moment. Please try again later.";

    public override string NoEnd(string id) => $"{id} has no end, so there is nothing to extend.";

    public override string NotExtendable(string id) =>
        $"the end of {id} cannot be put off by chat. Please ask your platform team.";

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
