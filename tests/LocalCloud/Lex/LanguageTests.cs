using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>What people say in other languages, in sentences that the definition does not hold.</summary>
public sealed class LanguageTests(MultilingualBot bot) : IClassFixture<MultilingualBot>
{
    private static readonly JsonObject Ana = new() { ["sessionAttributes"] = new JsonObject { ["FirstName"] = "Ana" } };

    private static readonly Dictionary<string, HeldOut> Languages = new(StringComparer.Ordinal)
    {
        ["de_DE"] = HeldOutGerman.Sentences,
        ["es_419"] = HeldOutSpanish.Sentences,
        ["fr_FR"] = HeldOutFrench.Sentences,
    };

    public static TheoryData<string, string, string, string> Wishes => Rows(held => held.Wishes);

    public static TheoryData<string, string, string, string> Answers => Rows(held => held.Answers);

    public static TheoryData<string, string, string, string> Confirmations => Rows(held => held.Confirmations);

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task A_wish_means_its_intent_and_fills_its_slots(
        string localeId,
        string text,
        string intent,
        string slots
    )
    {
        var turn = await bot.Talk(localeId).Say(text, Ana);

        Assert.Equal((intent, slots), (turn.Intent, Filled(turn)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_fills_the_slot_that_is_asked_for(
        string localeId,
        string text,
        string slot,
        string value
    )
    {
        var turn = await bot.Talk(localeId).Say(text, Asking("AWSAccountVending", slot));

        Assert.Equal(("AWSAccountVending", value), (turn.Intent, turn.Slot(slot)));
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task A_yes_is_a_yes_and_a_no_a_no(string localeId, string text, string intent, string expected)
    {
        var turn = await bot.Talk(localeId).Say(text, Asking(intent, slot: null));

        Assert.Equal(expected, turn.State["intent"]!["confirmationState"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("de_DE", "neues Konto", "Hallo Ana, welchen Kontotyp möchtest du? Produktion oder Sandbox?")]
    [InlineData("es_419", "cuenta nueva", "Hola Ana, ¿qué tipo de cuenta quieres? ¿Producción o Sandbox?")]
    [InlineData(
        "fr_FR",
        "nouveau compte",
        "Bonjour Ana, quel type de compte souhaitez-vous\u202f? Production ou Bac à sable\u202f?"
    )]
    [InlineData("en_US", "new account", "Hi Ana, what account type do you want? Production or Sandbox?")]
    public async Task What_the_bot_tells_people_to_say_starts_again_in_their_language(
        string localeId,
        string text,
        string reply
    ) => Assert.Equal(reply, (await bot.Talk(localeId).Say(text, Ana)).Reply);

    [Theory]
    [InlineData(
        "de_DE",
        "Hallo, ich hätte gern ein neues Konto",
        "Spielwiese",
        "demo",
        "ja",
        "Ana, soll ich wirklich ein Konto vom Typ Sandbox in der OU Demos mit der Root-E-Mail ana@example.com anlegen?"
    )]
    [InlineData(
        "es_419",
        "¡Hola! Quisiera una cuenta nueva",
        "de pruebas",
        "demo",
        "sí",
        "Ana, ¿seguro que quieres crear una cuenta de tipo Sandbox en la OU Demos con el correo raíz ana@example.com?"
    )]
    [InlineData(
        "fr_FR",
        "Bonjour, je voudrais un nouveau compte",
        "bac à sable",
        "démo",
        "oui",
        "Ana, voulez-vous vraiment créer un compte de type Sandbox dans l’OU Demos avec l’e-mail racine ana@example.com\u202f?"
    )]
    public async Task The_whole_conversation_goes_its_way(
        string localeId,
        string wish,
        string type,
        string ou,
        string yes,
        string confirmation
    )
    {
        var talk = bot.Talk(localeId);

        Assert.Equal("ElicitSlot AccountType", (await talk.Say(wish, Ana)).Action);
        Assert.Equal("ElicitSlot RootEmail", (await talk.Say(type)).Action);
        Assert.Equal("ElicitSlot AccountOU", (await talk.Say("ana@example.com")).Action);
        Assert.Equal(confirmation, (await talk.Say(ou)).Reply);
        Assert.Equal("Fulfilled", (await talk.Say(yes)).IntentState);
    }

    [Theory]
    [InlineData("de_DE", 40)]
    [InlineData("es_419", 40)]
    [InlineData("fr_FR", 40)]
    public void The_sentences_are_many_cover_every_intent_and_are_not_the_definitions(string localeId, int least)
    {
        var locale = bot.Definition.BotLocales.Single(locale => locale.LocaleId == localeId);
        var held = Languages[localeId];
        var taught = locale
            .Intents.SelectMany(intent => intent.SampleUtterances)
            .Select(sample => sample.Utterance)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.True(held.Wishes.Count >= least, $"{held.Wishes.Count}");
        var covered = held
            .Wishes.Select(wish => wish.Expected)
            .Concat(HeldOutSentence.Of(localeId).SelectMany(sentence => sentence.Intents))
            .Distinct();
        Assert.Equal(
            locale.Intents.Select(intent => intent.Name).Order(StringComparer.Ordinal),
            covered.Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(held.Wishes, wish => taught.Contains(wish.Text.Trim('.', '?', '!', '¿', '¡', ' ')));
    }

    private static JsonObject Asking(string intent, string? slot)
    {
        var state = (JsonObject)Ana.DeepClone();
        var slots = new JsonObject();
        state["dialogAction"] = slot is null
            ? new JsonObject { ["type"] = "ConfirmIntent" }
            : new JsonObject { ["type"] = "ElicitSlot", ["slotToElicit"] = slot };
        if (slot is null && intent == "AWSAccountVending")
        {
            foreach (
                var (name, value) in new[]
                {
                    ("AccountType", "Sandbox"),
                    ("RootEmail", "ana@example.com"),
                    ("AccountOU", "Demos"),
                }
            )
            {
                slots[name] = new JsonObject
                {
                    ["shape"] = "Scalar",
                    ["value"] = new JsonObject
                    {
                        ["originalValue"] = value,
                        ["interpretedValue"] = value,
                        ["resolvedValues"] = new JsonArray(value),
                    },
                };
            }
        }

        state["intent"] = new JsonObject
        {
            ["name"] = intent,
            ["slots"] = slots,
            ["state"] = "InProgress",
            ["confirmationState"] = "None",
        };
        return state;
    }

    private static string Filled(Turn turn) =>
        string.Join(
            ", ",
            (turn.State["intent"]?["slots"]?.AsObject() ?? [])
                .Where(slot => slot.Value is not null)
                .OrderBy(slot => slot.Key, StringComparer.Ordinal)
                .Select(slot => $"{slot.Key}={turn.Slot(slot.Key)}")
        );

    private static TheoryData<string, string, string, string> Rows(
        Func<HeldOut, IReadOnlyList<(string Text, string Expected, string Slots)>> list
    ) =>
        [
            .. Languages.SelectMany(language =>
                list(language.Value).Select(row => (language.Key, row.Text, row.Expected, row.Slots))
            ),
        ];
}
