using ChatOps.Domain.Resources;

namespace ChatOps.Application.Work;

/// <summary>Runs what is due, of a request or of a resource: its ID tells which.</summary>
public sealed class DueWork(RequestWork requests, ResourceWork resources)
{
    /// <summary>Runs every item that is due now.</summary>
    /// <returns>True where nothing failed; what failed stays on the list for later.</returns>
    public Task<bool> DoDueAsync(string id, CancellationToken cancellationToken) =>
        ResourceId.Is(id) ? resources.DoDueAsync(id, cancellationToken) : requests.DoDueAsync(id, cancellationToken);
}
