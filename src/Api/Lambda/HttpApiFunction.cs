using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.AspNetCoreServer;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using Microsoft.AspNetCore.Http.Features;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace ChatOps.Api.Lambda;

/// <summary>
/// Runs the routes as a Lambda function on Amazon.Lambda.AspNetCoreServer. Requests and responses are
/// converted here, because the package handles deadlines, IAM authorizers, commas in headers, failed bodies,
/// binary text, and aborts differently from Kestrel.
/// </summary>
internal sealed partial class HttpApiFunction(IServiceProvider services) : APIGatewayHttpApiV2ProxyFunction(services)
{
    // Time reserved for writing the answer before the function times out.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    private readonly ILogger<HttpApiFunction> logger = services.GetRequiredService<ILogger<HttpApiFunction>>();

    /// <inheritdoc/>
    public override async Task<APIGatewayHttpApiV2ProxyResponse> FunctionHandlerAsync(
        APIGatewayHttpApiV2ProxyRequest request,
        ILambdaContext lambdaContext
    )
    {
        try
        {
            return await base.FunctionHandlerAsync(request, lambdaContext);
        }
        catch (BadHttpRequestException exception)
        {
            return new APIGatewayHttpApiV2ProxyResponse { StatusCode = exception.StatusCode };
        }
    }

    /// <inheritdoc/>
    protected override void MarshallRequest(
        InvokeFeatures features,
        APIGatewayHttpApiV2ProxyRequest apiGatewayRequest,
        ILambdaContext lambdaContext
    )
    {
        HttpApiRequest.Read(apiGatewayRequest, features);
        var remaining = lambdaContext.RemainingTime - Margin;
        var call = new HttpApiCall(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero);
        features.Set(call);
        features.Set<IHttpRequestLifetimeFeature>(call);
        features.Set<IHttpResponseFeature>(call.Response);
        features.Set<IHttpResponseBodyFeature>(call.Response.BodyFeature);

        // The package's own response stays empty. It only shows whether the pipeline failed, and when it is done.
        IHttpResponseFeature outcome = features;
        outcome.OnStarting(_ => HasFailed(outcome) ? Task.CompletedTask : FinishAsync(call.Response), call);
        outcome.OnCompleted(_ => call.Response.CompleteAsync(), call);
    }

    /// <inheritdoc/>
    protected override APIGatewayHttpApiV2ProxyResponse MarshallResponse(
        IHttpResponseFeature responseFeatures,
        ILambdaContext lambdaContext,
        int statusCodeIfNotSet = StatusCodes.Status200OK
    )
    {
        using var call = ((IFeatureCollection)responseFeatures).GetRequiredFeature<HttpApiCall>();
        if (call.IsAborted)
        {
            throw new InvalidOperationException("The application aborted the response.");
        }

        if (HasFailed(responseFeatures))
        {
            call.Response.Fail();
        }

        return HttpApiResponse.Write(call.Response);
    }

    private static bool HasFailed(IHttpResponseFeature outcome) =>
        outcome.StatusCode == StatusCodes.Status500InternalServerError;

    private async Task FinishAsync(BufferedResponse response)
    {
        try
        {
            await response.FinishAsync();
        }
#pragma warning disable CA1031 // A callback may throw anything; as with Kestrel, the caller gets a 500.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotStarted(logger, exception);
            response.Fail();
        }
    }

    // The base class has a logger too, and the source generator can't choose between two.
    [LoggerMessage(LogEvents.ResponseNotStarted, LogLevel.Error, "The response could not be started")]
    private static partial void LogNotStarted(ILogger logger, Exception exception);

    private sealed class HttpApiCall : IHttpRequestLifetimeFeature, IDisposable
    {
        private readonly CancellationTokenSource deadline;

        public HttpApiCall(TimeSpan time)
        {
            deadline = new CancellationTokenSource(time, TimeProvider.System);
            RequestAborted = deadline.Token;
        }

        public BufferedResponse Response { get; } = new();

        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;

        public void Dispose() => deadline.Dispose();
    }
}
