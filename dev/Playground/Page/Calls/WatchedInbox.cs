using System.Text.Json;
using ChatOps.Application.Inbox;

namespace ChatOps.Playground.Page.Calls;

/// <summary>Wraps the queue, with a line for each added message.</summary>
internal sealed class WatchedInbox(IInbox inbox, ProductCalls calls) : IInbox
{
    public async Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await inbox.SendAsync(message, cancellationToken);
        calls.Record(
            "sqs",
            "SendMessage",
            JsonSerializer.Serialize(
                new
                {
                    MessageGroupId = message.Group,
                    MessageDeduplicationId = message.Id,
                    message.Kind,
                    MessageBody = message.Body,
                }
            ),
            string.Empty
        );
    }
}
