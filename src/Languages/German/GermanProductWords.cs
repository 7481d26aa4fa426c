namespace ChatOps.Languages.German;

internal sealed class GermanProductWords : ProductWords
{
    public override string WhatCanIOrder => "Was kann ich bestellen?";

    public override string HowToStartAgain => $"Um neu anzufangen, frag „{WhatCanIOrder}“.";

    public override string None => "leer";

    public override string NoneChoice => "Leer lassen";

    public override string BackChoice => "Zurück";

    public override string KeepWhatItIs => "So lassen";

    public override string DoneChoice => "Das ist alles";

    public override string AnswerNeeded => "darauf brauche ich eine Antwort.";

    public override string Several => "mehrere mit Komma dazwischen";

    private static GermanWords Words => GermanWords.Instance;

    public override string One(string product) => $"„{product}“";

    public override string Want(string product) => $"Ich möchte {product} bestellen";

    public override string OnlyAccounts(string name) =>
        $"{name}, du kannst AWS-Konten bestellen: sag „{Words.Conversation.WantAccount}“. Andere Produkte gibt es für dich nicht.";

    public override string WhichProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, du kannst {Words.Or(products.Select(One))} bestellen. Was brauchst du? (Für ein AWS-Konto sag „neues Konto“.)";

    public override string UnknownProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, dieses Produkt kenne ich nicht. Du kannst {Words.Or(products.Select(One))} bestellen. Was brauchst du?";

    public override string GiveUp(string name) =>
        $"{name}, dieses Produkt kenne ich nicht. {Words.Conversation.LeaveIt} {HowToStartAgain}";

    public override string ThankYou(string name) => $"Danke, {name}.";

    public override string Opening(string name, string product, int questions) =>
        $"{name}, zu {One(product)} habe ich {(questions == 1 ? "eine Frage" : $"{questions} Fragen")}. Mit „zurück“ änderst du die letzte Antwort, mit „stopp“ brichst du ab.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string? standard)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        var without = standard switch
        {
            null => string.Empty,
            "" => " Sag „überspringen“, um es leer zu lassen.",
            _ => $" Sag „behalten“ für {standard}.",
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
            ? "alles ist beantwortet, ich brauche jetzt ein Ja oder ein Nein, oder „zurück“, um die letzte Antwort zu ändern. Soll ich"
            : "soll ich";
        var lines = answers.Select(answer => $"• {answer.Key}: {(answer.Value.Length > 0 ? answer.Value : None)}");
        var later =
            secrets.Count == 0
                ? string.Empty
                : $"\nDanach frage ich nicht hier, sondern auf einer eigenen Seite: {Words.And(secrets)}.";
        return $"{name}, {question} {One(product)} anfragen?\n{string.Join('\n', lines)}{later}";
    }

    public override string KeepChoice(string value) => $"{value} behalten";

    public override string NotAChoice(string values) => $"das steht nicht zur Auswahl. {values}?";

    public override string NotANumber(string limits) => $"das ist keine Zahl. Bitte gib {limits} an.";

    public override string NumberOut(string number, string limits) => $"{number} geht nicht: bitte gib {limits} an.";

    public override string TooShort(int least) => $"das ist zu kurz: nötig sind mindestens {least} Zeichen.";

    public override string TooLong(int most) => $"das ist zu lang: erlaubt sind höchstens {most} Zeichen.";

    public override string NotFitting(string? description, string pattern) =>
        $"das passt nicht: {description ?? $"es muss dem Muster {pattern} entsprechen"}.";

    public override string NumberLimits(decimal? least, decimal? greatest) =>
        (least, greatest) switch
        {
            ({ } from, { } to) => $"eine Zahl von {Words.Number(from)} bis {Words.Number(to)}",
            ({ } from, null) => $"eine Zahl ab {Words.Number(from)}",
            (null, { } to) => $"eine Zahl bis {Words.Number(to)}",
            _ => "eine Zahl",
        };

    public override string? LengthLimits(int? least, int? most) =>
        (least, most) switch
        {
            ({ } from, { } to) => $"{from} bis {to} Zeichen",
            ({ } from, null) => $"mindestens {from} Zeichen",
            (null, { } to) => $"höchstens {to} Zeichen",
            _ => null,
        };

    public override string NothingYours(string name) =>
        $"{name}, du hast im Moment nichts. Sag „{Words.Conversation.WantAccount}“ oder „{WhatCanIOrder}“, wenn du etwas brauchst.";

    public override string NoneYours(string name, string product) =>
        $"{name}, unter {One(product)} hast du nichts. Sag „{Want(product)}“, wenn du es brauchst.";

    public override string Yours(string name) => $"{name}, das gehört dir:";

    public override string NothingYet(string name) => $"{name}, du hast noch nichts.";

    public override string More(int count) =>
        $"{(count == 1 ? "1 Eintrag fehlt" : $"{count} Einträge fehlen")} hier: nenn ein Produkt, dann siehst du nur dieses.";

    public override string ForExample(string id) => $"Sag zum Beispiel „beende {id}“.";

    public override string IsAbout(string holder) => $"dazu läuft {holder}";

    public override string YouCan(bool change, bool extend) =>
        $"du kannst es {Words.Or([.. change ? ["ändern"] : Array.Empty<string>(), .. extend ? ["verlängern"] : Array.Empty<string>(), "beenden"])}";
}
