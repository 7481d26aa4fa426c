using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>German. People without umlauts on the keyboard write "ae", "oe", "ue" and "ss".</summary>
internal static partial class German
{
    private static readonly LanguageForms Forms = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ä"] = "ae",
            ["ö"] = "oe",
            ["ü"] = "ue",
            ["ß"] = "ss",
        },
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["gehts"] = ["geht", "es"],
            ["gibts"] = ["gibt", "es"],
            ["hats"] = ["hat", "es"],
            ["machs"] = ["mach", "es"],
            ["ists"] = ["ist", "es"],
            ["obs"] = ["ob", "es"],
            ["wirds"] = ["wird", "es"],
            ["kannste"] = ["kannst", "du"],
            ["haste"] = ["hast", "du"],
            ["brauch"] = ["brauche"],
            ["hab"] = ["habe"],
            ["moecht"] = ["moechte"],
            ["haett"] = ["haette"],
            ["nen"] = ["einen"],
            ["ne"] = ["eine"],
            ["n"] = ["ein"],
        },
        Joints()
    );

    private static readonly LanguageWords Words = new(
        "ich du er es wir ihr Sie man mir mich dir dich uns euch ihnen mein meine meinen meinem meiner meines "
            + "dein deine deinen deinem deiner unser unsere unseren unserem unserer "
            + "ein eine einen einem einer eines der die das den dem des dieser diese dieses diesen diesem und "
            + "oder in im ins an am auf aus bei beim von vom vor zu zum zur mit nach für unter über um ob "
            + "ist sind bin bist war wird werden wurde sei wäre hat habe haben hast hatte kann kannst können "
            + "könnt könnte könnten könntest soll sollte sollten darf dürfte dürfen muss "
            + "was wie wo wer wen wem wann welche welchen welcher welches dass als so da auch noch mal schon "
            + "denn doch etwas alles alle eigentlich man dazu davon dafür",
        "möchte möchten will wollen wollte brauche brauchen braucht benötige benötigen benötigt hätte "
            + "hätten gern gib geben gebt geben bekomme bekommen kriege kriegen bitten wünsche würde würden "
            + "bräuchte bräuchten lass machen machst mach tun tust geht",
        "hallo hi hey moin servus grüezi guten tag morgen abend bitte danke gerne liebe grüße ok okay also "
            + "ähm äh hm jetzt mal eben kurz einfach",
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
            + "sechzehn siebzehn achtzehn neunzehn zwanzig"
    );

    private static readonly LanguageAnswers Answers = new(
        [
            "ja",
            "jo",
            "joa",
            "jep",
            "jepp",
            "jupp",
            "jup",
            "jawohl",
            "jawoll",
            "jaja",
            "j",
            "aber ja",
            "na klar",
            "klar",
            "klaro",
            "klar doch",
            "aber klar",
            "sicher",
            "aber sicher",
            "gerne",
            "gern",
            "sehr gerne",
            "freilich",
            "natürlich",
            "selbstverständlich",
            "unbedingt",
            "auf jeden Fall",
            "absolut",
            "genau",
            "richtig",
            "korrekt",
            "stimmt",
            "das stimmt",
            "passt",
            "das passt",
            "passt so",
            "perfekt",
            "super",
            "prima",
            "gut",
            "alles klar",
            "in Ordnung",
            "einverstanden",
            "ok",
            "okay",
            "okey",
            "k",
            "bestätigt",
            "bestätige",
            "ich bestätige",
            "ich bin sicher",
            "bin ich",
            "mach",
            "mach das",
            "mach es",
            "mach weiter",
            "machen wir",
            "los",
            "weiter",
            "leg los",
            "bestell es",
            "bestellen",
            "bestell",
            "anlegen",
            "leg es an",
            "doch",
            "warum nicht",
            "von mir aus",
            "meinetwegen",
            "so machen wir es",
            "sieht gut aus",
            "hört sich gut an",
            "yes",
            "yep",
            "\U0001F44D",
            "\u2705",
        ],
        [
            "nein",
            "nee",
            "nö",
            "nöö",
            "nein danke",
            "lieber nicht",
            "besser nicht",
            "bloß nicht",
            "auf keinen Fall",
            "keinesfalls",
            "keineswegs",
            "niemals",
            "nie",
            "nicht",
            "noch nicht",
            "jetzt nicht",
            "doch nicht",
            "aber nein",
            "falsch",
            "das ist falsch",
            "stimmt nicht",
            "das stimmt nicht",
            "passt nicht",
            "das passt nicht",
            "abbrechen",
            "abbruch",
            "brich ab",
            "stopp",
            "stop",
            "halt",
            "warte",
            "moment",
            "vergiss es",
            "lass es",
            "lass das",
            "lass mal",
            "lassen wir es",
            "ich will nicht",
            "ich möchte nicht",
            "ich will doch nicht",
            "mach es nicht",
            "mach das nicht",
            "ich habe es mir anders überlegt",
            "anders überlegt",
            "ablehnen",
            "negativ",
            "no",
            "nope",
            "\U0001F44E",
            "\u274C",
        ],
        ["vielleicht", "eventuell", "möglicherweise", "wahrscheinlich", "vermutlich", "mal sehen", "kann sein"],
        [
            "weiß nicht",
            "weiß ich nicht",
            "ich weiß nicht",
            "ich weiß es nicht",
            "keine Ahnung",
            "nicht sicher",
            "ich bin nicht sicher",
            "ich bin mir nicht sicher",
            "unsicher",
            "wer weiß",
        ],
        "aber außer sondern stattdessen ändern ändere nicht nein warte jedoch allerdings lieber",
        "bitte danke hallo hi hey oh ach ähm äh hm also na"
    );

    public static Language Language { get; } = new(Forms, Words, Answers);

    // "Test-Konto" and "Test Konto" equal "Testkonto".
    [GeneratedRegex(
        @"-(?=(?:konto|konten|account|accounts|ou)(?:\W|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Joints();
}
