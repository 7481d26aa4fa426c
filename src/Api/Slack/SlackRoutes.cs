using ChatOps.Api.Bodies;
using ChatOps.Api.Problems;
using ChatOps.Slack;
using ChatOps.Slack.FrontDoor;
using ChatOps.Slack.Inbound;

namespace ChatOps.Api.Slack;

/// <summary>
/// The three routes that Slack calls. The raw body's signature is verified before the body is parsed.
/// </summary>
internal static partial class SlackRoutes
{
    /// <summary>The largest body from Slack, in bytes.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>Maps the routes. The OpenAPI document leaves them out, because only Slack calls them.</summary>
    public static void MapSlack(this IEndpointRouteBuilder routes)
    {
        Map<SlackEventIntake>(routes, SlackApp.EventsPath, (events, body, token) => events.TakeAsync(body, token));
        Map<SlackFrontDoor>(
            routes,
            SlackApp.InteractionsPath,
            (door, body, token) => door.InteractionAsync(body, token)
        );
        Map<SlackFrontDoor>(routes, SlackApp.CommandsPath, (door, body, token) => door.CommandAsync(body, token));
    }

    private static void Map<TDoor>(
        IEndpointRouteBuilder routes,
        string path,
        Func<TDoor, ReadOnlyMemory<byte>, CancellationToken, Task<SlackAnswer>> take
    )
        where TDoor : notnull =>
        routes
            .MapPost(
                path,
                async (
                    HttpContext context,
                    SlackSignature signature,
                    ILoggerFactory loggers,
                    CancellationToken cancellationToken
                ) =>
                {
                    var body = await RequestBody.ReadAsync(context, cancellationToken);
                    var verdict = await signature.VerifyAsync(
                        Header(context, SlackSignature.TimestampHeader),
                        Header(context, SlackSignature.SignatureHeader),
                        body,
                        cancellationToken
                    );
                    if (verdict != SlackSignatureResult.Valid)
                    {
                        LogRefused(loggers.CreateLogger(typeof(SlackRoutes).FullName!), path, verdict);
                        throw new ProblemException(
                            StatusCodes.Status401Unauthorized,
                            "Slack's signature is missing, wrong, or too old."
                        );
                    }

                    try
                    {
                        var answer = await take(
                            context.RequestServices.GetRequiredService<TDoor>(),
                            body,
                            cancellationToken
                        );
                        return answer.MediaType is null ? Results.Ok() : Results.Text(answer.Body, answer.MediaType);
                    }
                    catch (SlackPayloadException exception)
                    {
                        LogMalformed(loggers.CreateLogger(typeof(SlackRoutes).FullName!), exception, path);
                        throw new ProblemException(StatusCodes.Status400BadRequest, exception.Message);
                    }
                }
            )
            .WithMetadata(new BodyLimit(LargestBody))
            .ExcludeFromDescription();

    // A header that is specified more than once counts as missing.
    private static string? Header(HttpContext context, string name) =>
        context.Request.Headers[name] is [{ } value] ? value : null;

    [LoggerMessage(LogEvents.SlackUnsigned, LogLevel.Warning, "{Path} refused a request: its signature is {Verdict}")]
    private static partial void LogRefused(ILogger logger, string path, SlackSignatureResult verdict);

    [LoggerMessage(LogEvents.SlackMalformed, LogLevel.Warning, "{Path} refused a signed body")]
    private static partial void LogMalformed(ILogger logger, Exception exception, string path);
}
