using Amazon.Lambda.APIGatewayEvents;

namespace Amazon.Lambda.AspNetCoreServer;

/// <summary>The package marshals requests and responses too; here that is left to who derives from it.</summary>
public abstract class APIGatewayHttpApiV2ProxyFunction
    : AbstractAspNetCoreFunction<APIGatewayHttpApiV2ProxyRequest, APIGatewayHttpApiV2ProxyResponse>
{
    protected APIGatewayHttpApiV2ProxyFunction(IServiceProvider hostedServices)
        : base(hostedServices) { }
}
