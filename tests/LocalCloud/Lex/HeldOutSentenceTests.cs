using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>
/// How many of the held-out sentences mean to Lex what they mean to people. The rates may rise, never fall; the sentences are not to be taught: an
/// utterance that copies one makes the rate worthless.
/// </summary>
public sealed class HeldOutSentenceTests(MultilingualBot bot, ITestOutputHelper output) : IClassFixture<MultilingualBot>
{
    private const int SentencesPerLanguage = 60;

    private static readonly (string Slot, string Value)[] Answers = [("AccountType", "Sandbox"), ("RootEmail", "ana@example.com"), ("AccountOU", "Demos")];

    public static TheoryData<string> Locales => ["en_US", "de_DE", "es_419", "fr_FR"];

    [Theory]
    [InlineData("en_US", 16)]
    [InlineData("de_DE", 14)]
    [InlineData("es_419", 15)]
    [InlineData("fr_FR", 13)]
    public async Task Held_out_sentences_are_understood_as_often_as_before(string localeId, int least)
    {
        var misses = new List<string>();
        foreach (var sentence in HeldOutSentence.Of(localeId))
        {
            var turn = await bot.Talk(localeId).Say(sentence.Text, Asking(sentence.Question));
            if (!sentence.Intents.Contains(turn.Intent) || Denies(turn))
            {
                misses.Add($"{sentence.Question} | {sentence.Text} | {string.Join('/', sentence.Intents)}, heard as {turn.Intent}");
            }
        }

        var hits = SentencesPerLanguage - misses.Count;
        output.WriteLine($"{localeId}: {hits} of {SentencesPerLanguage}\n{string.Join('\n', misses)}");
        Assert.True(hits >= least, $"{localeId}: {hits} of {SentencesPerLanguage} are understood, and it was {least}:\n{string.Join('\n', misses)}");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_definition_holds_none_of_them(string localeId)
    {
        var sentences = HeldOutSentence.Of(localeId);
        var locale = bot.Definition.BotLocales.Single(locale => locale.LocaleId == localeId);
        var taught = locale.Intents.SelectMany(intent => intent.SampleUtterances).Select(sample => Letters(sample.Utterance)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(SentencesPerLanguage, sentences.Select(sentence => Letters(sentence.Text)).Distinct().Count());
        Assert.DoesNotContain(sentences, sentence => taught.Contains(Letters(sentence.Text)));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool Denies(Turn turn) => turn.State["intent"]?["confirmationState"]?.GetValue<string>() is "Confirmed" or "Denied";

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
            slots[slot] = new JsonObject { ["shape"] = "Scalar", ["value"] = new JsonObject { ["originalValue"] = value, ["interpretedValue"] = value, ["resolvedValues"] = new JsonArray(value) } };
        }

        state["dialogAction"] = question == "Confirmation" ? new JsonObject { ["type"] = "ConfirmIntent" } : new JsonObject { ["type"] = "ElicitSlot", ["slotToElicit"] = question };
        state["intent"] = new JsonObject { ["name"] = "AWSAccountVending", ["slots"] = slots, ["state"] = "InProgress", ["confirmationState"] = "None" };
        return state;
    }
}
