using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Sdk.Internal;

/// <summary>AWS JSON 1.1: every operation is a POST to the root, named in <c>X-Amz-Target</c>.</summary>
internal sealed class JsonRpcProtocol(
    string serviceName,
    JsonSerializerContext context,
    ErrorCatalog errors,
    string targetPrefix
)
{
    private readonly JsonShapes shapes = new(context);

    public InvokeOptions Operation<TRequest, TResponse>(string operation, string idempotencyToken = null)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        new()
        {
            RequestMarshaller = new Marshaller<TRequest>(this, operation, idempotencyToken),
            ResponseUnmarshaller = new JsonResponse<TResponse>(shapes.Of<TResponse>(), errors),
        };

    private sealed class Marshaller<TRequest>(JsonRpcProtocol protocol, string operation, string idempotencyToken)
        : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        private readonly string target = $"{protocol.Target}.{operation}";

        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, protocol.Service)
            {
                HttpMethod = "POST",
                ResourcePath = "/",
                Content = protocol.shapes.Write(input, protocol.shapes.Of<TRequest>().Properties, idempotencyToken),
            };
            request.Headers["X-Amz-Target"] = target;
            request.Headers[HeaderKeys.ContentTypeHeader] = "application/x-amz-json-1.1";
            return request;
        }
    }

    private string Service => serviceName;

    private string Target => targetPrefix;
}
