using ChatOps.Aws.DynamoDb;
using ChatOps.Infra.Configuration;

namespace ChatOps.Infra;

/// <summary>ARNs and addresses of a stage's resources, made of their names; the same from every stack and
/// Region.</summary>
internal sealed class Places(StageConfiguration configuration)
{
    public Names Names { get; } = Names.Of(configuration);

    public StageConfiguration Configuration => configuration;

    public string Table => Home("dynamodb", $"table/{Names.Table}");

    public string Inbox => Home("sqs", Names.Inbox);

    /// <summary>The queue's URL, for the functions' settings.</summary>
    public string InboxUrl => QueueUrl(Names.Inbox);

    public string Approvals => Home("sns", Names.Approvals);

    public string Operations => Home("sns", Names.Operations);

    /// <summary>The operators' topic in Lex's Region, if that is another Region.</summary>
    public string BotOperations => Arn("sns", configuration.LexRegion, Names.Operations);

    /// <summary>The function that the operators' topic in the home Region calls.</summary>
    public string AlarmsFunction => Home("lambda", $"function:{Names.Function("alarms")}");

    /// <summary>The function that the operators' topic in Lex's Region calls, if that is another Region.</summary>
    public string BotAlarmsFunction =>
        Arn("lambda", configuration.LexRegion, $"function:{Names.Function("bot-alarms")}");

    public string DeadLetters => Home("sqs", Names.DeadLetters);

    /// <summary>The dead-letter queue's URL, for the sweep's settings.</summary>
    public string DeadLettersUrl => QueueUrl(Names.DeadLetters);

    /// <summary>An index of the table.</summary>
    /// <exception cref="ArgumentException">The table has no index of that name.</exception>
    public string Index(string name) =>
        TableDefinition.Indexes.Any(index => index.Name == name)
            ? $"{Table}/index/{name}"
            : throw new ArgumentException($"The table has no index {name}.", nameof(name));

    /// <summary>An ARN in Lex's Region.</summary>
    public string Lex(string resource) => Arn("lex", configuration.LexRegion, resource);

    public string Home(string service, string resource) => Arn(service, configuration.HomeRegion, resource);

    private string QueueUrl(string name) =>
        $"https://sqs.{configuration.HomeRegion}.{Amazon.CDK.Aws.URL_SUFFIX}/{Amazon.CDK.Aws.ACCOUNT_ID}/{name}";

    /// <summary>An ARN in a Region of this account.</summary>
    public static string Arn(string service, string region, string resource) =>
        $"arn:{Amazon.CDK.Aws.PARTITION}:{service}:{region}:{Amazon.CDK.Aws.ACCOUNT_ID}:{resource}";
}
