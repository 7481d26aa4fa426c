namespace ChatOps.Infra.Monitoring;

/// <summary>The headings of docs/runbook.md that have alarms. The other headings explain messages to
/// operators.</summary>
internal static class RunbookEntry
{
    public const string RequestFailed = "Request failed";

    public const string OrderTakesTooLong = "Order takes too long";

    public const string DeadLetters = "Messages in the dead-letter queue";

    public const string MessagesWait = "Messages wait too long";

    public const string SweepDoesNotRun = "The sweep does not run";

    public const string FrontDoorFails = "The front door fails";

    public const string FunctionFails = "A function fails";

    public const string NewVersionFails = "A new version fails";

    public const string LexDoesNotAnswer = "Lex does not answer";

    public const string OrganizationsUnread = "Organizations cannot be read";

    public const string ForeignSubscription = "Foreign subscription";

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

    /// <summary>The heading as a link to it, and as part of an alarm's name: <c>the-sweep-does-not-run</c>.</summary>
    public static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');
}
