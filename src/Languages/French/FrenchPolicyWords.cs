namespace ChatOps.Languages.French;

internal sealed class FrenchPolicyWords : PolicyWords
{
    public override string RootEmailOfAccount =>
        "un compte utilise déjà cette adresse e-mail, et AWS n’accepte chaque adresse qu’une seule fois. "
        + "Veuillez en choisir une autre.";

    public override string RootEmailOfRequest =>
        "une autre demande utilise déjà cette adresse e-mail. Veuillez en choisir une autre.";

    public override string RootEmailJustTaken =>
        "une autre demande vient de prendre cette adresse e-mail. Veuillez en choisir une autre.";

    public override string NoOus =>
        "aucune des OU de la politique n’est trouvable dans l’organisation pour l’instant. Les "
        + "opérateurs le voient aussi. Veuillez réessayer dans quelques minutes.";

    public override string AccountNameJustTaken =>
        "une autre demande vient de prendre le nom du compte. Veuillez refaire votre demande.";

    public override string TooManyOfThisKind =>
        "vous avez atteint la limite de demandes en cours de ce type. Annulez-en une, ou attendez que l’une "
        + "d’elles aboutisse.";

    public override string NoSuchProduct => "il n’y a aucun produit de ce nom.";

    public override string RequesterDomains(string domains) =>
        $"seules les personnes dont l’adresse est chez {domains} peuvent demander des comptes.";

    public override string NoSuchType(string types) => $"il n’y a aucun type de compte de ce nom. {types}\u202F?";

    public override string TooManyAccounts(int open, string type, int limit) =>
        "vous avez déjà "
        + $"{open} {(open == 1 ? "demande" : "demandes")} en cours pour des comptes {type}, "
        + $"et la limite est de {limit}. Annulez-en une, ou attendez que l’une d’elles aboutisse.";

    public override string RootEmailForm(int shortest, int longest) =>
        $"AWS n’accepte pas cette adresse e-mail. Il faut {shortest} à {longest} caractères simples avec "
        + "un seul @, comme team+sandbox@example.com.";

    public override string RootEmailDomains(string domains) => $"l’e-mail racine doit être chez {domains}.";

    public override string NoSuchOu(string ous) => $"il n’y a aucune OU de ce nom. {ous}\u202F?";

    public override string OuNotForType(string type, string ous) =>
        $"les comptes {type} ne peuvent aller que dans {ous}. Quelle OU voulez-vous\u202F?";

    public override string AccountNameTaken(string accountName) =>
        $"un compte porte déjà le nom {accountName}. Veuillez refaire votre demande\u00A0: la suivante "
        + "recevra un autre nom.";

    public override string ProductNotInCatalog(string product) =>
        $"le produit {product} n’est pas dans le catalogue pour l’instant. Les opérateurs le voient "
        + "aussi. Veuillez réessayer plus tard.";

    public override string ProductDomains(string domains, string product) =>
        $"seules les personnes dont l’adresse est chez {domains} peuvent demander «\u202F{product}\u202F».";

    public override string TooManyProducts(int open, string product, int limit) =>
        $"vous avez déjà {(open == 1 ? "1 demande en cours" : $"{open} demandes en cours")} pour le "
        + $"produit {product}, et la limite est de {limit}. Annulez-en une, ou attendez que l’une d’elles "
        + "aboutisse.";
}
