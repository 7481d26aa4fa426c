using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.Sdk.Internal;

/// <summary>Passes the client's configuration to its <see cref="ClientConfig.EndpointProvider"/>.</summary>
internal sealed class ServiceEndpointResolver : BaseEndpointResolver
{
    public const string Region = nameof(Region);
    public const string ServiceUrl = "Endpoint";
    public const string UseFips = "UseFIPS";
    public const string UseDualStack = nameof(UseDualStack);

    public static EndpointParameters Parameters(IClientConfig config, RegionEndpoint alternateEndpoint) =>
        new()
        {
            [Region] = RegionOf(config, alternateEndpoint),
            // Core fills ServiceURL from AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL and the profile.
            [ServiceUrl] = config.ServiceURL,
            [UseFips] = config.UseFIPSEndpoint,
            [UseDualStack] = config.UseDualstackEndpoint,
        };

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Parameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);

    private static string RegionOf(IClientConfig config, RegionEndpoint alternateEndpoint)
    {
        var region = alternateEndpoint ?? config.RegionEndpoint;
        if (region is not null)
        {
            return region.SystemName;
        }

        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
            : config.AuthenticationRegion;
    }
}
