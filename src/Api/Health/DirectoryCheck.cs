using ChatOps.Application.Organizations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Api.Health;

/// <summary>
/// Healthy once the organization has been read. Until then, no OU can be offered and no request created.
/// </summary>
internal sealed class DirectoryCheck(IDirectory directory) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await directory.RefreshedAtAsync(cancellationToken) is null
            ? HealthCheckResult.Unhealthy("The organization has not been read yet; the sweep does it within a minute.")
            : HealthCheckResult.Healthy();
}
