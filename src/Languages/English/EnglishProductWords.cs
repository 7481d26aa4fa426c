namespace ChatOps.Languages.English;

internal sealed class EnglishProductWords : ProductWords
{
    public override string WhatCanIOrder => "What can I order?";

    public override string HowToStartAgain => $"To start again, say \"{WhatCanIOrder}\".";

    public override string None => "none";

    public override string NoneChoice => "None";

    public override string BackChoice => "Back";

    public override string KeepWhatItIs => "Keep as it is";

    public override string DoneChoice => "That's all";

    public override string AnswerNeeded => "I need an answer to that.";

    public override string Several => "separate several with commas";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string One(string product) => EnglishArticle.Before(product);

    public override string Want(string product) => $"I need {One(product)}";

    public override string OnlyAccounts(string name) =>
        $"{name}, you can order AWS accounts: say \"{Words.Conversation.WantAccount}\". There are no "
        + "other products for you.";

    public override string WhichProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, you can order {Words.Or(products.Select(One))}. Which one do you need? (For an AWS "
        + "account, say \"new account\".)";

    public override string UnknownProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, I don't know that product. You can order {Words.Or(products.Select(One))}. Which one?";

    public override string GiveUp(string name) =>
        $"{name}, I don't know that product. {Words.Conversation.LeaveIt} {HowToStartAgain}";

    public override string ThankYou(string name) => $"Thank you, {name}.";

    public override string Opening(string name, string product, int questions) =>
        $"{name}, for {One(product)} I have "
        + $"{(questions == 1 ? "one question" : $"{questions} questions")}. Say \"back\" to change the last "
        + "answer, or \"stop\" to leave it.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string? standard)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        var without = standard switch
        {
            null => string.Empty,
            "" => " Say \"skip\" for none.",
            _ => $" Say \"keep\" for {standard}.",
        };
        return $"{label}?{choices}{without}";
    }

    public override string ShallRequest(
        string name,
        string product,
        IReadOnlyList<KeyValuePair<string, string>> answers,
        IReadOnlyList<string> secrets,
        bool isAgain
    )
    {
        var question = isAgain
            ? "you've answered everything. Now I need a yes or a no, or \"back\" to change the last "
                + "answer. Shall I request"
            : "shall I request";
        var lines = answers.Select(answer => $"• {answer.Key}: {(answer.Value.Length > 0 ? answer.Value : None)}");
        var later =
            secrets.Count == 0
                ? string.Empty
                : $"\nYou'll enter this on a private page, not here: {Words.And(secrets)}.";
        return $"{name}, {question} {One(product)}?\n{string.Join('\n', lines)}{later}";
    }

    public override string KeepChoice(string value) => $"Keep {value}";

    public override string NotAChoice(string values) => $"that isn't one of the choices. {values}?";

    public override string NotANumber(string limits) => $"that isn't a number. Please enter {limits}.";

    public override string NumberOut(string number, string limits) => $"{number} doesn't work. Please enter {limits}.";

    public override string TooShort(int least) => $"that's too short. It needs at least {Characters(least)}.";

    public override string TooLong(int most) => $"that's too long. It can have at most {Characters(most)}.";

    public override string NotFitting(string? description, string pattern) =>
        $"that doesn't work: {description ?? $"it must match the pattern {pattern}"}.";

    public override string NumberLimits(decimal? least, decimal? greatest) =>
        (least, greatest) switch
        {
            ({ } from, { } to) => $"a number from {Words.Number(from)} to {Words.Number(to)}",
            ({ } from, null) => $"a number of at least {Words.Number(from)}",
            (null, { } to) => $"a number of at most {Words.Number(to)}",
            _ => "a number",
        };

    public override string? LengthLimits(int? least, int? most) =>
        (least, most) switch
        {
            ({ } from, { } to) => $"{from} to {Characters(to)}",
            ({ } from, null) => $"at least {Characters(from)}",
            (null, { } to) => $"at most {Characters(to)}",
            _ => null,
        };

    public override string NothingYours(string name) =>
        $"{name}, you don't have anything at the moment. Say \"{Words.Conversation.WantAccount}\" or "
        + "\"what can I order?\" to ask for something.";

    public override string NoneYours(string name, string product) =>
        $"{name}, you don't have {One(product)}. Say \"{Want(product)}\" to ask for one.";

    public override string Yours(string name) => $"{name}, here's what you have:";

    public override string NothingYet(string name) => $"{name}, you don't have anything yet.";

    public override string More(int count) =>
        $"There {(count == 1 ? "is" : "are")} {count} more. Name a product to see only what you have " + "of it.";

    public override string ForExample(string id) => $"For example, say \"terminate {id}\".";

    public override string IsAbout(string holder) => $"{holder} is open for it";

    public override string YouCan(bool change, bool extend) => $"you can {Words.Or(Verbs(change, extend))} it";

    private static string Characters(int count) => count == 1 ? "1 character" : $"{count} characters";

    private static IEnumerable<string> Verbs(bool change, bool extend)
    {
        if (change)
        {
            yield return "change";
        }

        if (extend)
        {
            yield return "extend";
        }

        yield return "terminate";
    }
}
