namespace ChatOps.Infra.Constructs;

/// <summary>The timeout of each function, in seconds.</summary>
internal static class FunctionTimes
{
    /// <summary>The front door answers by 25 seconds, and API Gateway gives up at 30.</summary>
    public const int Api = 29;

    /// <summary>Lex waits for 30 seconds.</summary>
    public const int Hook = 25;

    /// <summary>One call to Lex may take 32 seconds; the rest of a batch is delivered again.</summary>
    public const int Worker = 60;

    /// <summary>The work on one request: a few calls of up to 15 seconds each.</summary>
    public const int Lifecycle = 60;

    /// <summary>Reading a whole organization, once a day, takes minutes: AWS allows a few calls a second.</summary>
    public const int Sweep = 300;

    /// <summary>The probe waits ten seconds, then records the result.</summary>
    public const int Probe = 20;

    /// <summary>A few writes.</summary>
    public const int Alarms = 20;

    /// <summary>Lambda's maximum: Lex builds for minutes.</summary>
    public const int Builder = 900;

    /// <summary>CloudFormation's wait for the builder, which answers before its own timeout. The default is an
    /// hour.</summary>
    public const int BuilderAnswer = Builder + 60;
}
