using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>A call of Slack's Web API: method and arguments.</summary>
internal sealed record EdgeCall(string Method, JsonObject Arguments)
{
    public string Text(string name) => (string?)Arguments[name] ?? string.Empty;
}

/// <summary>Slack's Web API for one person: it accepts everything except what a test refuses.</summary>
internal sealed class SlackEdge(string user, JsonObject profile) : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<EdgeCall> taken = [];
    private int posts;

    /// <summary>Slack's profile of the person.</summary>
    public JsonObject Profile { get; set; } = profile;

    /// <summary>Returns a refusal; null to accept.</summary>
    public Func<EdgeCall, HttpResponseMessage?> Refuse { get; set; } = _ => null;

    /// <summary>The accepted calls, in order.</summary>
    public IReadOnlyList<EdgeCall> Taken
    {
        get
        {
            lock (gate)
            {
                return [.. taken];
            }
        }
    }

    /// <summary>Returns a refusal.</summary>
    public static HttpResponseMessage Error(string code) => Json(new JsonObject { ["ok"] = false, ["error"] = code });

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var call = new EdgeCall(request.RequestUri!.Segments[^1], await ArgumentsAsync(request, cancellationToken));
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        lock (gate)
        {
            taken.Add(call);
        }

        var ts = $"1800000000.{Interlocked.Increment(ref posts):D6}";
        return Json(
            call.Method switch
            {
                "auth.test" => new JsonObject { ["user_id"] = "U0BOT", ["team_id"] = "T0LOCAL" },
                "users.info" => new JsonObject { ["user"] = Profile.DeepClone() },
                "conversations.open" => new JsonObject { ["channel"] = new JsonObject { ["id"] = $"D{user}" } },
                "conversations.history" => new JsonObject { ["messages"] = new JsonArray() },
                "chat.postMessage" or "chat.update" => new JsonObject
                {
                    ["channel"] = call.Text("channel"),
                    ["ts"] = ts,
                },
                "chat.postEphemeral" => new JsonObject { ["message_ts"] = ts },
                _ when call.Method.StartsWith("views.", StringComparison.Ordinal) => new JsonObject
                {
                    ["view"] = new JsonObject { ["id"] = "V0EDGE" },
                },
                _ => throw new InvalidOperationException($"Slack has no {call.Method} here."),
            }
        );
    }

    private static async Task<JsonObject> ArgumentsAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is not null)
        {
            return (JsonObject)(await request.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!;
        }

        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        return new JsonObject(query.AllKeys.Select(name => KeyValuePair.Create(name!, (JsonNode?)query[name])));
    }

    private static HttpResponseMessage Json(JsonObject answer)
    {
        answer.TryAdd("ok", true);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(answer) };
    }
}
