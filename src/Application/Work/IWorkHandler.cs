using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Work;

/// <summary>Runs one kind of work item.</summary>
/// <typeparam name="T">The owner of the work items: a request or a resource.</typeparam>
public interface IWorkHandler<T>
    where T : class, IHasWork<T>
{
    /// <summary>The kind of work items that it runs.</summary>
    WorkKind Kind { get; }

    /// <summary>
    /// Runs the effect and returns the transition to store afterwards, a function because the state may have changed.
    /// After an exception it runs again later, so it must be safe to repeat.
    /// </summary>
    Task<Func<T, Transition<T>>> DoAsync(T owner, WorkItem item, CancellationToken cancellationToken);
}

/// <summary>Runs one kind of work item of requests.</summary>
public interface IWorkHandler : IWorkHandler<Request>;

/// <summary>Runs one kind of work item of resources.</summary>
public interface IResourceWorkHandler : IWorkHandler<Resource>;
