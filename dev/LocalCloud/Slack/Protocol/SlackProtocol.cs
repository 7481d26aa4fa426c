using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Slack.Protocol;

/// <summary>How Slack words a refusal: HTTP 200, <c>ok</c> false, and the code.</summary>
internal sealed class SlackProtocol : IErrorProtocol
{
    public static SlackProtocol Instance { get; } = new();

    /// <summary>A refusal; <paramref name="messages"/> say where the request is wrong.</summary>
    public static ServiceException Refuse(string code, params IReadOnlyCollection<string> messages) =>
        new(code, string.Join('\n', messages), status: 200);

    /// <summary>The token is not good for this call.</summary>
    public static ServiceException MissingScope(string needed, IEnumerable<string> provided) =>
        new("missing_scope", string.Empty, status: 200)
        {
            Details = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["needed"] = needed,
                ["provided"] = string.Join(',', provided),
            },
        };

    public static OperationResult Ok(JsonObject body)
    {
        body.Insert(0, "ok", true);
        return OperationResult.Json(body, contentType: "application/json; charset=utf-8");
    }

    public OperationResult Render(ServiceException exception)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = exception.Code };
        foreach (var (name, value) in exception.Details)
        {
            body[name] = value;
        }

        if (exception.Status == 200 && exception.Message.Length > 0)
        {
            body["response_metadata"] = new JsonObject
            {
                ["messages"] = new JsonArray([.. exception.Message.Split('\n').Select(message => (JsonNode)message)]),
            };
        }

        return OperationResult.Json(body, exception.Status, "application/json; charset=utf-8");
    }
}
