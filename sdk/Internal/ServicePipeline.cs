using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Amazon.Sdk.Internal;

/// <summary>Sets up AWSSDK.Core's pipeline for a service: its endpoint and its signer.</summary>
internal static class ServicePipeline
{
    public static void Customize(RuntimePipeline pipeline)
    {
        pipeline.ReplaceHandler<EndpointResolver>(new ServiceEndpointResolver());
        // The resolver reads the marshalled request and its endpoint, and chooses the next handler's signer.
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthResolver());
    }

    private sealed class SigV4AuthResolver : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) =>
            AuthSchemeOption.DEFAULT_SIGV4;
    }
}

internal sealed class ServiceDescription(string serviceId) : IServiceMetadata
{
    public string ServiceId => serviceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
