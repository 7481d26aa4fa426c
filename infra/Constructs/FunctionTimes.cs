namespace ChatOps.Infra.Constructs;

/// <summary>How long each function may run, in seconds.</summary>
internal static class FunctionTimes
{
    /// <summary>The front door itself answers by 25 seconds, API Gateway gives up at 30.</summary>
    public const int Api = 29;

    /// <summary>Lex waits for 30 seconds.</summary>
    public const int Hook = 25;

    /// <summary>One call to Lex may take 32 seconds; whatever remains of a batch comes again.</summary>
    public const int Worker = 60;

    /// <summary>One request's work: some calls of up to 15 seconds each.</summary>
    public const int Lifecycle = 60;

    /// <summary>Once a day it reads a whole organization, a few calls a second.</summary>
    public const int Sweep = 300;

    /// <summary>The probe waits for ten seconds, then writes down what came of it.</summary>
    public const int Probe = 20;

    /// <summary>A few writes.</summary>
    public const int Alarms = 20;

    /// <summary>Lambda's longest: Lex builds for minutes.</summary>
    public const int Builder = 900;

    /// <summary>How long CloudFormation waits for the builder, which answers before its own time is up; not its default
    /// of an hour.</summary>
    public const int BuilderAnswer = Builder + 60;
}
