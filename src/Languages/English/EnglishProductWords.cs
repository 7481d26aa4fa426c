namespace ChatOps.Languages.English;

internal sealed class EnglishProductWords : ProductWords
{
    public override string WhatCanIOrder => "What can I order?";

    public override string HowToStartAgain => $"To start again, say \"{WhatCanIOrder}\".";

    public override string None => "none";

    public override string NoneChoice => "None";

    public override string BackChoice => "Back";

    public override string KeepWhatItIs => "Keep what it is";

    public override string DoneChoice => "That is all";

    public override string AnswerNeeded => "I need an answer to that.";

    public override string Several => "several with commas between them";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string One(string product) => EnglishArticle.Before(product);

    public override string Want(string product) => $"I need {One(product)}";

    public override string OnlyAccounts(string name) =>
        $"{name}, you can order AWS accounts: say \"{Words.Conversation.WantAccount}\". There is no other product for you.";

    public override string WhichProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, you can order {Words.Or(products.Select(One))}. Which one do you need? (For an AWS account, say \"new account\".)";

    public override string UnknownProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, I know no product like that. You can order {Words.Or(products.Select(One))}. Which one?";

    public override string GiveUp(string name) =>
        $"{name}, I know no product like that. {Words.Conversation.LeaveIt} {HowToStartAgain}";

    public override string ThankYou(string name) => $"Thank you, {name}.";

    public override string Opening(string name, string product, int questions) =>
        $"{name}, {One(product)}: {(questions == 1 ? "one question" : $"{questions} questions")}. Say \"back\" to change the last answer, or \"stop\".";

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
            ? "everything is answered, so I need a yes or a no now, or \"back\" to change the last answer. Shall I request"
            : "shall I request";
        var lines = answers.Select(answer => $"• {answer.Key}: {(answer.Value.Length > 0 ? answer.Value : None)}");
        var later =
            secrets.Count == 0
                ? string.Empty
                : $"\nI do not ask for this here, but on a page of your own: {Words.And(secrets)}.";
        return $"{name}, {question} {One(product)}?\n{string.Join('\n', lines)}{later}";
    }

    public override string KeepChoice(string value) => $"Keep {value}";

    public override string NotAChoice(string values) => $"that is not one of the choices. {values}?";

    public override string NotANumber(string limits) => $"that is not a number. Please give {limits}.";

    public override string NumberOut(string number, string limits) => $"{number} does not do: please give {limits}.";

    public override string TooShort(int least) => $"that is too short: it takes at least {least} characters.";

    public override string TooLong(int most) => $"that is too long: it takes at most {most} characters.";

    public override string NotFitting(string? description, string pattern) =>
        $"that does not do: {description ?? $"it must match the pattern {pattern}"}.";

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
            ({ } from, { } to) => $"{from} to {to} characters",
            ({ } from, null) => $"at least {from} characters",
            (null, { } to) => $"at most {to} characters",
            _ => null,
        };

    public override string NothingYours(string name) =>
        $"{name}, you have nothing at the moment. Say \"{Words.Conversation.WantAccount}\" or \"what can I order?\" to ask for something.";

    public override string NoneYours(string name, string product) =>
        $"{name}, you have no {product}. Say \"{Want(product)}\" to ask for one.";

    public override string Yours(string name) => $"{name}, this is yours:";

    public override string NothingYet(string name) => $"{name}, you have nothing yet.";

    public override string More(int count) => $"There are {count} more: name a product to see only those.";

    public override string ForExample(string id) => $"Say for example \"terminate {id}\".";

    public override string IsAbout(string holder) => $"{holder} is about it";

    public override string YouCan(bool change, bool extend) =>
        $"you can {Words.Or([.. change ? ["change"] : Array.Empty<string>(), .. extend ? ["extend"] : Array.Empty<string>(), "terminate"])} it";
}
