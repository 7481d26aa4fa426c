using ChatOps.Domain.Resources;

namespace ChatOps.Application.Work;

/// <summary>Runs the due work items of a request or a resource, depending on the ID.</summary>
public sealed class DueWork(RequestWork requests, ResourceWork resources)
{
    /// <summary>Runs every work item that is due.</summary>
    /// <returns>True if none failed. Failed work items stay stored and become due again.</returns>
    public Task<bool> DoDueAsync(string id, CancellationToken cancellationToken) =>
        ResourceId.Is(id) ? resources.DoDueAsync(id, cancellationToken) : requests.DoDueAsync(id, cancellationToken);
}
