using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using ChatOps.Infra.Constructs;
using ChatOps.Languages;

namespace ChatOps.Infra.Monitoring;

/// <summary>The alarms in Lex's Region: the hook and the recorder of alarms. Failures of Lex are counted by its
/// callers; see <see cref="AppAlarms"/>.</summary>
internal static class BotAlarms
{
    /// <summary>Adds them.</summary>
    /// <param name="recorder">Null if Lex is in the home Region, which has its own recorder.</param>
    public static void Add(RunbookAlarms alarms, Places places, ChatOpsFunction hook, ChatOpsFunction? recorder)
    {
        FunctionAlarms.Errors(alarms, hook);
        FunctionAlarms.Throttles(alarms, hook);
        FunctionAlarms.Duration(alarms, hook);
        ChatOpsFunction[] functions = recorder is null ? [hook] : [hook, recorder];
        FunctionAlarms.Lines(alarms, places, "bot-error-lines", functions);
        if (recorder is not null)
        {
            FunctionAlarms.Errors(alarms, recorder);
        }
    }

    /// <summary>Sums a Lex metric of the bot over its languages: Lex counts each separately.</summary>
    public static IMetric Metric(string botId, string botAliasId, string name, string? region = null) =>
        new MathExpression(
            new MathExpressionProps
            {
                Expression = string.Join(" + ", SpokenLanguages.All.Select(words => $"FILL({IdOf(name, words)}, 0)")),
                UsingMetrics = SpokenLanguages.All.ToDictionary(
                    words => IdOf(name, words),
                    IMetric (words) => Metric(botId, botAliasId, name, words.LocaleId, region),
                    StringComparer.Ordinal
                ),
                Label = name,
                Period = Duration.Minutes(5),
            }
        );

    // A metric's ID must be unique in its graph, and begin with a lower-case letter.
    private static string IdOf(string name, Words words) => $"{char.ToLowerInvariant(name[0])}{name[1..]}_{words.Code}";

    private static Metric Metric(string botId, string botAliasId, string name, string localeId, string? region) =>
        new(
            new MetricProps
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
            }
        );
}
