using System.Diagnostics.CodeAnalysis;
using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using ChatOps.Api.Slack;
using ChatOps.Application.Secrets;
using ChatOps.Slack;
using ChatOps.Slack.FrontDoor;
using ChatOps.Slack.Inbound;

namespace ChatOps.Api.Lambda;

/// <summary>
/// Answers Slack's signed calls without ASP.NET Core: Slack waits three seconds, and building the routes takes half of
/// a cold start. All other calls go to the routes, which refuse them with a reason.
/// </summary>
internal sealed partial class SlackInvocations(
    SlackSignature signature,
    SlackEventIntake events,
    Func<SlackFrontDoor> door,
    ISecrets secrets,
    ILogger<SlackInvocations> logger
)
{
    private const string Post = "POST";

    /// <summary>Returns the answer; null, without side effects, if the routes must answer.</summary>
    public async Task<APIGatewayHttpApiV2ProxyResponse?> TryAnswerAsync(
        APIGatewayHttpApiV2ProxyRequest request,
        CancellationToken cancellationToken
    )
    {
        if (
            request.RequestContext?.Http?.Method != Post
            || TakerOf(request.RawPath) is not { } take
            || !TryReadBody(request, out var body)
        )
        {
            return null;
        }

        try
        {
            await secrets.RefreshIfOldAsync(cancellationToken);
            var verdict = await signature.VerifyAsync(
                Header(request, SlackSignature.TimestampHeader),
                Header(request, SlackSignature.SignatureHeader),
                body,
                cancellationToken
            );
            return verdict == SlackSignatureResult.Valid
                ? Response(StatusCodes.Status200OK, await take(body, cancellationToken))
                : null;
        }
        catch (SlackPayloadException)
        {
            return null;
        }
#pragma warning disable CA1031 // As on every route, the log has the failure, and Slack gets a 500 and retries.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, request.RawPath, request.RequestContext.RequestId);
            return Response(StatusCodes.Status500InternalServerError, SlackAnswer.Acknowledged);
        }
    }

    private Func<byte[], CancellationToken, Task<SlackAnswer>>? TakerOf(string? path) =>
        path switch
        {
            SlackApp.EventsPath => (body, token) => events.TakeAsync(body, token),
            SlackApp.InteractionsPath => (body, token) => door().InteractionAsync(body, token),
            SlackApp.CommandsPath => (body, token) => door().CommandAsync(body, token),
            _ => null,
        };

    private static bool TryReadBody(APIGatewayHttpApiV2ProxyRequest request, [NotNullWhen(true)] out byte[]? body)
    {
        body = null;
        if (request.Body is not { Length: > 0 and <= SlackRoutes.LargestBody * 2 } text)
        {
            return false;
        }

        try
        {
            body = request.IsBase64Encoded ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
        }
        catch (FormatException)
        {
            return false;
        }

        return body.Length <= SlackRoutes.LargestBody;
    }

    // API Gateway sends names in lower case and joins repeated headers with commas. Neither of
    // Slack's two headers may contain a comma.
    private static string? Header(APIGatewayHttpApiV2ProxyRequest request, string name) =>
        request
            .Headers?.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            .Value;

    private static APIGatewayHttpApiV2ProxyResponse Response(int status, SlackAnswer answer)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["x-content-type-options"] = "nosniff",
            ["cache-control"] = "no-store",
        };
        if (answer.MediaType is { } type)
        {
            headers["content-type"] = $"{type}; charset=utf-8";
        }

        return new APIGatewayHttpApiV2ProxyResponse
        {
            StatusCode = status,
            Headers = headers,
            Body = answer.Body,
        };
    }

    [LoggerMessage(LogEvents.SlackInvocationFailed, LogLevel.Error, "{Path} failed ({Invocation})")]
    private partial void LogFailed(Exception exception, string path, string? invocation);
}
