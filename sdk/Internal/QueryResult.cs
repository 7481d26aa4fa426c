using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Sdk.Internal;

/// <summary>An element of a query answer, read by local names, since emulators differ in the namespace.</summary>
internal sealed class QueryResult(XElement element)
{
    /// <summary>Returns the child of a name; an empty one if there is none.</summary>
    public QueryResult Child(string name) => new(Find(name));

    public string Text(string name) => Find(name)?.Value;

    /// <summary>Returns the items of a list; null without the list.</summary>
    public List<T> List<T>(string name, Func<QueryResult, T> read) =>
        Find(name)?.Elements().Select(item => read(new QueryResult(item))).ToList();

    /// <summary>Returns the entries of a map; null without the map.</summary>
    public Dictionary<string, string> Map(string name) =>
        Find(name)
            ?.Elements()
            .Select(entry => new QueryResult(entry))
            .ToDictionary(entry => entry.Text("key"), entry => entry.Text("value"), StringComparer.Ordinal);

    private XElement Find(string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}

internal static class QueryError
{
    public static ErrorResponse Read(Stream body, HttpStatusCode statusCode)
    {
        try
        {
            var document = new QueryResult(XDocument.Load(body).Root);
            var error = document.Child("Error");
            return new ErrorResponse
            {
                Type = error.Text("Type") == "Receiver" ? ErrorType.Receiver : ErrorType.Sender,
                Code = error.Text("Code"),
                Message = error.Text("Message"),
                RequestId = document.Text("RequestId"),
            };
        }
        catch (XmlException notXml)
        {
            // A proxy or load balancer answered, not the service: there is only the status.
            return new ErrorResponse
            {
                Type = (int)statusCode >= 500 ? ErrorType.Receiver : ErrorType.Sender,
                Message = $"The response with status {(int)statusCode} is not XML: {notXml.Message}",
            };
        }
    }
}
