namespace ChatOps.Languages.French;

internal sealed class FrenchSecretPageWords : SecretPageWords
{
    public override string WhyBadLink =>
        "Il a peut-être été coupé en chemin, ou il est trop ancien. Rien n’a été modifié.";

    public override string AfterBadLink =>
        "Demandez au bot le statut de votre demande\u00A0: il vous redonne le lien. Si cela n’aide pas, adressez-vous à votre équipe plateforme.";

    public override string Heading => "Ce qui ne doit pas se dire dans la discussion";

    public override string YoursAlone =>
        "Cette page n’est que pour vous\u00A0: qui a son adresse donne les valeurs en votre nom. Merci de ne pas la transmettre.";

    public override string Given => "Il n’y a plus rien à donner";

    public override string StillWaits => "attend toujours";

    public override FormattableString Needs(object title, object id) =>
        $"Sans ces valeurs, votre demande {id} ({title}) ne peut pas avancer. Elles sont conservées chiffrées, ne vont que dans la commande et ne sont montrées à personne\u00A0: gardez-les là où vous gardez ce genre de choses.";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Votre demande {id} ({title}) {standing}. Chaque étape vous est annoncée là où vous avez fait la demande.";
}
