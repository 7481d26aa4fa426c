using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Sdk.Internal;
using Amazon.Util.Internal;

namespace Amazon.Organizations;

public class AmazonOrganizationsConfig : ClientConfig
{
    public static new string ServiceId => "Organizations";

    public AmazonOrganizationsConfig()
        : base(DefaultConfigurations.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "organizations";
        EndpointProvider = new GlobalEndpointProvider("organizations");
    }

    public override string RegionEndpointServiceName => "organizations";

    public override string ServiceVersion => "2016-11-28";

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("Organizations", "4.0.0");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
