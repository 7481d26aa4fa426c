namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>Spanish. In chat, few people type accents.</summary>
internal static class Spanish
{
    private static readonly LanguageForms Forms = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["á"] = "a",
            ["é"] = "e",
            ["í"] = "i",
            ["ó"] = "o",
            ["úü"] = "u",
            ["ñ"] = "n",
        },
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["q"] = ["que"],
            ["xq"] = ["por", "que"],
            ["pa"] = ["para"],
            ["x"] = ["por"],
            ["porfa"] = ["por", "favor"],
            ["porfavor"] = ["por", "favor"],
            ["porfis"] = ["por", "favor"],
            ["d"] = ["de"],
        }
    );

    private static readonly LanguageWords Words = new(
        "yo tú él ella usted nosotros ustedes me te se nos le les lo la los las el un una unos unas mi mis "
            + "tu tus su sus nuestro nuestra nuestros nuestras este esta esto ese esa eso "
            + "de del a al en con por para sin sobre bajo y o e u que qué como cómo cuál cuáles cual cuales "
            + "quién quien cuándo cuando dónde donde es está esta son están estan soy estoy sea ser estar "
            + "fue "
            + "ha han he hay tiene tienen tengo va van voy puedo puedes puede podemos pueden podría podrías "
            + "podrían debe ya no si algo",
        "quiero quiere queremos quisiera quisiéramos quería necesito necesita necesitamos requiero "
            + "requerimos gustaría dame deme denme darme dar tener hace hacer haces hagas falta ocupo busco deseo "
            + "deseamos",
        "hola buenas buenos días tardes noches tal por favor gracias muchas ok okay vale bueno pues eh oye "
            + "disculpa disculpe saludos entonces",
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
            + "diecisiete dieciocho diecinueve veinte"
    );

    private static readonly LanguageAnswers Answers = new(
        [
            "sí",
            "sip",
            "sep",
            "simón",
            "sí señor",
            "s",
            "claro",
            "claro que sí",
            "por supuesto",
            "desde luego",
            "seguro",
            "estoy seguro",
            "estoy segura",
            "cierto",
            "correcto",
            "exacto",
            "exactamente",
            "así es",
            "eso es",
            "de acuerdo",
            "ok",
            "okay",
            "okey",
            "k",
            "vale",
            "dale",
            "va",
            "venga",
            "bueno",
            "bien",
            "muy bien",
            "está bien",
            "todo bien",
            "perfecto",
            "listo",
            "genial",
            "excelente",
            "confirmo",
            "lo confirmo",
            "confirmado",
            "confirmar",
            "acepto",
            "acepto la orden",
            "adelante",
            "procede",
            "proceder",
            "continúa",
            "continuar",
            "sigue",
            "hazlo",
            "créala",
            "créalo",
            "crear",
            "pídela",
            "pídelo",
            "hágalo",
            "afirmativo",
            "obvio",
            "cómo no",
            "por qué no",
            "efectivamente",
            "me parece bien",
            "suena bien",
            "yes",
            "yep",
            "\U0001F44D",
            "\u2705",
        ],
        [
            "no",
            "nop",
            "nope",
            "nel",
            "no gracias",
            "ahora no",
            "todavía no",
            "aún no",
            "para nada",
            "de ninguna manera",
            "ni hablar",
            "nunca",
            "jamás",
            "negativo",
            "mejor no",
            "claro que no",
            "por supuesto que no",
            "desde luego que no",
            "incorrecto",
            "está mal",
            "eso no",
            "no es correcto",
            "falso",
            "cancela",
            "cancelar",
            "cancélalo",
            "cancélala",
            "cancélelo",
            "detente",
            "alto",
            "espera",
            "un momento",
            "olvídalo",
            "olvídelo",
            "déjalo",
            "déjelo",
            "déjalo así",
            "no lo hagas",
            "no quiero",
            "ya no",
            "ya no quiero",
            "cambié de opinión",
            "rechazo",
            "rechazar",
            "stop",
            "\U0001F44E",
            "\u274C",
        ],
        ["tal vez", "quizás", "quizá", "a lo mejor", "puede ser", "probablemente", "posiblemente", "supongo"],
        ["no sé", "no lo sé", "ni idea", "no estoy seguro", "no estoy segura", "no tengo idea", "quién sabe"],
        "pero excepto salvo sino cambia cambiar cámbialo no espera mejor aunque",
        "por favor gracias hola oye eh pues bueno mmm hmm ah oh"
    );

    public static Language Language { get; } = new(Forms, Words, Answers);
}
