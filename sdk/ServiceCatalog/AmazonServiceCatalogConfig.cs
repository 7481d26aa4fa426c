using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Sdk.Internal;
using Amazon.Util.Internal;

namespace Amazon.ServiceCatalog;

public class AmazonServiceCatalogConfig : ClientConfig
{
    public static new string ServiceId => "Service Catalog";

    public AmazonServiceCatalogConfig()
        : base(DefaultConfigurations.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "servicecatalog";
        EndpointProvider = new RegionalEndpointProvider("servicecatalog");
    }

    public override string RegionEndpointServiceName => "servicecatalog";

    public override string ServiceVersion => "2015-12-10";

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("ServiceCatalog", "4.0.0");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
