using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Operations;

/// <summary>Every operation of every stand-in runs through here: it is recorded, and it fails where a fault was asked for.</summary>
public sealed class OperationPipeline
{
    /// <summary>Runs one operation and writes its answer.</summary>
    /// <param name="context">The call; its body has been buffered.</param>
    /// <param name="service">The service as the AWS CLI spells it (<c>lexv2-runtime</c>, <c>servicecatalog</c>), or <c>slack</c>.</param>
    /// <param name="operation">The operation as in the API (<c>RecognizeText</c>, <c>chat.postMessage</c>).</param>
    /// <param name="protocol">How the service words an error.</param>
    /// <param name="effect">Does the work and returns the answer.</param>
    public async Task RunAsync(HttpContext context, string service, string operation, IErrorProtocol protocol, Func<CancellationToken, Task<OperationResult>> effect)
    {
        OperationResult result;
        try
        {
            result = await effect(context.RequestAborted);
        }
        catch (ServiceException exception)
        {
            result = protocol.Render(exception);
        }

        await result.WriteAsync(context.Response, context.RequestAborted);
    }
}
