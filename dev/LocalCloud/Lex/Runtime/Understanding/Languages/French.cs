using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>French. Articles and pronouns attach to the next word with an apostrophe, and to the verb with a hyphen; in
/// chat both are often omitted, like accents.</summary>
internal static partial class French
{
    private static readonly LanguageForms Forms = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["àâä"] = "a",
            ["éèêë"] = "e",
            ["îï"] = "i",
            ["ôö"] = "o",
            ["ùûü"] = "u",
            ["ç"] = "c",
            ["œ"] = "oe",
        },
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["jai"] = ["j", "ai"],
            ["jaimerais"] = ["j", "aimerais"],
            ["jaurais"] = ["j", "aurais"],
            ["dun"] = ["d", "un"],
            ["dune"] = ["d", "une"],
            ["lou"] = ["l", "ou"],
            ["cest"] = ["c", "est"],
            ["nest"] = ["n", "est"],
            ["sil"] = ["s", "il"],
            ["quest"] = ["qu", "est"],
            ["estce"] = ["est", "ce"],
            ["svp"] = ["s", "il", "vous", "plait"],
            ["stp"] = ["s", "il", "te", "plait"],
            ["bjr"] = ["bonjour"],
            ["slt"] = ["salut"],
        },
        Joints()
    );

    private static readonly LanguageWords Words = new(
        "je j tu il elle on nous vous ils elles me m te t se s moi toi lui leur le la les l un une des du de d "
            + "ce c cet cette ces mon ma mes ton ta tes votre vos notre nos son sa ses "
            + "à au aux en dans sur sous pour par avec sans chez et ou où que qu quoi qui quel quelle quels "
            + "quelles comment quand est es suis sont ai as a avons avez ont été être avoir était sera "
            + "serait soit "
            + "peux peut puis pouvez pouvons pourrais pourrait pourriez dois doit y ne n pas il si ça cela là "
            + "quelque chose",
        "veux veut voulons voudrais voudrait voudrions souhaite souhaitons souhaiterais aimerais aimerait "
            + "besoin faut faudrait donne donnez donner obtenir avoir désire envie cherche faire fais faites fait "
            + "permettre aurais aurait",
        "bonjour bonsoir salut coucou hello merci beaucoup d'avance s'il te vous plaît plait ok okay alors "
            + "euh bon ben bah donc juste",
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
            + "dix-sept dix-huit dix-neuf vingt"
    );

    private static readonly LanguageAnswers Answers = new(
        [
            "oui",
            "ouais",
            "ouep",
            "yep",
            "yes",
            "oui oui",
            "o",
            "bien sûr",
            "mais oui",
            "évidemment",
            "certainement",
            "absolument",
            "tout à fait",
            "exactement",
            "exact",
            "c'est exact",
            "correct",
            "c'est correct",
            "c'est ça",
            "c'est bon",
            "c'est bien ça",
            "d'accord",
            "dac",
            "dacc",
            "entendu",
            "ok",
            "okay",
            "okey",
            "k",
            "parfait",
            "très bien",
            "bien",
            "bon",
            "ça marche",
            "ça roule",
            "ça me va",
            "volontiers",
            "avec plaisir",
            "je confirme",
            "confirmer",
            "confirmé",
            "je valide",
            "valider",
            "validé",
            "je suis sûr",
            "je suis sûre",
            "vas-y",
            "allez-y",
            "allez",
            "allons-y",
            "on y va",
            "go",
            "continue",
            "continuez",
            "fais-le",
            "faites-le",
            "crée-le",
            "créez-le",
            "commande-le",
            "commandez-le",
            "commander",
            "affirmatif",
            "effectivement",
            "en effet",
            "carrément",
            "pourquoi pas",
            "si",
            "mais si",
            "vrai",
            "\U0001F44D",
            "\u2705",
        ],
        [
            "non",
            "nan",
            "nope",
            "no",
            "non merci",
            "mais non",
            "pas maintenant",
            "pas encore",
            "pas du tout",
            "surtout pas",
            "certainement pas",
            "absolument pas",
            "bien sûr que non",
            "pas question",
            "jamais",
            "négatif",
            "plutôt pas",
            "finalement non",
            "c'est faux",
            "faux",
            "incorrect",
            "ce n'est pas ça",
            "ce n'est pas correct",
            "c'est pas ça",
            "annule",
            "annulez",
            "annuler",
            "stop",
            "arrête",
            "arrêtez",
            "attends",
            "attendez",
            "un instant",
            "un moment",
            "laisse tomber",
            "laissez tomber",
            "oublie",
            "oubliez",
            "ne le fais pas",
            "ne le faites pas",
            "je ne veux pas",
            "je ne veux plus",
            "je veux pas",
            "j'ai changé d'avis",
            "abandonner",
            "refuser",
            "je refuse",
            "\U0001F44E",
            "\u274C",
        ],
        ["peut-être", "éventuellement", "probablement", "sans doute", "possible", "je suppose", "ça se peut"],
        [
            "je ne sais pas",
            "je sais pas",
            "sais pas",
            "aucune idée",
            "pas sûr",
            "pas sûre",
            "je ne suis pas sûr",
            "je ne suis pas sûre",
            "je suis pas sûr",
            "qui sait",
        ],
        "mais sauf plutôt cependant par contre changer change changez non pas attends attendez",
        "merci bonjour salut euh ah oh ben bah bon alors hmm"
    );

    public static Language Language { get; } = new(Forms, Words, Answers);

    [GeneratedRegex(
        "^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'|-(?=(?:je|tu|il|elle|on|nous|vous|moi|toi|ce|le|la|les|lui|y|"
            + "t)(?:-|\\W*$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Joints();
}
