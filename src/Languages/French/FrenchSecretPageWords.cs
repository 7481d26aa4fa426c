namespace ChatOps.Languages.French;

internal sealed class FrenchSecretPageWords : SecretPageWords
{
    private const string HowTheyAreKept =
        "Elles sont chiffrées, ne servent qu’à la commande et ne seront plus "
        + "affichées\u00A0: gardez-en une copie en lieu sûr.";

    public override string WhyBadLink => "Le lien est peut-être incomplet ou trop ancien. Rien n’a été modifié.";

    public override string AfterBadLink =>
        "Demandez au bot le statut de votre demande\u00A0: il vous redonnera le lien. Si cela n’aide "
        + "pas, adressez-vous à votre équipe plateforme.";

    public override string Heading => "Valeurs confidentielles";

    public override string YoursAlone =>
        "Cette page vous est réservée\u00A0: toute personne qui a le lien peut saisir les valeurs en "
        + "votre nom. Merci de ne pas le transmettre.";

    public override string Given => "Il n’y a plus rien à saisir";

    public override string StillWaits => "attend toujours";

    public override FormattableString Needs(object title, object id) =>
        $"Sans ces valeurs, votre demande {id} ({title}) ne peut pas avancer. {HowTheyAreKept}";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Votre demande {id} ({title}) {standing}. Vous recevrez un message à chaque étape.";
}
