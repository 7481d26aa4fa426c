namespace ChatOps.Languages.Spanish;

internal sealed class SpanishChatPageWords : ChatPageWords
{
    public override string Title => "Habla con ChatOps";

    public override string SignedOut =>
        "Inicia sesión y pide una cuenta de AWS con tus propias palabras. Solo tú ves esta conversación.";

    public override string Conversation => "Conversación";

    public override string Choices => "Respuestas sugeridas";

    public override string Message => "Tu mensaje";

    public override string Send => "Enviar";

    public override string Requests => "Tus solicitudes";

    public override string NoRequests => "Todavía no has pedido nada.";

    public override string You => "Tú";

    public override (string Label, string Says) AskStatus => ("¿Cómo van mis solicitudes?", "estado");

    public override (string Label, string Says) AskHelp => ("¿Qué puedes hacer?", "ayuda");

    public override string NoAnswer => "No llegó ninguna respuesta. No se perdió nada; inténtalo de nuevo.";

    public override string Again => "Intentar de nuevo";

    public override string Asked => "Solicitado:";

    public override string Give => "Ingresar datos confidenciales";

    public override IReadOnlyDictionary<int, string> Refusals { get; } =
        new Dictionary<int, string>
        {
            [400] = "El mensaje estaba vacío o era demasiado largo. Dilo con menos palabras, por favor.",
            [403] =
                "Tu sesión no alcanza para esto: falta tu nombre o un correo electrónico verificado. Tu "
                + "equipo de plataforma puede ayudarte.",
            [413] = "El mensaje era demasiado largo. Dilo con menos palabras, por favor.",
            [429] = "Enviaste demasiados mensajes en un minuto. Espera un poco e inténtalo de nuevo.",
            [500] = "Algo falló de nuestro lado. Inténtalo de nuevo.",
            [503] =
                "El bot no está disponible en este momento. No se perdió nada; inténtalo de nuevo en unos segundos.",
            [504] = "La respuesta tardó demasiado. Inténtalo de nuevo.",
        };

    public override string Greeting(string name) => $"Hola, {name}. ¿En qué te ayudo?";

    public override string Changed(string id, string title, string status) => $"{id} ({title}): {status}";

    public override string SignedInAs(string person) => $"Sesión iniciada como {person}";
}
