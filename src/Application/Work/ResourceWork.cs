using ChatOps.Application.Resources;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>Runs the work items of resources.</summary>
public sealed class ResourceWork
{
    private readonly Workbench<Resource> bench;

    /// <summary>Creates the runner.</summary>
    public ResourceWork(
        IResourceStore store,
        IEnumerable<IResourceWorkHandler> handlers,
        StageOptions stage,
        TimeProvider time,
        ILogger<ResourceWork> logger
    ) => bench = new Workbench<Resource>(new Resources(store), handlers, stage, time, logger);

    /// <summary>Runs every work item of one resource that is due.</summary>
    /// <returns>True if none failed. Failed work items stay stored and become due again.</returns>
    public Task<bool> DoDueAsync(string id, CancellationToken cancellationToken) =>
        bench.DoDueAsync(id, cancellationToken);

    private sealed class Resources(IResourceStore store) : IMovable<Resource>
    {
        public Task<Resource?> FindAsync(string id, CancellationToken cancellationToken) =>
            store.FindAsync(id, cancellationToken);

        public Task<Resource?> MoveAsync(
            string id,
            Func<Resource, Transition<Resource>> transition,
            CancellationToken cancellationToken
        ) => store.MoveAsync(id, transition, cancellationToken);
    }
}
