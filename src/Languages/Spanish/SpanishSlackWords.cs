namespace ChatOps.Languages.Spanish;

internal sealed class SpanishSlackWords : SlackWords
{
    public override string Stranger =>
        "Lo siento, solo trabajo para los miembros de este espacio de trabajo. Pídele a alguien de ahí "
        + "que haga la solicitud.";

    public override string Deactivated =>
        "Lo siento, tu cuenta de Slack está desactivada y no puedo recibir solicitudes desde ella.";

    public override string NoEmail =>
        "Lo siento, tu perfil de Slack no tiene correo electrónico y lo necesito: con él inicias sesión "
        + "en la cuenta. Pídele a tu administrador de Slack que lo agregue.";

    public override string TooFast =>
        "Eso fue demasiado rápido para mí. Espera un minuto e inténtalo de nuevo, por favor.";

    public override string Trouble =>
        "Tengo problemas en este momento. No se perdió nada: lo estoy intentando de nuevo. Si no te respondo "
        + "en unos minutos, inténtalo otra vez, por favor.";

    public override string Failed =>
        "No pude hacerlo: algo falló de mi lado. Inténtalo de nuevo en unos minutos, por favor.";

    public override string CannotWriteThere =>
        "No puedo escribir donde me acabas de hablar: quizá el canal está archivado o solo algunos miembros "
        + "pueden publicar en él. Escríbeme aquí, por favor.";

    public override string NothingToRead =>
        "No puedo leer mensajes reenviados ni archivos. Dime con tus propias palabras qué necesitas, o di «ayuda».";

    public override string FormNotOpened =>
        $"No pude abrir el formulario. Inténtalo de nuevo, por favor, o dime: «{Words.Conversation.WantAccount}».";

    public override string SomebodyElses =>
        $"Esa pregunta no era para ti. Para pedir una cuenta, dime «{Words.Conversation.WantAccount}».";

    public override string AlreadyAnswered => "Esa pregunta ya está respondida, así que el botón no hizo nada.";

    public override string TooOld =>
        $"Esa pregunta es demasiado antigua, así que el botón no hizo nada. {Words.Conversation.HowToStartAgain}";

    public override string ChooseOne => "Elige una opción";

    public override string OneMoment => "Un momento, estoy buscando tus solicitudes.";

    public override string Ask => "Solicitar";

    public override string Cancel => "Cancelar";

    public override string Close => "Cerrar";

    public override string AskForAccount => "Pedir una cuenta";

    public override string OrderSomething => "Pedir algo";

    public override string WhatDoYouNeed => "¿Qué necesitas? El formulario se abre en cuanto eliges.";

    public override string ChooseType => "Elige un tipo";

    public override string RootEmailHint =>
        "El correo del usuario raíz de la cuenta. AWS acepta cada dirección una sola vez.";

    public override string OrganizationalUnit => "Unidad organizativa (OU)";

    public override string ChooseOu => "Elige una OU";

    public override string FillIn => "Completa este campo.";

    public override string ProductChanged =>
        "El producto cambió desde que abriste este formulario. Ciérralo y vuelve a abrirlo, por favor.";

    public override string HomeTitle => "Lo que has pedido";

    public override string OrderSomethingElse => "Pedir otra cosa";

    public override string NothingAskedFor => "Todavía no has pedido nada.";

    public override string Yours => "Lo que tienes";

    public override string OnTheWay => "En curso";

    public override string Ended => "Terminado";

    public override string GiveMissing => "Ingresar datos";

    public override string SignIn => "Iniciar sesión";

    public override string RequestForgotten => "Ya no encuentro esa solicitud.";

    public override string NoApprover =>
        "Solo los aprobadores pueden decidir sobre las solicitudes, y tú no eres uno de ellos.";

    public override string DenyFormNotOpened =>
        "No pude abrir el formulario para el motivo. Presiona «Deny» otra vez, por favor.";

    public override string DenyRequest => "Rechazar una solicitud";

    public override string Deny => "Rechazar";

    public override string Reason => "Motivo";

    private static SpanishWords Words => SpanishWords.Instance;

    public override string UnusableEmail(int shortest, int longest) =>
        "Lo siento, AWS no acepta el correo electrónico de tu perfil de Slack para iniciar sesión: debe "
        + $"tener de {shortest} a {longest} caracteres simples.";

    public override string Unknown(string command) =>
        $"Eso ya no hace nada: es de una versión anterior mía. Usa {command}, por favor, o dime: "
        + $"«{Words.Conversation.WantAccount}».";

    public override string TooLong(string name, int longest, int length) =>
        $"{name}, eso es demasiado largo para mí: puedo leer {longest} caracteres a la vez y tu mensaje "
        + $"tiene {length}. ¿Puedes acortarlo?";

    public override string YourAnswer(string answer) => $"Tu respuesta: {answer}";

    public override string Help(string command) =>
        $"{command} abre un formulario para pedir una cuenta de AWS, con {command} order eliges entre "
        + $"todo lo que se puede pedir y {command} status muestra tus solicitudes. "
        + $"También puedes escribirme aquí o mencionarme en un canal: «{Words.Conversation.WantAccount}».";

    public override string LastRequest(string summary) => $"No tienes ninguna solicitud abierta. La última: {summary}";

    public override string NeverAsked(string command) =>
        $"Todavía no has pedido nada. Para pedir algo, usa {command} order.";

    public override string More(int count) => $"Y {count} más.";

    public override string TooMuchForForm(string product) =>
        "Este producto pide más datos de los que caben en un formulario. Escríbeme, por favor: "
        + $"«{Words.Product.Want(product)}».";

    public override string DefaultsKept(int count) =>
        count == 1
            ? "1 parámetro más conserva su valor predeterminado. Si quieres cambiarlo, mejor escríbeme."
            : $"{count} parámetros más conservan su valor predeterminado. Si "
                + "quieres cambiar alguno, mejor escríbeme.";

    public override string AskedElsewhere(IReadOnlyList<string> secrets) =>
        $"Esto lo ingresas en una página aparte, cuyo enlace te envío: {Words.And(secrets)}.";

    public override string Approvals(int count) =>
        count switch
        {
            0 => "No necesita aprobación y se pide de inmediato.",
            1 => "Necesita una aprobación.",
            _ => $"Necesita {count} aprobaciones.",
        };

    public override string Sorry(string objection) => $"Lo siento: {objection}";

    public override string AccountRequested(string name, string summary) =>
        $"Listo, {name}, solicité tu cuenta nueva. {summary}";

    public override string Requested(string name, string summary) =>
        $"Listo, {name}, la solicitud está hecha. {summary}";

    public override string TryAgain(string command) => $"Puedes volver a intentarlo con {command}.";

    public override string ReasonIsRead(string id) => $"Quien hizo la solicitud {id} verá tu motivo.";
}
