using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Slack.Api;
using ChatOps.LocalCloud.Slack.Interactions;
using ChatOps.LocalCloud.Slack.Protocol;
using ChatOps.LocalCloud.Slack.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Slack;

/// <summary><c>/slack/api/{method}</c> and <c>/slack/response/{id}</c>.</summary>
internal sealed class SlackWebApi(
    OperationPipeline pipeline,
    LocalCloudOptions options,
    SlackGrants grants,
    ChatMethods chat,
    PeopleMethods people,
    HistoryMethods history,
    ViewMethods views,
    ResponseUrls responseUrls
)
{
    /// <summary>What answering through a response URL is called among the operations.</summary>
    public const string ResponseUrl = "response_url";

    private const string Scheme = "Bearer ";

    private readonly Dictionary<string, Func<SlackArguments, JsonObject>> methods = new(StringComparer.Ordinal)
    {
        ["chat.postMessage"] = chat.PostMessage,
        ["chat.update"] = chat.Update,
        ["chat.postEphemeral"] = chat.PostEphemeral,
        ["users.info"] = people.UsersInfo,
        ["conversations.history"] = history.History,
        ["conversations.open"] = PeopleMethods.ConversationsOpen,
        ["auth.test"] = _ => PeopleMethods.AuthTest(),
        ["views.open"] = views.Open,
        ["views.push"] = views.Push,
        ["views.update"] = views.Update,
        ["views.publish"] = views.Publish,
    };

    /// <summary>Every method that there is.</summary>
    public IEnumerable<string> Methods => methods.Keys;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            "/slack/api/{method}",
            [HttpMethods.Get, HttpMethods.Post],
            (HttpContext context, string method, SlackWebApi api) => api.CallAsync(context, method)
        );
        routes.MapPost(
            "/slack/response/{id}",
            (HttpContext context, string id, SlackWebApi api) => api.RespondAsync(context, id)
        );
    }

    private Task CallAsync(HttpContext context, string method) =>
        pipeline.RunAsync(
            context,
            "slack",
            method,
            SlackProtocol.Instance,
            async cancellationToken =>
            {
                var run = methods.GetValueOrDefault(method) ?? throw SlackProtocol.Refuse("unknown_method");
                var arguments = await SlackArguments.ReadAsync(context.Request, cancellationToken);
                RequireToken(context.Request, arguments);
                grants.RequireFor(method);
                return SlackProtocol.Ok(run(arguments));
            }
        );

    private Task RespondAsync(HttpContext context, string id) =>
        pipeline.RunAsync(
            context,
            "slack",
            ResponseUrl,
            SlackProtocol.Instance,
            async cancellationToken =>
            {
                JsonNode? body;
                try
                {
                    body = await StrictJson.ParseAsync(context.Request.Body, cancellationToken);
                }
                catch (System.Text.Json.JsonException)
                {
                    throw new ServiceException("invalid_payload", string.Empty, 400);
                }

                return responseUrls.Answer(
                    id,
                    body as JsonObject ?? throw new ServiceException("invalid_payload", string.Empty, 400)
                );
            }
        );

    // The query is no place for a token: Slack has refused it there since 2021.
    private void RequireToken(HttpRequest request, SlackArguments arguments)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : (request.HasFormContentType && !request.Query.ContainsKey("token") ? arguments.Text("token") : null);
        if (string.IsNullOrEmpty(token))
        {
            throw SlackProtocol.Refuse("not_authed");
        }

        if (token != options.SlackBotToken)
        {
            throw SlackProtocol.Refuse("invalid_auth");
        }
    }
}
