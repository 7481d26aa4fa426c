using System.Collections.Concurrent;
using ChatOps.Application.Approvals;
using ChatOps.Application.Creation;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>A queue that records its messages, or fails.</summary>
internal sealed class SentMessages : IInbox
{
    public List<InboxMessage> All { get; } = [];

    public Exception? Failure { get; set; }

    public Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            return Task.FromException(Failure);
        }

        All.Add(message);
        return Task.CompletedTask;
    }
}

internal sealed class SentMails : INotificationTopics
{
    public List<(string To, string Subject, string Body)> All { get; } = [];

    public Task MailApproverAsync(string approver, string subject, string body, CancellationToken cancellationToken)
    {
        All.Add((approver, subject, body));
        return Task.CompletedTask;
    }

    public Task MailOperatorsAsync(string subject, string body, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Operators have nothing to do with it.");
}

/// <summary>A board that records its requests.</summary>
internal sealed class ShownRequests(bool isOpen) : IRequestBoard
{
    public List<string> Ids { get; } = [];

    public bool IsOpen => isOpen;

    public Task ShowAsync(Request request, CancellationToken cancellationToken)
    {
        Ids.Add(request.Id);
        return Task.CompletedTask;
    }
}

/// <summary>Work as a test wants it done.</summary>
internal sealed class DoneBy(WorkKind kind, Func<Request, WorkItem, Task<Func<Request, Transition>>> act) : IWorkHandler
{
    public WorkKind Kind => kind;

    public Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    ) => act(request, item);
}

/// <summary>An organization that must not be read.</summary>
internal sealed class UnreadOrganization : IOrganization
{
    public Task<OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("What is known is young enough.");

    public Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(
        OrganizationTree tree,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException("What is known is young enough.");
}

internal sealed class CollectedLog<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue($"{logLevel}: {formatter(state, exception)}: {exception?.Message}");
}

/// <summary>A store in which something happens between two calls, or in place of one.</summary>
internal sealed class InterruptedStore(IRequestStore store) : IRequestStore
{
    /// <summary>Runs once, after a request was read.</summary>
    public Func<Task>? AfterRead { get; set; }

    /// <summary>Runs in place of reading; null to read.</summary>
    public Action<string>? Reading { get; set; }

    /// <summary>Once, in place of a write.</summary>
    public Func<Request, Task<SaveResult>>? Write { get; set; }

    /// <summary>Once, in place of a write that changes a resource, too.</summary>
    public Func<RequestWrite, Task<SaveResult>>? WriteTogether { get; set; }

    public async Task<Request?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Reading?.Invoke(id);
        var found = await store.FindAsync(id, cancellationToken);
        var after = AfterRead;
        AfterRead = null;
        await (after?.Invoke() ?? Task.CompletedTask);
        return found;
    }

    public Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        if (write.Resource is not null && WriteTogether is { } together)
        {
            WriteTogether = null;
            return together(write);
        }

        var inPlace = Write;
        Write = null;
        return inPlace?.Invoke(write.Next) ?? store.SaveAsync(write, cancellationToken);
    }

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        store.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        store.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        store.WaitingToOrderAsync(limit, cancellationToken);

    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        store.HolderAsync(key, cancellationToken);

    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        store.CountAsync(key, cancellationToken);
}
