using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>Runs the work items of requests.</summary>
public sealed class RequestWork
{
    private readonly Workbench<Request> bench;

    /// <summary>Creates the runner.</summary>
    public RequestWork(
        IRequestStore store,
        IEnumerable<IWorkHandler> handlers,
        StageOptions stage,
        TimeProvider time,
        ILogger<RequestWork> logger
    ) => bench = new Workbench<Request>(new Requests(store), handlers, stage, time, logger);

    /// <summary>Runs every work item of one request that is due.</summary>
    /// <returns>True if none failed. Failed work items stay stored and become due again.</returns>
    public Task<bool> DoDueAsync(string id, CancellationToken cancellationToken) =>
        bench.DoDueAsync(id, cancellationToken);

    private sealed class Requests(IRequestStore store) : IMovable<Request>
    {
        public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
            store.FindAsync(id, cancellationToken);

        public async Task<Request?> MoveAsync(
            string id,
            Func<Request, Transition> transition,
            CancellationToken cancellationToken
        ) =>
            await store.ChangeAsync(id, transition, cancellationToken) is { Moved: true, Request: var moved }
                ? moved
                : null;
    }
}
