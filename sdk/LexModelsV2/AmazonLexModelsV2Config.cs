using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Sdk.Internal;
using Amazon.Util.Internal;

namespace Amazon.LexModelsV2;

public class AmazonLexModelsV2Config : ClientConfig
{
    public static new string ServiceId => "Lex Models V2";

    public AmazonLexModelsV2Config()
        : base(DefaultConfigurations.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "lex";
        EndpointProvider = new RegionalEndpointProvider("models-v2-lex");
    }

    public override string RegionEndpointServiceName => "models-v2-lex";

    public override string ServiceVersion => "2020-08-07";

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("LexModelsV2", "4.0.0");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
