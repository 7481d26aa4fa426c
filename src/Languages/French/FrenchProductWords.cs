namespace ChatOps.Languages.French;

internal sealed class FrenchProductWords : ProductWords
{
    public override string WhatCanIOrder => "Que puis-je commander\u202F?";

    public override string HowToStartAgain => $"Pour recommencer, demandez «\u202F{WhatCanIOrder}\u202F».";

    public override string None => "vide";

    public override string NoneChoice => "Laisser vide";

    public override string BackChoice => "Retour";

    public override string KeepWhatItIs => "Laisser tel quel";

    public override string DoneChoice => "C’est tout";

    public override string AnswerNeeded => "il me faut une réponse à cette question.";

    public override string Several => "séparez plusieurs valeurs par des virgules";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string One(string product) => $"«\u202F{product}\u202F»";

    public override string Want(string product) => $"Je voudrais commander {product}";

    public override string OnlyAccounts(string name) =>
        $"{name}, vous pouvez commander des comptes AWS\u00A0: dites "
        + $"«\u202F{Words.Conversation.WantAccount}\u202F». Il n’y a pas d’autre produit pour vous.";

    public override string WhichProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, vous pouvez commander {Words.Or(products.Select(One))}. Lequel vous faut-il\u202F? "
        + "(Pour un compte AWS, dites «\u202Fnouveau compte\u202F».)";

    public override string UnknownProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, je ne connais pas ce produit. Vous pouvez commander {Words.Or(products.Select(One))}. "
        + "Lequel vous faut-il\u202F?";

    public override string GiveUp(string name) =>
        $"{name}, je ne connais pas ce produit. {Words.Conversation.LeaveIt} {HowToStartAgain}";

    public override string ThankYou(string name) => $"Merci {name}.";

    public override string Opening(string name, string product, int questions) =>
        $"{name}, pour {One(product)}, j’ai "
        + $"{(questions == 1 ? "une question" : $"{questions} questions")}. Dites «\u202Fretour\u202F» pour "
        + "changer la dernière réponse, ou «\u202Fstop\u202F» pour arrêter.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string? standard)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}\u202F?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        var without = standard switch
        {
            null => string.Empty,
            "" => " Dites «\u202Fpasser\u202F» pour laisser vide.",
            _ => $" Dites «\u202Fgarder\u202F» pour {standard}.",
        };
        return $"{label}\u202F?{choices}{without}";
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
            ? "j’ai toutes les réponses. Il me faut maintenant un oui ou un non, ou «\u202Fretour\u202F» "
                + "pour changer la dernière réponse. Dois-je"
            : "dois-je";
        var lines = answers.Select(answer =>
            $"• {answer.Key}\u00A0: {(answer.Value.Length > 0 ? answer.Value : None)}"
        );
        var names = Words.And(secrets);
        var later = secrets.Count == 0 ? string.Empty : $"\nÀ saisir sur une page privée\u00A0: {names}.";
        return $"{name}, {question} demander {One(product)}\u202F?\n{string.Join('\n', lines)}{later}";
    }

    public override string KeepChoice(string value) => $"Garder {value}";

    public override string NotAChoice(string values) => $"cela ne fait pas partie des choix. {values}\u202F?";

    public override string NotANumber(string limits) => $"ce n’est pas un nombre. Veuillez donner {limits}.";

    public override string NumberOut(string number, string limits) =>
        $"{number} ne convient pas. Veuillez donner {limits}.";

    public override string TooShort(int least) => $"c’est trop court. Il faut au moins {Characters(least)}.";

    public override string TooLong(int most) => $"c’est trop long. Il faut {Characters(most)} au maximum.";

    public override string NotFitting(string? description, string pattern) =>
        $"cela ne convient pas\u00A0: {description ?? $"il faut respecter le modèle {pattern}"}.";

    public override string NumberLimits(decimal? least, decimal? greatest) =>
        (least, greatest) switch
        {
            ({ } from, { } to) => $"un nombre de {Words.Number(from)} à {Words.Number(to)}",
            ({ } from, null) => $"un nombre d’au moins {Words.Number(from)}",
            (null, { } to) => $"un nombre d’au plus {Words.Number(to)}",
            _ => "un nombre",
        };

    public override string? LengthLimits(int? least, int? most) =>
        (least, most) switch
        {
            ({ } from, { } to) => $"{from} à {Characters(to)}",
            ({ } from, null) => $"au moins {Characters(from)}",
            (null, { } to) => $"au plus {Characters(to)}",
            _ => null,
        };

    public override string NothingYours(string name) =>
        $"{name}, vous n’avez rien pour l’instant. Dites «\u202F{Words.Conversation.WantAccount}\u202F» "
        + $"ou «\u202F{WhatCanIOrder}\u202F» pour demander quelque chose.";

    public override string NoneYours(string name, string product) =>
        $"{name}, vous n’avez rien de {One(product)}. Dites «\u202F{Want(product)}\u202F» si vous en avez besoin.";

    public override string Yours(string name) => $"{name}, voici ce que vous avez\u00A0:";

    public override string NothingYet(string name) => $"{name}, vous n’avez encore rien.";

    public override string More(int count) =>
        $"Il y en a encore {count}. Nommez un produit pour ne voir que ce que vous en avez.";

    public override string ForExample(string id) => $"Dites par exemple «\u202Frésilie {id}\u202F».";

    public override string IsAbout(string holder) => $"une demande est en cours à ce sujet\u00A0: {holder}";

    public override string YouCan(bool change, bool extend) => $"vous pouvez {Words.Or(Verbs(change, extend))}";

    private static string Characters(int count) => count == 1 ? "1 caractère" : $"{count} caractères";

    private static IEnumerable<string> Verbs(bool change, bool extend)
    {
        if (change)
        {
            yield return "le modifier";
        }

        if (extend)
        {
            yield return "le prolonger";
        }

        yield return "le résilier";
    }
}
