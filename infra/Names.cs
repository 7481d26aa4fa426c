using ChatOps.Infra.Configuration;

namespace ChatOps.Infra;

/// <summary>Physical names, made of project and stage. CloudFormation can't refer across Regions, so the stacks know
/// each other's resources by name.</summary>
internal sealed record Names(string Project, string Stage)
{
    public static Names Of(StageConfiguration configuration) => new(configuration.Project, configuration.Stage);

    public string Prefix => $"{Project}-{Stage.ToLowerInvariant()}";

    public string DataStack => $"{Prefix}-data";

    public string BotStack => $"{Prefix}-bot";

    public string AppStack => $"{Prefix}-app";

    public string Table => Prefix;

    public string Inbox => $"{Prefix}-inbox.fifo";

    public string DeadLetters => $"{Prefix}-dead-letters.fifo";

    public string Approvals => $"{Prefix}-approvals";

    public string Operations => $"{Prefix}-operations";

    public string Secret => $"{Prefix}-secrets";

    /// <summary>The inert product, which Dev and Staging order.</summary>
    public string InertProduct => $"{Prefix}-inert-account";

    /// <summary>Bot names are unique in an account, so only Prod has the plain name.</summary>
    public string Bot => Stage == StageNames.Prod ? "ChatOps" : $"ChatOps-{Stage}";

    public string Function(string name) => $"{Prefix}-{name}";
}
