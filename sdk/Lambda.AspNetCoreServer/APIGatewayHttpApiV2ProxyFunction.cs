using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.AspNetCoreServer;

/// <summary>The package marshals requests and responses too; here that is left to who derives from it.</summary>
public abstract class APIGatewayHttpApiV2ProxyFunction
    : AbstractAspNetCoreFunction<APIGatewayHttpApiV2ProxyRequest, APIGatewayHttpApiV2ProxyResponse>
{
    protected APIGatewayHttpApiV2ProxyFunction(IServiceProvider hostedServices)
        : base(hostedServices) { }

    // The package names its second parameter otherwise than its base does, and an override takes the nearest name.
    protected abstract override void MarshallRequest(
        InvokeFeatures features,
        APIGatewayHttpApiV2ProxyRequest apiGatewayRequest,
        ILambdaContext lambdaContext
    );
}
