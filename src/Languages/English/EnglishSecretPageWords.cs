namespace ChatOps.Languages.English;

internal sealed class EnglishSecretPageWords : SecretPageWords
{
    public override string WhyBadLink =>
        "It may have been cut off on its way, or it may be too old. Nothing was changed.";

    public override string AfterBadLink =>
        "Ask the bot for the status of your request: it gives you the link again. If that does not help, ask your platform team.";

    public override string Heading => "What must not be said in chat";

    public override string YoursAlone =>
        "This page is yours alone: whoever has its address gives the values in your name. Please do not pass it on.";

    public override string Given => "There is nothing more to give";

    public override string StillWaits => "still waits";

    public override FormattableString Needs(object title, object id) =>
        $"Your {title} ({id}) needs it to be ordered. It is stored encrypted, goes nowhere but into the order, and nobody is shown it: keep it where you keep such things.";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Your {title} ({id}) {standing}. You hear of every step where you asked.";
}
