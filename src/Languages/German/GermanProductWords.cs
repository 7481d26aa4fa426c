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

    public override string Several => "mehrere durch Kommas getrennt";

    private static GermanWords Words => GermanWords.Instance;

    public override string One(string product) => $"„{product}“";

    public override string Want(string product) => $"Ich möchte {product} bestellen";

    public override string OnlyAccounts(string name) =>
        $"{name}, du kannst AWS-Konten bestellen: Sag „{Words.Conversation.WantAccount}“. Andere Produkte "
        + "gibt es für dich nicht.";

    public override string WhichProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, du kannst {Words.Or(products.Select(One))} bestellen. Was brauchst du? (Für ein "
        + "AWS-Konto sag „neues Konto“.)";

    public override string UnknownProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, dieses Produkt kenne ich nicht. Du kannst {Words.Or(products.Select(One))} bestellen. "
        + "Was brauchst du?";

    public override string GiveUp(string name) =>
        $"{name}, dieses Produkt kenne ich nicht. {Words.Conversation.LeaveIt} {HowToStartAgain}";

    public override string ThankYou(string name) => $"Danke, {name}.";

    public override string Opening(string name, string product, int questions) =>
        $"{name}, zu {One(product)} habe ich {(questions == 1 ? "eine Frage" : $"{questions} Fragen")}. "
        + "Mit „zurück“ änderst du die letzte Antwort, mit „stopp“ brichst du ab.";

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
            ? "du hast alles beantwortet. Jetzt brauche ich ein Ja oder ein Nein; mit „zurück“ änderst du "
                + "die letzte Antwort. Soll ich"
            : "soll ich";
        var lines = answers.Select(answer => $"• {answer.Key}: {(answer.Value.Length > 0 ? answer.Value : None)}");
        var later =
            secrets.Count == 0
                ? string.Empty
                : $"\nNicht hier, sondern auf einer eigenen Seite gibst du ein: {Words.And(secrets)}.";
        return $"{name}, {question} {One(product)} anfragen?\n{string.Join('\n', lines)}{later}";
    }

    public override string KeepChoice(string value) => $"{value} behalten";

    public override string NotAChoice(string values) => $"das steht nicht zur Auswahl. {values}?";

    public override string NotANumber(string limits) => $"das ist keine Zahl. Bitte gib {limits} an.";

    public override string NumberOut(string number, string limits) => $"{number} geht nicht. Bitte gib {limits} an.";

    public override string TooShort(int least) => $"das ist zu kurz. Nötig sind mindestens {least} Zeichen.";

    public override string TooLong(int most) => $"das ist zu lang. Erlaubt sind höchstens {most} Zeichen.";

    public override string NotFitting(string? description, string pattern) =>
        $"das passt nicht: {description ?? $"Es muss dem Muster {pattern} entsprechen"}.";

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
        $"{name}, du hast im Moment nichts. Sag „{Words.Conversation.WantAccount}“ oder "
        + $"„{WhatCanIOrder}“, wenn du etwas brauchst.";

    public override string NoneYours(string name, string product) =>
        $"{name}, von {One(product)} hast du nichts. Sag „{Want(product)}“, wenn du es brauchst.";

    public override string Yours(string name) => $"{name}, das hast du:";

    public override string NothingYet(string name) => $"{name}, du hast noch nichts.";

    public override string More(int count) =>
        $"{(count == 1 ? "1 weiterer Eintrag fehlt" : $"{count} weitere Einträge fehlen")} hier. Nenn ein "
        + "Produkt, dann siehst du nur, was du davon hast.";

    public override string ForExample(string id) => $"Sag zum Beispiel „beende {id}“.";

    public override string IsAbout(string holder) => $"dazu läuft {holder}";

    public override string YouCan(bool change, bool extend) => $"du kannst es {Words.Or(Verbs(change, extend))}";

    private static IEnumerable<string> Verbs(bool change, bool extend)
    {
        if (change)
        {
            yield return "ändern";
        }

        if (extend)
        {
            yield return "verlängern";
        }

        yield return "beenden";
    }
}
