namespace ChatOps.Playground.Hosting;

/// <summary>The playground's names for resources that a deployment names by project and stage.</summary>
internal static class PlaygroundNames
{
    public const string HookFunction = "chatops-local-hook";
    public const string LifecycleFunction = "chatops-local-lifecycle";
    public const string BuilderFunction = "chatops-local-bot-builder";
    public const string ApproverTopic = "chatops-local-approvals";
    public const string OperatorTopic = "chatops-local-operators";
    public const string Operator = "operator in playground";
    public const string OperatorMailbox = "operators@example.com";
    public const string SlackSigningSecret = "local-signing-secret";
    public const string SlackBotToken = "xoxb-local";
    public const string SlackTeam = "T0LOCAL";
    public const string SlackApproversChannel = "C0APPROVERS";
    public const string SlackOperatorsChannel = "C0OPERATORS";
    public const string Region = "us-east-1";
    public const string Account = "000000000000";

    public static string FunctionArn(string name, string qualifier = "live") =>
        $"arn:aws:lambda:{Region}:{Account}:function:{name}:{qualifier}";
}
