using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime.Understanding;
using ChatOps.LocalCloud.State;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>IDs are random, but two bots of one definition understand the same.</summary>
public sealed class SameAnswerTests
{
    // Equally similar to "cuenta" and "cubeta".
    private const string Typo = "una cuneta";

    [Theory]
    [InlineData("AAAAAAAAAA", "ZZZZZZZZZZ")]
    [InlineData("ZZZZZZZZZZ", "AAAAAAAAAA")]
    public void The_order_of_ids_does_not_decide_what_is_meant(string accountId, string bucketId)
    {
        using var file = new DataFile();
        using var state = new LocalState(file.Path);
        var store = new LexStore(state, TimeProvider.System);
        var locale = store.Put(
            store.Locales,
            "BOT/DRAFT/es_419",
            new JsonObject { ["localeId"] = "es_419", ["nluIntentConfidenceThreshold"] = 0.4 }
        );
        Put(store, locale, accountId, "Account", "quiero una cuenta");
        Put(store, locale, bucketId, "Bucket", "quiero una cubeta");
        Put(store, locale, "FALLBCKINT", "FallbackIntent", "x");

        var prepared = LexLocale.Prepare(store, locale);
        var ranked = prepared.Classifier.Rank(Typo, prepared.Language.Words(Typo), _ => true);

        Assert.Equal("Account", ranked[0].Intent.Name);
    }

    private static void Put(LexStore store, LexResource locale, string id, string name, string utterance) =>
        store.Put(
            store.Intents,
            $"{locale.Key}/{id}",
            new JsonObject
            {
                ["intentId"] = id,
                ["intentName"] = name,
                ["sampleUtterances"] = new JsonArray(new JsonObject { ["utterance"] = utterance }),
            }
        );
}
