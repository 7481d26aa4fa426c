namespace ChatOps.Languages.German;

internal sealed class GermanPolicyWords : PolicyWords
{
    public override string RootEmailOfAccount =>
        "diese E-Mail-Adresse gehört schon zu einem Konto, und bei AWS geht jede Adresse nur einmal. Bitte nimm eine andere.";

    public override string RootEmailOfRequest =>
        "diese E-Mail-Adresse steht schon in einer anderen Anfrage. Bitte nimm eine andere.";

    public override string RootEmailJustTaken =>
        "diese E-Mail-Adresse hat sich gerade eine andere Anfrage gesichert. Bitte nimm eine andere.";

    public override string NoOus =>
        "von den OUs der Richtlinie ist gerade keine in der Organisation zu finden. Die Operatoren sehen das auch; bitte versuch es in ein paar Minuten noch einmal.";

    public override string AccountNameJustTaken =>
        "den Kontonamen hat sich gerade eine andere Anfrage gesichert. Bitte frag noch einmal an.";

    public override string TooManyOfThisKind => "mehr offene Anfragen dieser Art gehen nicht: das Limit ist erreicht.";

    public override string NoSuchProduct => "ein Produkt mit diesem Namen gibt es nicht.";

    public override string RequesterDomains(string domains) =>
        $"Konten anfragen darf nur, wer eine Adresse bei {domains} hat.";

    public override string NoSuchType(string types) => $"einen Kontotyp mit diesem Namen gibt es nicht. {types}?";

    public override string TooManyAccounts(int open, string type, int limit) =>
        $"du hast schon {(open == 1 ? $"1 offene Anfrage für ein {type}-Konto" : $"{open} offene Anfragen für {type}-Konten")}, das Limit ist {limit}. Storniere eine, oder warte, bis eine erledigt ist.";

    public override string RootEmailForm(int shortest, int longest) =>
        $"diese E-Mail-Adresse nimmt AWS nicht an: nötig sind {shortest} bis {longest} einfache Zeichen mit einem @, wie bei team+sandbox@example.com.";

    public override string RootEmailDomains(string domains) => $"die Root-E-Mail muss eine Adresse bei {domains} sein.";

    public override string NoSuchOu(string ous) => $"eine OU mit diesem Namen gibt es nicht. {ous}?";

    public override string OuNotForType(string type, string ous) =>
        $"{type}-Konten können nur in {ous} liegen. Welche OU soll es sein?";

    public override string AccountNameTaken(string accountName) =>
        $"ein Konto mit dem Namen {accountName} gibt es schon. Bitte frag noch einmal an: die nächste Anfrage bekommt einen anderen Namen.";

    public override string ProductNotInCatalog(string product) =>
        $"das Produkt {product} fehlt gerade im Katalog. Die Operatoren sehen das auch; bitte versuch es später noch einmal.";

    public override string ProductDomains(string domains, string product) =>
        $"„{product}“ anfragen darf nur, wer eine Adresse bei {domains} hat.";

    public override string TooManyProducts(int open, string product, int limit) =>
        $"du hast schon {(open == 1 ? "1 offene Anfrage" : $"{open} offene Anfragen")} für das Produkt {product}, das Limit ist {limit}. Storniere eine, oder warte, bis eine erledigt ist.";
}
