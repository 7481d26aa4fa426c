namespace ChatOps.Languages.German;

internal sealed class GermanSecretPageWords : SecretPageWords
{
    public override string WhyBadLink =>
        "Vielleicht ist er unterwegs abgeschnitten worden, oder er ist zu alt. Geändert wurde nichts.";

    public override string AfterBadLink =>
        "Frag den Bot nach dem Status deiner Anfrage: dann bekommst du den Link noch einmal. Wenn das nicht hilft, frag dein Plattform-Team.";

    public override string Heading => "Was nicht in den Chat gehört";

    public override string YoursAlone =>
        "Diese Seite ist nur für dich: wer ihre Adresse hat, gibt die Werte in deinem Namen ein. Bitte gib sie nicht weiter.";

    public override string Given => "Hier ist nichts mehr einzugeben";

    public override string StillWaits => "wartet noch";

    public override FormattableString Needs(object title, object id) =>
        $"Ohne diese Angaben geht es mit deiner Anfrage {id} ({title}) nicht weiter. Sie werden verschlüsselt gespeichert, gehen nur in die Bestellung und werden niemandem gezeigt: bewahr sie dort auf, wo du so etwas aufbewahrst.";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Deine Anfrage {id} ({title}) {standing}. Von jedem Schritt erfährst du dort, wo du angefragt hast.";
}
