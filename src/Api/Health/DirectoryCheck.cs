using ChatOps.Application.Organizations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Api.Health;

/// <summary>Well once the organization has been read: before, no OU can be offered and no request made.</summary>
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
