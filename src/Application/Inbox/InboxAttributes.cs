namespace ChatOps.Application.Inbox;

/// <summary>The names of the attributes of queue messages.</summary>
public static class InboxAttributes
{
    /// <summary>One of <see cref="InboxKinds"/>.</summary>
    public const string Kind = "kind";

    /// <summary>See <see cref="InboxMessage.CorrelationId"/>.</summary>
    public const string CorrelationId = "correlationId";
}
