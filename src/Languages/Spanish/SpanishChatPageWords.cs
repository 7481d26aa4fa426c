namespace ChatOps.Languages.Spanish;

internal sealed class SpanishChatPageWords : ChatPageWords
{
    public override string Title => "Habla con ChatOps";

    public override string SignedOut =>
        "Inicia sesión y pide una cuenta de AWS con tus propias palabras. Nadie más que tú ve lo que se dice aquí.";

    public override string Conversation => "Conversación";

    public override string Choices => "Respuestas para elegir";

    public override string Message => "Tu mensaje";

    public override string Send => "Enviar";

    public override string Requests => "Tus solicitudes";

    public override string NoRequests => "Todavía no has pedido nada.";

    public override string You => "Tú";

    public override (string Label, string Says) AskStatus => ("¿Cómo van mis solicitudes?", "estado");

    public override (string Label, string Says) AskHelp => ("¿Qué sabes hacer?", "ayuda");

    public override string NoAnswer => "No llegó ninguna respuesta. No se perdió nada: inténtalo de nuevo.";

    public override string Again => "Intentar de nuevo";

    public override string Asked => "Solicitado:";

    public override string Give => "Dar lo que no se debe decir aquí";

    public override IReadOnlyDictionary<int, string> Refusals { get; } =
        new Dictionary<int, string>
        {
            [400] = "Estaba vacío o era demasiado largo: dilo con menos palabras, por favor.",
            [403] =
                "Tu sesión no alcanza para esto: le falta tu nombre o un correo electrónico verificado. Tu equipo de plataforma puede ayudarte.",
            [413] = "Era demasiado largo: dilo con menos palabras, por favor.",
            [429] = "Fue demasiado para este minuto. Espera un poco e inténtalo de nuevo.",
            [500] = "Algo falló de nuestro lado. Inténtalo de nuevo.",
            [503] =
                "No es posible hablar con el bot en este momento. No se perdió nada: inténtalo de nuevo en unos segundos.",
            [504] = "La respuesta tardó demasiado. Inténtalo de nuevo.",
        };

    public override string Greeting(string name) => $"Hola, {name}. ¿En qué te ayudo?";

    public override string Changed(string id, string title, string status) => $"{id} ({title}): {status}";

    public override string SignedInAs(string person) => $"Sesión iniciada como {person}";
}
