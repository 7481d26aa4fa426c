namespace ChatOps.Infra.Rights;

/// <summary>The rights of each function; who-may-do-what.md shows the result.</summary>
internal static class FunctionRights
{
    /// <summary>The front door: records and their lists, the queue, the bot, the secret. It sends no mail and orders
    /// nothing.</summary>
    public static IEnumerable<Right> Api(Places places, AppSecrets secrets, string botAlias) =>
        [
            TableRights.Records(places),
            TableRights.Lists(places, "by-age", "by-status", "by-requester", "waiting-to-order"),
            TableRights.ReadHealth(places),
            Send(places),
            Talk(botAlias),
            ReadSecret(secrets),
        ];

    /// <summary>The bot's code hook: creates requests and reads the speaker's own. It has no secret.</summary>
    public static IEnumerable<Right> Hook(Places places) =>
        [TableRights.Records(places), TableRights.Lists(places, "by-requester", "waiting-to-order"), Send(places)];

    /// <summary>The queue's worker: runs conversations, and the work on requests.</summary>
    public static IEnumerable<Right> Worker(Places places, AppSecrets secrets, string botAlias, string product) =>
        [
            TableRights.Records(places),
            TableRights.Lists(places, "by-requester", "waiting-to-order"),
            TableRights.Directory(places),
            Right.To("Receive", places.Inbox, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
            Send(places),
            Talk(botAlias),
            ReadSecret(secrets),
            .. Mail(places, secrets),
            .. OrganizationRights.Directory(),
            .. OrderingRights.All(places, product),
        ];

    /// <summary>Control Tower's lifecycle events: the work on the event's request.</summary>
    public static IEnumerable<Right> Lifecycle(Places places, AppSecrets secrets, string product) =>
        [
            TableRights.Records(places),
            TableRights.Lists(places, "waiting-to-order"),
            TableRights.Directory(places),
            ReadSecret(secrets),
            .. Mail(places, secrets),
            .. OrganizationRights.Directory(),
            .. OrderingRights.All(places, product),
        ];

    /// <summary>The sweep: all due work, and the watches over subscriptions, dead letters, approvers and the policy's
    /// OUs.</summary>
    public static IEnumerable<Right> Sweep(Places places, AppSecrets secrets, string product) =>
        [
            TableRights.Records(places),
            TableRights.Lists(places, "by-status", "due", "waiting-to-order"),
            TableRights.Directory(places),
            ReadSecret(secrets),
            .. Mail(places, secrets),
            Right.To("WatchDeadLetters", places.DeadLetters, "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
            new(
                "WatchSubscriptions",
                ["sns:ListSubscriptionsByTopic"],
                [
                    places.Approvals,
                    places.Operations,
                    .. places.Configuration.IsLexElsewhere ? [places.BotOperations] : Array.Empty<string>(),
                ]
            ),
            Right.To("WatchSubscriptions", "*", "sns:GetSubscriptionAttributes"),
            .. OrganizationRights.Directory(),
            .. OrderingRights.All(places, product),
            .. OrderingRights.ReadPortfolios(places),
        ];

    /// <summary>The probe: calls the public front door, and records the result.</summary>
    public static IEnumerable<Right> Probe(Places places) =>
        [TableRights.WriteHealth(places), TableRights.CountProbes(places)];

    /// <summary>Records alarms.</summary>
    public static IEnumerable<Right> Alarms(Places places) => [TableRights.WriteHealth(places)];

    private static Right Send(Places places) => Right.To("Send", places.Inbox, "sqs:SendMessage");

    private static Right Talk(string botAlias) => Right.To("Talk", botAlias, "lex:RecognizeText");

    private static Right ReadSecret(AppSecrets secrets) =>
        Right.To("ReadSecret", secrets.SecretArn, "secretsmanager:GetSecretValue");

    // SNS uses the topics' key on behalf of the publisher.
    private static IEnumerable<Right> Mail(Places places, AppSecrets secrets) =>
        [
            new("Mail", ["sns:Publish"], [places.Approvals, places.Operations]),
            Right
                .To("Mail", secrets.TopicKeyArn, "kms:Decrypt", "kms:GenerateDataKey")
                .Where("StringEquals", "kms:ViaService", $"sns.{places.Configuration.HomeRegion}.amazonaws.com"),
        ];
}

/// <summary>Resources of the data stack with generated names.</summary>
/// <param name="SecretArn">The secret.</param>
/// <param name="TopicKeyArn">The key of the topics in the home Region.</param>
internal sealed record AppSecrets(string SecretArn, string TopicKeyArn);
