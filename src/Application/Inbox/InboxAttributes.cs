namespace ChatOps.Application.Inbox;

/// <summary>Names of the queue messages' attributes.</summary>
public static class InboxAttributes
{
    /// <summary>One of <see cref="InboxKinds"/>.</summary>
    public const string Kind = "kind";

    /// <summary>From the first message to the account.</summary>
    public const string CorrelationId = "correlationId";
}
