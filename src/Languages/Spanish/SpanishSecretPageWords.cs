namespace ChatOps.Languages.Spanish;

internal sealed class SpanishSecretPageWords : SecretPageWords
{
    public override string WhyBadLink => "Tal vez se cortó en el camino o es demasiado viejo. No se cambió nada.";

    public override string AfterBadLink =>
        "Pregúntale al bot por el estado de tu solicitud: te dará el enlace otra vez. Si eso no ayuda, pregunta a tu equipo de plataforma.";

    public override string Heading => "Lo que no se debe decir en el chat";

    public override string YoursAlone =>
        "Esta página es solo para ti: quien tiene su dirección da los valores en tu nombre. No la compartas, por favor.";

    public override string Given => "No queda nada por dar";

    public override string StillWaits => "sigue en espera";

    public override FormattableString Needs(object title, object id) =>
        $"Sin estos datos, tu solicitud {id} ({title}) no puede seguir. Se guardan cifrados, solo van en el pedido y no se le muestran a nadie: guárdalos donde guardas esas cosas.";

    public override FormattableString Stands(object title, object id, string standing) =>
        $"Tu solicitud {id} ({title}) {standing}. Te avisamos de cada paso allí donde la hiciste.";
}
