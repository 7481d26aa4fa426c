using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using ChatOps.Infra.Constructs;
using ChatOps.Vending.Languages;

namespace ChatOps.Infra.Monitoring;

/// <summary>The alarms in Lex's Region: the bot and its hook.</summary>
public static class BotAlarms
{
    /// <summary>Adds them.</summary>
    public static void Add(RunbookAlarms alarms, ChatOpsFunction hook, VendingBot bot)
    {
        FunctionAlarms.Add(alarms, hook);
        foreach (var (detail, metric, meaning) in new[]
        {
            ("throttles", "RuntimeThrottledEvents", "Lex held sentences back"),
            ("errors", "RuntimeSystemErrors", "Lex failed"),
            ("hook-errors", "RuntimeLambdaErrors", "Lex could not call the hook"),
            ("hook-answers", "RuntimeInvalidLambdaResponses", "Lex did not understand the hook's answer"),
        })
        {
            alarms.Add(RunbookEntry.LexDoesNotAnswer, detail, meaning, new Trouble(Metric(bot.BotId, bot.BotAliasId, metric), 1));
        }
    }

    /// <summary>One of Lex's metrics of the bot, all its languages together: Lex counts each for itself.</summary>
    public static IMetric Metric(string botId, string botAliasId, string name, string? region = null) => new MathExpression(new MathExpressionProps
    {
        Expression = string.Join(" + ", SpokenLanguages.All.Select(words => $"FILL({IdOf(name, words)}, 0)")),
        UsingMetrics = SpokenLanguages.All.ToDictionary(words => IdOf(name, words), IMetric (words) => Metric(botId, botAliasId, name, words.LocaleId, region), StringComparer.Ordinal),
        Label = name,
        Period = Duration.Minutes(5),
    });

    // Unique in a graph, and begins in lower case.
    private static string IdOf(string name, Words words) => $"{char.ToLowerInvariant(name[0])}{name[1..]}_{words.Code}";

    private static Metric Metric(string botId, string botAliasId, string name, string localeId, string? region) => new(new MetricProps
    {
        Namespace = "AWS/Lex",
        MetricName = name,
        Statistic = "Sum",
        Period = Duration.Minutes(5),
        Region = region,
        DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BotId"] = botId,
            ["BotAliasId"] = botAliasId,
            ["LocaleId"] = localeId,
            ["Operation"] = "RecognizeText",
        },
    });
}
