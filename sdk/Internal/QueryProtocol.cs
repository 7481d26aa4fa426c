using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Sdk.Internal;

/// <summary>AWS query: every operation is a form posted to the root, answered in XML.</summary>
internal sealed class QueryProtocol(string serviceName, string version, ErrorCatalog errors)
{
    public InvokeOptions Operation<TRequest, TResponse>(
        string action,
        Action<TRequest, QueryForm> write,
        Func<QueryResult, TResponse> read
    )
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse =>
        new()
        {
            RequestMarshaller = new Marshaller<TRequest>(serviceName, version, action, write),
            ResponseUnmarshaller = new Unmarshaller(action, read, errors),
        };

    private sealed class Marshaller<TRequest>(
        string serviceName,
        string version,
        string action,
        Action<TRequest, QueryForm> write
    ) : IMarshaller<IRequest, AmazonWebServiceRequest>
        where TRequest : AmazonWebServiceRequest
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, serviceName);
            request.Parameters["Action"] = action;
            request.Parameters["Version"] = version;
            write((TRequest)input, new QueryForm(request.Parameters));
            return request;
        }
    }

    private sealed class Unmarshaller(
        string action,
        Func<QueryResult, AmazonWebServiceResponse> read,
        ErrorCatalog errors
    ) : XmlResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
        {
            var document = new QueryResult(XDocument.Load(input.Stream).Root);
            var response = read(document.Child($"{action}Result"));
            response.ResponseMetadata = new ResponseMetadata
            {
                RequestId = document.Child("ResponseMetadata").Text("RequestId"),
            };
            return response;
        }

        public override AmazonServiceException UnmarshallException(
            XmlUnmarshallerContext input,
            Exception innerException,
            HttpStatusCode statusCode
        )
        {
            var error = QueryError.Read(input.Stream, statusCode);
            return errors.Create(error, innerException, statusCode);
        }
    }
}
