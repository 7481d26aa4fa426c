using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Sdk.Internal;
using Amazon.Util.Internal;

namespace Amazon.LexRuntimeV2;

public class AmazonLexRuntimeV2Config : ClientConfig
{
    public static new string ServiceId => "Lex Runtime V2";

    public AmazonLexRuntimeV2Config()
        : base(DefaultConfigurations.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "lex";
        EndpointProvider = new RegionalEndpointProvider("runtime-v2-lex");
    }

    public override string RegionEndpointServiceName => "runtime-v2-lex";

    public override string ServiceVersion => "2020-08-07";

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("LexRuntimeV2", "4.0.0");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
