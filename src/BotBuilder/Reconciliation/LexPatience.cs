using Amazon.LexModelsV2;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>How the builder calls Lex.</summary>
public static class LexPatience
{
    // How many calls a second an account may make, Lex doesn't say:
    // https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html
    private const int Retries = 10;

    /// <summary>Lets the client repeat a throttled call with growing pauses, since beginning anew would make all calls
    /// again.</summary>
    public static AmazonLexModelsV2Config Patient(this AmazonLexModelsV2Config config)
    {
        config.MaxErrorRetry = Retries;
        return config;
    }
}
