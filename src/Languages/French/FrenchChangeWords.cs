using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchChangeWords : ChangeWords
{
    private const string Again = "il me faut un oui ou un non\u00A0: ";

    public override (string Label, string Text) Mind =>
        ("Attention", "AWS remplace ce qui ne peut pas être modifié sur place, et son contenu est perdu");

    public override (string EndsNow, string WouldEnd, string Lost) Labels =>
        ("Prend fin actuellement le", "Prendrait fin le", "Ce qui est perdu");

    public override string UnderWay => "est en cours d’exécution";

    public override string Done => "est exécutée";

    public override string NoDay => "aucune date";

    public override string AnotherHidden => "une autre valeur (masquée)";

    public override string Hidden => "(masqué)";

    public override string AnotherOnPage => "une autre valeur, sur une page réservée";

    public override string AccountsDoNotChange =>
        "rien ne peut être modifié ici sur un compte. Votre équipe plateforme peut le déplacer vers une autre OU.";

    public override string NoSuchParameter => "il n’y a pas de paramètre de ce nom à modifier.";

    public override string SecretSaid =>
        "cela n’a pas sa place dans le chat. Donnez seulement le nom, sans valeur\u00A0: la valeur sera demandée sur une page réservée.";

    public override string NothingWouldChange => "rien ne changerait.";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string Noun(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modification",
            ChangeAction.Extend => "prolongation",
            _ => "résiliation",
        };

    public override string Title(ChangeAction action, string thing) => $"{Noun(action)} de «\u00A0{thing}\u00A0»";

    public override string TheTitle(string title) => $"la {title}";

    public override string TitleUntil(string title, DateTimeOffset? until) => $"{title} jusqu’au {Day(until)}";

    public override string PolicySubject(ChangeAction action, string subject) => $"la {Noun(action)} de {subject}";

    public override string EndsOn(DateTimeOffset? day) => $"la nouvelle échéance est le {Day(day)}.";

    public override string NotManaged(string accountName) =>
        $"AWS Control Tower ne gère plus le compte {accountName}. Il n’est pas fermé\u00A0: cela revient à l’équipe plateforme.";

    public override string Gone(string thing) => $"«\u00A0{thing}\u00A0» n’existe plus.";

    public override string Nothing(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "rien n’est modifié",
            ChangeAction.Extend => "l’échéance reste la même",
            _ => "rien n’est résilié",
        };

    public override string Want(ChangeAction action, string id) => $"{Command(action)} {id}";

    public override string Until(DateTimeOffset day) => $"jusqu’au {Words.Day(day)}";

    public override string TimeEnded(DateTimeOffset day) => $"échéance dépassée depuis le {Words.Day(day)}";

    public override string LostAccount(string account, string rootEmail) =>
        $"AWS Control Tower cesse de gérer le compte {account} et le sort de son OU pour le placer à la racine de l’organisation, où les garde-fous de l’OU ne s’appliquent pas. "
        + $"Le compte lui-même n’est PAS fermé\u00A0: ce qui y tourne continue de tourner et de coûter, et son e-mail racine {rootEmail} reste pris. Le fermer est une étape à part, qui revient à l’équipe plateforme dans AWS Organizations";

    public override string LostProduct(string product, IReadOnlyList<string> outputs) =>
        $"AWS supprime tout ce qui compose «\u00A0{product}\u00A0», avec toutes ses données{(outputs.Count > 0 ? $" ({Words.And(outputs)})" : string.Empty)}, sauf ce que son modèle conserve. C’est irréversible";

    public override string Approvals(int approvals, bool needsOperator)
    {
        var needed = approvals switch
        {
            0 => string.Empty,
            1 => "Une approbation est nécessaire.",
            _ => $"{approvals} approbations sont nécessaires.",
        };
        return string.Join(
            ' ',
            new[] { needed, needsOperator ? "Un opérateur doit confirmer." : string.Empty }.Where(text =>
                text.Length > 0
            )
        );
    }

    public override string NoCandidate(string name, ChangeAction action, string? product) =>
        $"{name}, vous n’avez rien{(product is null ? string.Empty : $" sous «\u00A0{product}\u00A0»")} que je puisse {Verb(action)}. Demandez «\u00A0Qu’ai-je commandé\u00A0?\u00A0» pour voir ce que vous avez.";

    public override string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "je ne sais pas duquel vous parlez\u00A0: " : string.Empty)}que dois-je {Verb(action)}\u00A0? Donnez son identifiant.\n{string.Join('\n', things)}{(more > 0 ? $"\n… et {more} de plus." : string.Empty)}";

    public override string Forgotten(string name, ChangeAction action) =>
        $"{name}, je ne sais plus de quoi il s’agissait. Dites «\u00A0{Command(action)}\u00A0» suivi de l’identifiant.";

    public override string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain) =>
        $"{name}, {(isAgain ? Again : string.Empty)}dois-je résilier «\u00A0{thing}\u00A0»\u00A0?\n{lost}.{Line(approvals)}";

    public override string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? Again : string.Empty)}«\u00A0{thing}\u00A0» prend fin le {Day(now)}. Dois-je demander une prolongation jusqu’au {Day(then)}\u00A0?{Line(approvals)}";

    public override string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "il me faut un oui ou un non, ou «\u00A0retour\u00A0» pour modifier autre chose. Dois-je" : "dois-je")} modifier «\u00A0{thing}\u00A0»\u00A0?\n{string.Join('\n', differences)}\n"
        + $"Le reste ne change pas. AWS remplace ce qui ne peut pas être modifié sur place, et son contenu est perdu.{Line(approvals)}";

    public override string NothingToChange(string name, string thing) =>
        $"{name}, il n’y a rien que vous puissiez modifier dans «\u00A0{thing}\u00A0».";

    public override string WhatElse(string name, IReadOnlyList<string> labels) =>
        WhatElse(name, $"jusqu’ici vous modifiez {Words.And(labels)}.");

    public override string WhatElse(string name, string note) =>
        $"{name}, {note} Autre chose\u00A0? Dites «\u00A0terminé\u00A0» si c’est tout.";

    public override string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines) =>
        $"{name}, {note}{(note.Length > 0 ? " Q" : "q")}ue dois-je modifier dans «\u00A0{thing}\u00A0»\u00A0? Valeurs actuelles\u00A0:\n{string.Join('\n', lines)}";

    public override string UnknownParameter(string name, IReadOnlyList<string> labels) =>
        $"{name}, je ne sais pas duquel vous parlez\u00A0: {Words.Or(labels.Select(label => $"«\u00A0{label}\u00A0»"))}\u00A0? Dites «\u00A0terminé\u00A0» si c’est tout, ou «\u00A0stop\u00A0».";

    public override string NotAskedHere(string label) =>
        $"«\u00A0{label}\u00A0» ne se demande pas ici, mais sur une page réservée.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string now)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}\u00A0?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        return $"quelle valeur pour «\u00A0{label}\u00A0»\u00A0?{choices} Actuellement\u00A0: {now}. Dites «\u00A0garder\u00A0» pour ne rien changer.";
    }

    public override string Stays(string label, string now) => $"«\u00A0{label}\u00A0» reste à {now}.";

    public override string Noted(string difference) => $"c’est noté\u00A0: {difference}.";

    public override string NothingChanged(string name, string thing) =>
        $"D’accord {name}. Rien n’a été demandé\u00A0: «\u00A0{thing}\u00A0» ne change pas.";

    public override string NoRequest(string id) => $"il n’y a pas de demande {id}.";

    public override string NotYours(string id) => $"je ne trouve aucune demande {id} à votre nom.";

    public override string IsAChange(string id, string of) =>
        $"{id} n’est qu’une demande au sujet de {of}\u00A0: donnez plutôt {of}.";

    public override string HasEnded(string id) => $"{id} a été résilié, il n’y a donc plus rien à modifier.";

    public override string NotInCatalog(string id) =>
        $"je ne sais pas sous quel nom {id} figure dans Service Catalog\u00A0: adressez-vous à votre équipe plateforme.";

    public override string NothingThere(string id, string standing, ChangeAction action, bool canCancel) =>
        $"{id} {standing}, il n’y a donc rien à {Verb(action)}.{(canCancel ? $" Pour retirer la demande, dites «\u00A0annule {id}\u00A0»." : string.Empty)}";

    public override string Busy(string id, string? holder) =>
        $"une opération est déjà en cours sur {id}{(holder is null ? string.Empty : $"\u00A0: voyez {holder}")}.";

    public override string NotOffered(string product, string id) =>
        $"«\u00A0{product}\u00A0» ne vous est plus proposé, je ne peux donc pas modifier {id}. Une résiliation reste possible.";

    public override string ProductNotInCatalog(string product) =>
        $"le produit {product} n’est pas dans le catalogue pour l’instant. Réessayez plus tard.";

    public override string NoEnd(string id) => $"{id} n’a pas d’échéance, il n’y a donc rien à prolonger.";

    public override string NotExtendable(string id) =>
        $"l’échéance de {id} ne peut pas être repoussée par chat. Adressez-vous à votre équipe plateforme.";

    private static string Verb(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modifier",
            ChangeAction.Extend => "prolonger",
            _ => "résilier",
        };

    private static string Command(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modifie",
            ChangeAction.Extend => "prolonge",
            _ => "résilie",
        };

    private string Day(DateTimeOffset? day) => day is { } at ? Words.Day(at) : NoDay;

    private static string Line(string text) => text.Length > 0 ? $"\n{text}" : string.Empty;
}
