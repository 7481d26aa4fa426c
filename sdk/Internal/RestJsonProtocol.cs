using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Sdk.Internal;

/// <summary>rest-json: an operation is a method and a path. Members of the path or the query travel there, all others
/// in the body.</summary>
internal sealed class RestJsonProtocol(string serviceName, JsonSerializerContext context, ErrorCatalog errors)
{
    private readonly JsonShapes shapes = new(context);

    /// <summary>Returns the operation of a route in AWS's model, <c>GET /bots/{botId}/?flag</c>, with the members'
    /// names in JSON.</summary>
    public InvokeOptions Operation<TRequest, TResponse>(string route)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        new()
        {
            RequestMarshaller = new Marshaller(serviceName, shapes, errors, shapes.Of<TRequest>(), route),
            ResponseUnmarshaller = new JsonResponse<TResponse>(shapes.Of<TResponse>(), errors),
        };

    private sealed class Marshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        private readonly string serviceName;
        private readonly JsonShapes shapes;
        private readonly ErrorCatalog errors;
        private readonly string method;
        private readonly string path;
        private readonly JsonPropertyInfo[] labels;
        private readonly JsonPropertyInfo[] queries;
        private readonly JsonPropertyInfo[] body;

        public Marshaller(
            string serviceName,
            JsonShapes shapes,
            ErrorCatalog errors,
            JsonTypeInfo request,
            string route
        )
        {
            this.serviceName = serviceName;
            this.shapes = shapes;
            this.errors = errors;
            var methodAndUri = route.Split(' ', 2);
            var pathAndQuery = methodAndUri[1].Split('?', 2);
            method = methodAndUri[0];
            path = pathAndQuery[0];
            string[] inQuery = pathAndQuery.Length == 2 ? pathAndQuery[1].Split('&') : [];
            labels = [.. request.Properties.Where(member => path.Contains(Label(member), StringComparison.Ordinal))];
            queries = [.. request.Properties.Where(member => inQuery.Contains(member.Name, StringComparer.Ordinal))];
            body = [.. request.Properties.Except(labels).Except(queries)];
        }

        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, serviceName) { HttpMethod = method, ResourcePath = path };
            foreach (var label in labels)
            {
                request.AddPathResource(Label(label), Required(label, input));
            }

            foreach (var query in queries)
            {
                if (Text(query.Get(input)) is { } value)
                {
                    request.Parameters[query.Name] = value;
                }
            }

            request.UseQueryString = queries.Length > 0;
            if (body.Length > 0)
            {
                request.Content = shapes.Write(input, body, idempotencyToken: null);
                request.Headers[HeaderKeys.ContentTypeHeader] = "application/json";
            }

            return request;
        }

        private static string Label(JsonPropertyInfo member) => $"{{{member.Name}}}";

        /// <summary>An empty label would address another resource (the list instead of the item).</summary>
        private string Required(JsonPropertyInfo label, AmazonWebServiceRequest input) =>
            Text(label.Get(input)) is { Length: > 0 } value
                ? value
                : throw errors.Unsent(
                    "Request object does not have required field "
                        + $"{char.ToUpperInvariant(label.Name[0])}{label.Name[1..]} set"
                );

        private static string Text(object value) =>
            value switch
            {
                null => null,
                bool flag => flag ? "true" : "false",
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString(),
            };
    }
}
