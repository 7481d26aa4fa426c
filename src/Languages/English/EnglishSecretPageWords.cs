namespace ChatOps.Languages.English;

internal sealed class EnglishSecretPageWords : SecretPageWords
{
    private const string HowTheyAreKept =
        "They're stored encrypted, used only for the order, and never shown again, so keep your own copy in a safe "
        + "place.";

    public override string WhyBadLink => "The link may be incomplete or too old. Nothing was changed.";

    public override string AfterBadLink =>
        "Ask the bot for the status of your request to get the link again. If that doesn't help, ask "
        + "your platform team.";

    public override string Heading => "Secret values";

    public override string YoursAlone =>
        "Keep this page to yourself: anyone who has its link can enter the values in your name.";

    public override string Given => "There's nothing more to enter";

    public override string StillWaits => "is still waiting";

    public override FormattableString Needs(object title, object id) =>
        $"Your {title} ({id}) can't be ordered without these values. {HowTheyAreKept}";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Your {title} ({id}) {standing}. You'll hear about every step where you asked for it.";
}
