using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Amazon.Lambda.AspNetCoreServer;

/// <summary>A function whose invocations are requests to an ASP.NET Core application that was started with <see cref="LambdaServer"/> in Kestrel's place.</summary>
public abstract class APIGatewayHttpApiV2ProxyFunction
{
    // What the application has left to answer in, once its time is up.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    private readonly LambdaServer server;

    /// <summary>For applications of the minimal kind.</summary>
    protected APIGatewayHttpApiV2ProxyFunction(IServiceProvider hostedServices) =>
        server = hostedServices.GetRequiredService<IServer>() as LambdaServer ?? throw new ArgumentException("The application's server is not LambdaServer.", nameof(hostedServices));

    public virtual async Task<APIGatewayHttpApiV2ProxyResponse> FunctionHandlerAsync(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext lambdaContext)
    {
        var remaining = lambdaContext.RemainingTime - Margin;
        using var deadline = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, TimeProvider.System);
        var lifetime = new RequestLifetime { RequestAborted = deadline.Token };
        var response = new BufferedResponse();
        IFeatureCollection features;
        try
        {
            features = HttpApiRequest.Read(request);
        }
        catch (BadHttpRequestException exception)
        {
            response.StatusCode = exception.StatusCode;
            return HttpApiResponse.Write(response);
        }

        features.Set<IHttpRequestLifetimeFeature>(lifetime);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(response.BodyFeature);
        await server.ProcessAsync(features, response).ConfigureAwait(false);
        return lifetime.IsAborted ? throw new InvalidOperationException("The application aborted the response.") : HttpApiResponse.Write(response);
    }

    private sealed class RequestLifetime : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;
    }
}
