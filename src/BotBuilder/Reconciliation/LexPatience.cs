using Amazon.LexModelsV2;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>The builder's retry settings for Lex.</summary>
public static class LexPatience
{
    // Lex doesn't publish its calls a second: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html
    private const int Retries = 10;

    /// <summary>Retries a throttled call with growing pauses, since a new run would repeat all calls.</summary>
    public static AmazonLexModelsV2Config Patient(this AmazonLexModelsV2Config config)
    {
        config.MaxErrorRetry = Retries;
        return config;
    }
}
