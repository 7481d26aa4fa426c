using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Inbox;
using ChatOps.Application.Requests;
using ChatOps.Application.Slack;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Slack;

internal sealed class MortalSlackStore(ISlackStore inner, Deaths deaths) : ISlackStore
{
    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        inner.FindAsync(key, cancellationToken);

    public Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        deaths.StepAsync(
            key,
            async () =>
            {
                await inner.PutAsync(key, document, keepFor, cancellationToken);
                return true;
            }
        );

    public Task<bool> AddAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        deaths.StepAsync(key, () => inner.AddAsync(key, document, keepFor, cancellationToken));
}

internal sealed class MortalConversationStore(IConversationStore inner, Deaths deaths) : IConversationStore
{
    public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        inner.FindAsync(conversation, cancellationToken);

    public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) =>
        inner.FindReplyAsync(eventId, cancellationToken);

    public Task<bool> SaveAsync(
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply,
        CancellationToken cancellationToken
    ) => deaths.StepAsync("turn", () => inner.SaveAsync(next, previous, eventId, reply, cancellationToken));
}

internal sealed class MortalRequestStore(IRequestStore inner, Deaths deaths) : IRequestStore
{
    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        inner.FindAsync(id, cancellationToken);

    public Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken) =>
        deaths.StepAsync("request", () => inner.SaveAsync(write, cancellationToken));

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        inner.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        inner.WaitingToOrderAsync(limit, cancellationToken);

    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        inner.HolderAsync(key, cancellationToken);

    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        inner.CountAsync(key, cancellationToken);
}

internal sealed class MortalInbox(IInbox inner, Deaths deaths) : IInbox
{
    public Task SendAsync(InboxMessage message, CancellationToken cancellationToken) =>
        deaths.StepAsync(
            "wake",
            async () =>
            {
                await inner.SendAsync(message, cancellationToken);
                return true;
            }
        );
}

internal sealed class MortalLex(ILexRuntime inner, Deaths deaths) : ILexRuntime
{
    public Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken) =>
        deaths.StepAsync("RecognizeText", () => inner.RecognizeTextAsync(turn, cancellationToken));
}

/// <summary>Calls of Slack's Web API; a step has the method's name.</summary>
internal sealed class MortalSlackCalls(Deaths deaths) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => deaths.StepAsync(request.RequestUri!.Segments[^1], () => base.SendAsync(request, cancellationToken));
}
