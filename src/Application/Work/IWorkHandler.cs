using ChatOps.Domain.Requests;

namespace ChatOps.Application.Work;

/// <summary>Carries out one kind of work that a request left to be done.</summary>
public interface IWorkHandler
{
    /// <summary>The kind.</summary>
    WorkKind Kind { get; }

    /// <summary>
    /// Carries out the effect and returns what is to be written once it is done: a function, since the request may have
    /// moved on meanwhile.
    /// An exception means that the effect may or may not have happened; it is carried out again later, so it must bear
    /// repetition.
    /// </summary>
    Task<Func<Request, Transition>> DoAsync(Request request, WorkItem item, CancellationToken cancellationToken);
}
