using ChatOps.Aws.DynamoDb;
using ChatOps.Infra.Configuration;

namespace ChatOps.Infra;

/// <summary>Where a stage's things are: ARNs and addresses made of their names, the same from every stack and
/// Region.</summary>
internal sealed class Places(StageConfiguration configuration)
{
    /// <summary>The names that they are made of.</summary>
    public Names Names { get; } = Names.Of(configuration);

    /// <summary>The stage.</summary>
    public StageConfiguration Configuration => configuration;

    /// <summary>The table.</summary>
    public string Table => Home("dynamodb", $"table/{Names.Table}");

    /// <summary>The queue.</summary>
    public string Inbox => Home("sqs", Names.Inbox);

    /// <summary>The queue's URL, as functions are told it.</summary>
    public string InboxUrl => QueueUrl(Names.Inbox);

    /// <summary>The approvers' topic.</summary>
    public string Approvals => Home("sns", Names.Approvals);

    /// <summary>The operators' topic in the home Region.</summary>
    public string Operations => Home("sns", Names.Operations);

    /// <summary>The operators' topic in Lex's Region, where that is another.</summary>
    public string BotOperations => Arn("sns", configuration.LexRegion, Names.Operations);

    /// <summary>The function that the operators' topic in the home Region calls.</summary>
    public string AlarmsFunction => Home("lambda", $"function:{Names.Function("alarms")}");

    /// <summary>The function that the operators' topic in Lex's Region calls, where that is another.</summary>
    public string BotAlarmsFunction =>
        Arn("lambda", configuration.LexRegion, $"function:{Names.Function("bot-alarms")}");

    /// <summary>The queue of what nobody could handle.</summary>
    public string DeadLetters => Home("sqs", Names.DeadLetters);

    /// <summary>Its URL, as the sweep is told it.</summary>
    public string DeadLettersUrl => QueueUrl(Names.DeadLetters);

    /// <summary>One of the table's indexes.</summary>
    /// <exception cref="ArgumentException">The table has none of that name.</exception>
    public string Index(string name) =>
        TableDefinition.Indexes.Any(index => index.Name == name)
            ? $"{Table}/index/{name}"
            : throw new ArgumentException($"The table has no index {name}.", nameof(name));

    /// <summary>Something in Lex's Region.</summary>
    public string Lex(string resource) => Arn("lex", configuration.LexRegion, resource);

    /// <summary>Something in the home Region.</summary>
    public string Home(string service, string resource) => Arn(service, configuration.HomeRegion, resource);

    private string QueueUrl(string name) =>
        $"https://sqs.{configuration.HomeRegion}.{Amazon.CDK.Aws.URL_SUFFIX}/{Amazon.CDK.Aws.ACCOUNT_ID}/{name}";

    /// <summary>Something in a Region of this account.</summary>
    public static string Arn(string service, string region, string resource) =>
        $"arn:{Amazon.CDK.Aws.PARTITION}:{service}:{region}:{Amazon.CDK.Aws.ACCOUNT_ID}:{resource}";
}
