using Amazon.Lambda.APIGatewayEvents;

namespace Amazon.Lambda.AspNetCoreServer;

/// <summary>The package also marshals requests and responses; here a derived class does.</summary>
public abstract class APIGatewayHttpApiV2ProxyFunction
    : AbstractAspNetCoreFunction<APIGatewayHttpApiV2ProxyRequest, APIGatewayHttpApiV2ProxyResponse>
{
    protected APIGatewayHttpApiV2ProxyFunction(IServiceProvider hostedServices)
        : base(hostedServices) { }
}
