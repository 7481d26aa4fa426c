namespace ChatOps.Languages.Spanish;

internal sealed class SpanishProductWords : ProductWords
{
    public override string WhatCanIOrder => "¿Qué puedo pedir?";

    public override string HowToStartAgain => $"Para empezar de nuevo, pregunta «{WhatCanIOrder}».";

    public override string None => "vacío";

    public override string NoneChoice => "Dejar vacío";

    public override string BackChoice => "Atrás";

    public override string KeepWhatItIs => "Dejar como está";

    public override string DoneChoice => "Eso es todo";

    public override string AnswerNeeded => "necesito una respuesta a eso.";

    public override string Several => "separa varios con comas";

    private static SpanishWords Words => SpanishWords.Instance;

    public override string One(string product) => $"«{product}»";

    public override string Want(string product) => $"Quiero pedir {product}";

    public override string OnlyAccounts(string name) =>
        $"{name}, puedes pedir cuentas de AWS: di "
        + $"«{Words.Conversation.WantAccount}». No hay otros productos para ti.";

    public override string WhichProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, puedes pedir {Words.Or(products.Select(One))}. ¿Cuál necesitas? (Para una cuenta de "
        + "AWS, di «cuenta nueva»).";

    public override string UnknownProduct(string name, IReadOnlyList<string> products) =>
        $"{name}, no conozco ese producto. Puedes pedir {Words.Or(products.Select(One))}. ¿Cuál necesitas?";

    public override string GiveUp(string name) =>
        $"{name}, no conozco ese producto. {Words.Conversation.LeaveIt} {HowToStartAgain}";

    public override string ThankYou(string name) => $"Gracias, {name}.";

    public override string Opening(string name, string product, int questions) =>
        $"{name}, para {One(product)} tengo "
        + $"{(questions == 1 ? "una pregunta" : $"{questions} preguntas")}. Di «atrás» para cambiar la "
        + "última respuesta o «salir» para dejarlo.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string? standard)
    {
        var question =
            values.Count > 0 ? $"{label}: ¿{Words.Or(values)}?"
            : limits.Length > 0 ? $"¿{label}? ({limits})"
            : $"¿{label}?";
        var without = standard switch
        {
            null => string.Empty,
            "" => " Di «omitir» para dejarlo vacío.",
            _ => $" Di «mantener» para usar {standard}.",
        };
        return $"{question}{without}";
    }

    public override string ShallRequest(
        string name,
        string product,
        IReadOnlyList<KeyValuePair<string, string>> answers,
        IReadOnlyList<string> secrets,
        bool isAgain
    )
    {
        var question = isAgain
            ? "ya respondiste todo. Ahora necesito un sí o un no, o «atrás» "
                + "para cambiar la última respuesta. ¿Solicito"
            : "¿solicito";
        var lines = answers.Select(answer => $"• {answer.Key}: {(answer.Value.Length > 0 ? answer.Value : None)}");
        var later =
            secrets.Count == 0
                ? string.Empty
                : $"\nEsto lo ingresas en una página aparte, no aquí: {Words.And(secrets)}.";
        return $"{name}, {question} {One(product)}?\n{string.Join('\n', lines)}{later}";
    }

    public override string KeepChoice(string value) => $"Mantener {value}";

    public override string NotAChoice(string values) => $"esa no es una de las opciones. ¿{values}?";

    public override string NotANumber(string limits) => $"eso no es un número. Por favor, indica {limits}.";

    public override string NumberOut(string number, string limits) => $"{number} no sirve. Por favor, indica {limits}.";

    public override string TooShort(int least) => $"es demasiado corto: debe tener al menos {Characters(least)}.";

    public override string TooLong(int most) => $"es demasiado largo: puede tener {Characters(most)} como máximo.";

    public override string NotFitting(string? description, string pattern) =>
        $"eso no sirve: {description ?? $"debe ajustarse al patrón {pattern}"}.";

    public override string NumberLimits(decimal? least, decimal? greatest) =>
        (least, greatest) switch
        {
            ({ } from, { } to) => $"un número de {Words.Number(from)} a {Words.Number(to)}",
            ({ } from, null) => $"un número a partir de {Words.Number(from)}",
            (null, { } to) => $"un número de {Words.Number(to)} como máximo",
            _ => "un número",
        };

    public override string? LengthLimits(int? least, int? most) =>
        (least, most) switch
        {
            ({ } from, { } to) => $"de {from} a {Characters(to)}",
            ({ } from, null) => $"al menos {Characters(from)}",
            (null, { } to) => $"{Characters(to)} como máximo",
            _ => null,
        };

    public override string NothingYours(string name) =>
        $"{name}, por ahora no tienes nada. Di «{Words.Conversation.WantAccount}» "
        + $"o «{WhatCanIOrder}» para pedir algo.";

    public override string NoneYours(string name, string product) =>
        $"{name}, no tienes nada de {One(product)}. Di «{Want(product)}» si te hace falta.";

    public override string Yours(string name) => $"{name}, esto es lo que tienes:";

    public override string NothingYet(string name) => $"{name}, todavía no tienes nada.";

    public override string More(int count) =>
        $"Hay {count} más. Menciona un producto para ver solo lo que tienes de él.";

    public override string ForExample(string id) => $"Di, por ejemplo, «termina {id}».";

    public override string IsAbout(string holder) => $"hay una solicitud abierta: {holder}";

    public override string YouCan(bool change, bool extend) => $"se puede {Words.Or(Verbs(change, extend))}";

    private static string Characters(int count) => count == 1 ? "1 carácter" : $"{count} caracteres";

    private static IEnumerable<string> Verbs(bool change, bool extend)
    {
        if (change)
        {
            yield return "cambiar";
        }

        if (extend)
        {
            yield return "extender";
        }

        yield return "terminar";
    }
}
