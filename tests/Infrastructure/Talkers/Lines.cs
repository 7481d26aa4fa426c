namespace ChatOps.Tests.Infrastructure.Talkers;

/// <summary>A conversation for an account in one language.</summary>
/// <param name="Code">The language.</param>
/// <param name="Wish">Asks for an account.</param>
/// <param name="WhichType">A part of the reply.</param>
/// <param name="WhichEmail">The next question.</param>
/// <param name="WhichOu">The next question.</param>
/// <param name="Sure">The beginning of the confirmation.</param>
/// <param name="Yes">Confirms.</param>
/// <param name="Made">The reply to that.</param>
/// <param name="Status">Asks for the status.</param>
/// <param name="Ready">The status of a finished request.</param>
/// <param name="Type">Names the account type Sandbox.</param>
public sealed record Lines(
    string Code,
    string Wish,
    string WhichType,
    string WhichEmail,
    string WhichOu,
    string Sure,
    string Yes,
    string Made,
    string Status,
    string Ready,
    string Type
)
{
    public static IReadOnlyList<Lines> All { get; } =
    [
        new(
            "en",
            "Hi, I would like a new account please!",
            "what account type do you want?",
            "what email should I use for the root account?",
            "what is the OU this account should belong to?",
            "are you sure you want to create a Sandbox account in the OU Demos",
            "yes!",
            "New account request created.",
            "status",
            "is ready: the account's ID is",
            "sandbox"
        ),
        new(
            "de",
            "Hallo, ich möchte bitte ein neues Konto!",
            "welchen Kontotyp möchtest du?",
            "welche E-Mail-Adresse soll das Root-Konto bekommen?",
            "zu welcher OU soll das Konto gehören?",
            "soll ich wirklich ein Konto vom Typ Sandbox in der OU Demos",
            "ja!",
            "Dein neues Konto ist angefragt.",
            "wie steht es um meine Anfrage?",
            "ist fertig: Die Konto-ID ist",
            "Testkonto"
        ),
        new(
            "es",
            "Hola, ¡quiero una cuenta nueva, por favor!",
            "¿qué tipo de cuenta quieres?",
            "¿qué correo electrónico uso como correo raíz?",
            "¿a qué OU debe pertenecer la cuenta?",
            "¿seguro que quieres crear una cuenta de tipo Sandbox en la OU Demos",
            "¡sí!",
            "solicité tu cuenta nueva.",
            "¿cuál es el estado de mi solicitud?",
            "está lista: el ID de la cuenta es",
            "de pruebas"
        ),
        new(
            "fr",
            "Bonjour, je voudrais un nouveau compte, s’il vous plaît !",
            "quel type de compte souhaitez-vous",
            "quelle adresse faut-il utiliser comme e-mail racine",
            "à quelle OU ce compte doit-il appartenir",
            "voulez-vous vraiment créer un compte de type Sandbox dans l’OU Demos",
            "oui !",
            "Votre nouveau compte est demandé.",
            "où en est ma demande ?",
            "est prête\u00A0: l’ID du compte est",
            "bac à sable"
        ),
    ];

    public static TheoryData<string> Codes => [.. All.Select(lines => lines.Code)];

    public static Lines Of(string code) => All.Single(lines => lines.Code == code);
}
