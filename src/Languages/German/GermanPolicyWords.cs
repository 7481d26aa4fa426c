namespace ChatOps.Languages.German;

internal sealed class GermanPolicyWords : PolicyWords
{
    public override string RootEmailOfAccount =>
        "diese E-Mail-Adresse gehört schon zu einem Konto, und AWS nimmt jede Adresse nur einmal an. "
        + "Bitte nimm eine andere.";

    public override string RootEmailOfRequest =>
        "diese E-Mail-Adresse steht schon in einer anderen Anfrage. Bitte nimm eine andere.";

    public override string RootEmailJustTaken =>
        "diese E-Mail-Adresse wurde gerade in einer anderen Anfrage vergeben. Bitte nimm eine andere.";

    public override string NoOus =>
        "von den OUs der Richtlinie ist gerade keine in der Organisation zu finden. Die Operatoren sehen "
        + "das auch. Bitte versuch es in ein paar Minuten noch einmal.";

    public override string AccountNameJustTaken =>
        "der Kontoname wurde gerade in einer anderen Anfrage vergeben. Bitte frag noch einmal an.";

    public override string TooManyOfThisKind =>
        "du hast das Limit für offene Anfragen dieser Art erreicht. Storniere eine, oder warte, bis eine "
        + "erledigt ist.";

    public override string NoSuchProduct => "ein Produkt mit diesem Namen gibt es nicht.";

    public override string RequesterDomains(string domains) =>
        $"Konten anfragen darf nur, wer eine Adresse bei {domains} hat.";

    public override string NoSuchType(string types) => $"einen Kontotyp mit diesem Namen gibt es nicht. {types}?";

    public override string TooManyAccounts(int open, string type, int limit) =>
        "du hast schon "
        + $"{(open == 1 ? $"1 offene Anfrage für ein {type}-Konto" : $"{open} offene Anfragen für {type}-Konten")}, "
        + $"und das Limit ist {limit}. Storniere eine, oder warte, bis eine erledigt ist.";

    public override string RootEmailForm(int shortest, int longest) =>
        $"diese E-Mail-Adresse nimmt AWS nicht an. Nötig sind {shortest} bis {longest} einfache Zeichen "
        + "mit einem @, wie bei team+sandbox@example.com.";

    public override string RootEmailDomains(string domains) => $"die Root-E-Mail muss eine Adresse bei {domains} sein.";

    public override string NoSuchOu(string ous) => $"eine OU mit diesem Namen gibt es nicht. {ous}?";

    public override string OuNotForType(string type, string ous) =>
        $"{type}-Konten können nur in {ous} liegen. Welche OU soll es sein?";

    public override string AccountNameTaken(string accountName) =>
        $"ein Konto mit dem Namen {accountName} gibt es schon. Bitte frag noch einmal an: Die nächste "
        + "Anfrage bekommt einen anderen Namen.";

    public override string ProductNotInCatalog(string product) =>
        $"das Produkt {product} ist gerade nicht im Katalog. Die Operatoren sehen das auch. Bitte versuch "
        + "es später noch einmal.";

    public override string ProductDomains(string domains, string product) =>
        $"„{product}“ anfragen darf nur, wer eine Adresse bei {domains} hat.";

    public override string TooManyProducts(int open, string product, int limit) =>
        $"du hast schon {(open == 1 ? "1 offene Anfrage" : $"{open} offene Anfragen")} für das Produkt "
        + $"{product}, und das Limit ist {limit}. Storniere eine, oder warte, bis eine erledigt ist.";
}
