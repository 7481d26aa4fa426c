using ChatOps.Infra.Configuration;

namespace ChatOps.Infra;

/// <summary>
/// Physical names, all from project and stage. The bot's stack may stand in another Region, where CloudFormation can
/// refer to nothing at home: so each stack
/// knows the others' things by their names.
/// </summary>
/// <param name="Project">The operator's name for all of it.</param>
/// <param name="Stage">The stage.</param>
internal sealed record Names(string Project, string Stage)
{
    /// <summary>The names of a stage.</summary>
    public static Names Of(StageConfiguration configuration) => new(configuration.Project, configuration.Stage);

    /// <summary>Begins every name.</summary>
    public string Prefix => $"{Project}-{Stage.ToLowerInvariant()}";

    /// <summary>The data stack.</summary>
    public string DataStack => $"{Prefix}-data";

    /// <summary>The bot stack.</summary>
    public string BotStack => $"{Prefix}-bot";

    /// <summary>The app stack.</summary>
    public string AppStack => $"{Prefix}-app";

    /// <summary>The table.</summary>
    public string Table => Prefix;

    /// <summary>The FIFO queue.</summary>
    public string Inbox => $"{Prefix}-inbox.fifo";

    /// <summary>The FIFO queue behind it.</summary>
    public string DeadLetters => $"{Prefix}-dead-letters.fifo";

    /// <summary>The approvers' topic.</summary>
    public string Approvals => $"{Prefix}-approvals";

    /// <summary>The operators' topic.</summary>
    public string Operations => $"{Prefix}-operations";

    /// <summary>The secret.</summary>
    public string Secret => $"{Prefix}-secrets";

    /// <summary>The inert product, which Dev and Staging order.</summary>
    public string InertProduct => $"{Prefix}-inert-account";

    /// <summary>The bot: unique in an account, so that only Prod's has the plain name.</summary>
    public string Bot => Stage == StageNames.Prod ? "ChatOps" : $"ChatOps-{Stage}";

    /// <summary>A function, and with it its log group.</summary>
    public string Function(string name) => $"{Prefix}-{name}";
}
