namespace ChatOps.Languages.German;

internal sealed class GermanSecretPageWords : SecretPageWords
{
    private const string HowTheyAreKept =
        "Sie werden verschlüsselt gespeichert, nur für die Bestellung verwendet und nicht mehr angezeigt. Bewahr sie "
        + "deshalb selbst sicher auf.";

    public override string WhyBadLink => "Der Link ist unvollständig oder zu alt. Es wurde nichts geändert.";

    public override string AfterBadLink =>
        "Frag den Bot nach dem Status deiner Anfrage, dann bekommst du den Link noch einmal. Wenn das "
        + "nicht hilft, frag dein Plattform-Team.";

    public override string Heading => "Vertrauliche Werte";

    public override string YoursAlone =>
        "Diese Seite ist nur für dich: Wer den Link hat, kann die Werte in deinem Namen eingeben. Bitte "
        + "gib ihn nicht weiter.";

    public override string Given => "Hier gibt es nichts mehr einzugeben";

    public override string StillWaits => "wartet noch";

    public override FormattableString Needs(object title, object id) =>
        $"Ohne diese Werte geht es mit deiner Anfrage {id} ({title}) nicht weiter. {HowTheyAreKept}";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Deine Anfrage {id} ({title}) {standing}. Von jedem Schritt erfährst du dort, wo du angefragt hast.";
}
