using System.Reflection;
using ChatOps.Application.Inbox;
using ChatOps.Application.Slack;

namespace ChatOps.Benchmarks;

/// <summary>A free queue and store, so that only the front door's own work is measured.</summary>
internal sealed class Nothing : IInbox, ISlackStore
{
    public Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        InboxMessageRules.Check(message);
        return Task.CompletedTask;
    }

    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<bool> AddAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        Task.FromResult(true);
}

/// <summary>A dependency that an event's way to the queue must not use.</summary>
public class Untouched : DispatchProxy
{
    public static T Of<T>()
        where T : class => Create<T, Untouched>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new InvalidOperationException($"An event's way to the queue calls {targetMethod?.Name}.");
}
