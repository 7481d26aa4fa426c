using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Sns;

/// <summary>The query protocol: forms whose field names are paths, with XML answers.</summary>
internal sealed class QueryProtocol : IErrorProtocol
{
    private static readonly XNamespace Namespace = "http://sns.amazonaws.com/doc/2010-03-31/";

    public static QueryProtocol Instance { get; } = new();

    public OperationResult Render(ServiceException exception) =>
        Xml(
            exception.Status,
            new XElement(
                Namespace + "ErrorResponse",
                new XElement(
                    Namespace + "Error",
                    Text("Type", exception.Status < 500 ? "Sender" : "Receiver"),
                    Text("Code", exception.Code),
                    Text("Message", exception.Message)
                ),
                Text("RequestId", AwsFrontDoor.NewRequestId())
            )
        );

    public static OperationResult Answer(string operation, IEnumerable<XElement>? result)
    {
        var response = new XElement(Namespace + $"{operation}Response");
        if (result is not null)
        {
            response.Add(new XElement(Namespace + $"{operation}Result", result));
        }

        response.Add(new XElement(Namespace + "ResponseMetadata", Text("RequestId", AwsFrontDoor.NewRequestId())));
        return Xml(200, response);
    }

    public static XElement Text(string name, string value) => new(Namespace + name, value);

    public static XElement List(string name, IEnumerable<IEnumerable<XElement>> members) =>
        new(Namespace + name, members.Select(member => new XElement(Namespace + "member", member)));

    public static XElement Map(string name, IEnumerable<KeyValuePair<string, string>> entries) =>
        new(
            Namespace + name,
            entries.Select(entry => new XElement(
                Namespace + "entry",
                Text("key", entry.Key),
                Text("value", entry.Value)
            ))
        );

    /// <summary>Returns the request as JSON for the validator. Unknown fields stay at the top, where it refuses
    /// them.</summary>
    public static JsonObject Read(ApiModel model, string operation, IFormCollection form)
    {
        var fields = form.Where(field => field.Key is not ("Action" or "Version"))
            .ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var request = model.Shapes.GetValueOrDefault(model.Operations[operation].Input) is { } shape
            ? Structure(model, shape, string.Empty, fields)
            : [];
        foreach (var (name, value) in fields)
        {
            request[name] = value;
        }

        return request;
    }

    private static JsonObject Structure(ApiModel model, Shape shape, string prefix, Dictionary<string, string> fields)
    {
        var structure = new JsonObject();
        foreach (var (name, member) in shape.Members)
        {
            if (Node(model, model.Shapes[member.Shape], prefix + name, fields) is { } node)
            {
                structure[name] = node;
            }
        }

        return structure;
    }

    private static JsonNode? Node(ApiModel model, Shape shape, string path, Dictionary<string, string> fields)
    {
        switch (shape.Type)
        {
            case "structure":
                return Has(fields, path) ? Structure(model, shape, $"{path}.", fields) : null;
            case "list":
                var list = new JsonArray();
                for (var index = 1; Has(fields, $"{path}.{shape.ItemName}.{index}"); index++)
                {
                    list.Add(Node(model, model.Shapes[shape.Item!], $"{path}.{shape.ItemName}.{index}", fields));
                }

                return list.Count == 0 ? null : list;
            case "map":
                return Map(model, shape, path, fields);
            case "boolean" when fields.TryGetValue(path, out var text) && bool.TryParse(text, out var flag):
                fields.Remove(path);
                return flag;
            default:
                return fields.Remove(path, out var value) ? value : null;
        }
    }

    private static JsonObject? Map(ApiModel model, Shape shape, string path, Dictionary<string, string> fields)
    {
        var map = new JsonObject();
        for (var index = 1; fields.Remove($"{path}.entry.{index}.{shape.KeyName}", out var key); index++)
        {
            map[key] = Node(model, model.Shapes[shape.Item!], $"{path}.entry.{index}.{shape.ItemName}", fields);
        }

        return map.Count == 0 ? null : map;
    }

    private static bool Has(Dictionary<string, string> fields, string path) =>
        fields.Keys.Any(key => key == path || key.StartsWith($"{path}.", StringComparison.Ordinal));

    private static OperationResult Xml(int status, XElement root)
    {
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    CheckCharacters = false,
                }
            )
        )
        {
            root.Save(writer);
        }

        return new OperationResult(status, stream.ToArray(), "text/xml");
    }
}
