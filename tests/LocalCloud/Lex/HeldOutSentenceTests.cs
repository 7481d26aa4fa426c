using System.Text.Json.Nodes;
using FuzzySharp;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>Counts the held-out sentences that Lex understands. The rates may rise, never fall. An utterance that
/// copies a sentence makes the rate worthless.</summary>
public sealed class HeldOutSentenceTests(MultilingualBot bot, ITestOutputHelper output) : IClassFixture<MultilingualBot>
{
    private const int SentencesPerLanguage = 60;

    // The similarity of two sentences that differ in a word.
    private const int MostAlike = 92;

    private static readonly (string Slot, string Value)[] Answers =
    [
        ("AccountType", "Sandbox"),
        ("RootEmail", "ana@example.com"),
        ("AccountOU", "Demos"),
    ];

    public static TheoryData<string> Locales => ["en_US", "de_DE", "es_419", "fr_FR"];

    [Theory]
    [InlineData("en_US", 53)]
    [InlineData("de_DE", 53)]
    [InlineData("es_419", 55)]
    [InlineData("fr_FR", 56)]
    public async Task Held_out_sentences_are_understood_as_often_as_before(string localeId, int least)
    {
        var misses = new List<string>();
        foreach (var sentence in HeldOutSentence.Of(localeId))
        {
            var turn = await bot.Talk(localeId).Say(sentence.Text, Asking(sentence.Question));
            if (!sentence.Intents.Contains(turn.Intent) || Denies(turn))
            {
                misses.Add($"{sentence.Question} | {sentence.Text} | heard as {turn.Intent}");
            }
        }

        var hits = SentencesPerLanguage - misses.Count;
        output.WriteLine($"{localeId}: {hits} of {SentencesPerLanguage}\n{string.Join('\n', misses)}");
        Assert.True(hits >= least, $"{hits} are understood, and it was {least}. Not so:\n{string.Join('\n', misses)}");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_definition_holds_none_of_them(string localeId)
    {
        var sentences = HeldOutSentence.Of(localeId);
        var locale = bot.Definition.BotLocales.Single(locale => locale.LocaleId == localeId);
        var samples = locale.Intents.SelectMany(intent => intent.SampleUtterances);
        var taught = samples.Select(sample => Letters(sample.Utterance)).Distinct();

        Assert.Equal(SentencesPerLanguage, sentences.Select(sentence => Letters(sentence.Text)).Distinct().Count());
        Assert.Empty(
            from sentence in sentences
            from utterance in taught
            let alike = Fuzz.Ratio(Letters(sentence.Text), utterance)
            where alike > MostAlike
            select $"{sentence.Text} is {alike} % like the utterance {utterance}"
        );
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool Denies(Turn turn) =>
        (string?)turn.State["intent"]?["confirmationState"] is "Confirmed" or "Denied";

    private static JsonObject Asking(string question)
    {
        var state = new JsonObject { ["sessionAttributes"] = new JsonObject { ["FirstName"] = "Ana" } };
        if (question == "-")
        {
            return state;
        }

        var slots = new JsonObject();
        foreach (var (slot, value) in Answers.TakeWhile(answer => answer.Slot != question))
        {
            var answer = new JsonObject { ["originalValue"] = value, ["interpretedValue"] = value };
            slots[slot] = new JsonObject { ["shape"] = "Scalar", ["value"] = answer };
        }

        state["dialogAction"] =
            question == "Confirmation"
                ? new JsonObject { ["type"] = "ConfirmIntent" }
                : new JsonObject { ["type"] = "ElicitSlot", ["slotToElicit"] = question };
        state["intent"] = new JsonObject
        {
            ["name"] = "AWSAccountVending",
            ["slots"] = slots,
            ["state"] = "InProgress",
            ["confirmationState"] = "None",
        };
        return state;
    }
}
