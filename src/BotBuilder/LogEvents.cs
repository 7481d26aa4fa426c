namespace ChatOps.BotBuilder;

/// <summary>The event IDs of the bot builder's log lines: 6000 and up.</summary>
internal static class LogEvents
{
    public const int DeploymentStarted = 6001;
    public const int BotDeployed = 6002;
    public const int DeploymentFailed = 6003;
    public const int ComparingAnew = 6004;
    public const int BotNotSearched = 6005;
}
