using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amazon.Lambda.AspNetCoreServer;

/// <summary>A function whose invocations are requests to an ASP.NET Core application with <see cref="LambdaServer"/> in
/// Kestrel's place.</summary>
public abstract class AbstractAspNetCoreFunction<TREQUEST, TRESPONSE>
{
    private readonly IServiceProvider services;
    private readonly LambdaServer server;
    private readonly ILogger logger;

    protected AbstractAspNetCoreFunction(IServiceProvider hostedServices)
    {
        services = hostedServices;
        server =
            hostedServices.GetRequiredService<IServer>() as LambdaServer
            ?? throw new ArgumentException("The application's server is not LambdaServer.", nameof(hostedServices));
        logger = hostedServices.GetRequiredService<ILogger<AbstractAspNetCoreFunction<TREQUEST, TRESPONSE>>>();
    }

    public virtual async Task<TRESPONSE> FunctionHandlerAsync(TREQUEST request, ILambdaContext lambdaContext)
    {
        var features = new InvokeFeatures();
        MarshallRequest(features, request, lambdaContext);
        using var scope = services.CreateScope();
        ((IServiceProvidersFeature)features).RequestServices = scope.ServiceProvider;
        return await ProcessRequest(lambdaContext, server.Application.CreateContext(features), features)
            .ConfigureAwait(false);
    }

    protected async Task<TRESPONSE> ProcessRequest(
        ILambdaContext lambdaContext,
        object context,
        InvokeFeatures features,
        bool rethrowUnhandledError = false
    )
    {
        Exception failure = null;
        try
        {
            try
            {
                await server.Application.ProcessRequestAsync(context).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // As in the package, every exception of the application is a 500.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = exception;
                if (rethrowUnhandledError)
                {
                    throw;
                }

#pragma warning disable CA1848, CA2254, S2629, S6664 // The package's words.
                logger.LogError(
                    exception,
                    $"Unknown error responding to request: {exception.GetType().Name}:\n{exception}"
                );
#pragma warning restore CA1848, CA2254, S2629, S6664
                ((IHttpResponseFeature)features).StatusCode = 500;
            }

            await features.ResponseStartingEvents.ExecuteAsync().ConfigureAwait(false);
            var response = MarshallResponse(features, lambdaContext);
            await features.ResponseCompletedEvents.ExecuteAsync().ConfigureAwait(false);
            return response;
        }
        finally
        {
            server.Application.DisposeContext(context, failure);
        }
    }

    protected abstract void MarshallRequest(
        InvokeFeatures features,
        TREQUEST lambdaRequest,
        ILambdaContext lambdaContext
    );

    protected abstract TRESPONSE MarshallResponse(
        IHttpResponseFeature responseFeatures,
        ILambdaContext lambdaContext,
        int statusCodeIfNotSet = 200
    );
}
