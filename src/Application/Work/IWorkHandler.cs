using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Work;

/// <summary>Carries out one kind of work item.</summary>
/// <typeparam name="T">What has the work items: requests or resources.</typeparam>
public interface IWorkHandler<T>
    where T : class, IHasWork<T>
{
    /// <summary>The kind.</summary>
    WorkKind Kind { get; }

    /// <summary>
    /// Carries out the effect and returns what is to be written once it is done: a function, since the state may have
    /// moved on meanwhile. An exception means that the effect may or may not have happened; it is carried out again
    /// later, so it must bear repetition.
    /// </summary>
    Task<Func<T, Transition<T>>> DoAsync(T owner, WorkItem item, CancellationToken cancellationToken);
}

/// <summary>Carries out one kind of work item of requests.</summary>
public interface IWorkHandler : IWorkHandler<Request>;

/// <summary>Carries out one kind of work item of resources.</summary>
public interface IResourceWorkHandler : IWorkHandler<Resource>;
