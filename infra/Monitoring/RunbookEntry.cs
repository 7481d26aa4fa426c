namespace ChatOps.Infra.Monitoring;

/// <summary>The headings of docs/runbook.md that alarms are named after; the others belong to messages of the product
/// itself.</summary>
internal static class RunbookEntry
{
    /// <summary>An order ended without an account.</summary>
    public const string RequestFailed = "Request failed";

    /// <summary>An order has run for more than an hour.</summary>
    public const string OrderTakesTooLong = "Order takes too long";

    /// <summary>Messages that nobody could handle.</summary>
    public const string DeadLetters = "Messages in the dead-letter queue";

    /// <summary>The queue is not being worked off.</summary>
    public const string MessagesWait = "Messages wait too long";

    /// <summary>Nothing is looked after.</summary>
    public const string SweepDoesNotRun = "The sweep does not run";

    /// <summary>People and Slack are not answered, or not in time.</summary>
    public const string FrontDoorFails = "The front door fails";

    /// <summary>A function ends with an error, is held back, or nears its limit of time.</summary>
    public const string FunctionFails = "A function fails";

    /// <summary>A deployment is taken back.</summary>
    public const string NewVersionFails = "A new version fails";

    /// <summary>Lex throttles or fails.</summary>
    public const string LexDoesNotAnswer = "Lex does not answer";

    /// <summary>The directory grows old.</summary>
    public const string OrganizationsUnread = "Organizations cannot be read";

    /// <summary>A topic has a subscription that no deployment made.</summary>
    public const string ForeignSubscription = "Foreign subscription";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RequestFailed,
        OrderTakesTooLong,
        DeadLetters,
        MessagesWait,
        SweepDoesNotRun,
        FrontDoorFails,
        FunctionFails,
        NewVersionFails,
        LexDoesNotAnswer,
        OrganizationsUnread,
        ForeignSubscription,
    ];

    /// <summary>The heading as a link to it and as part of an alarm's name: <c>the-sweep-does-not-run</c>.</summary>
    public static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');
}
