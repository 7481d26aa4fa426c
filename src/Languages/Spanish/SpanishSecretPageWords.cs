namespace ChatOps.Languages.Spanish;

internal sealed class SpanishSecretPageWords : SecretPageWords
{
    private const string HowTheyAreKept =
        "Se guardan cifrados, solo se usan para el pedido y no se vuelven a mostrar, así que conserva una copia en un "
        + "lugar seguro.";

    public override string WhyBadLink =>
        "Puede que el enlace esté incompleto o sea demasiado antiguo. No se cambió nada.";

    public override string AfterBadLink =>
        "Pregúntale al bot por el estado de tu solicitud y te dará el enlace otra vez. Si eso no ayuda, "
        + "pregúntale a tu equipo de plataforma.";

    public override string Heading => "Datos confidenciales";

    public override string YoursAlone =>
        "Esta página es solo para ti: quien tenga el enlace puede ingresar los datos en tu nombre. No lo "
        + "compartas, por favor.";

    public override string Given => "No queda nada por ingresar";

    public override string StillWaits => "sigue en espera";

    public override FormattableString Needs(object title, object id) =>
        $"Sin estos datos, tu solicitud {id} ({title}) no puede seguir. {HowTheyAreKept}";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Tu solicitud {id} ({title}) {standing}. Te avisaremos de cada paso donde la hiciste.";
}
