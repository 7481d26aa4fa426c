using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOps.Playground.Page.Feed;

/// <summary><c>GET /_page/events</c>: server-sent events. First the whole state, or, after <c>Last-Event-ID</c> of the
/// same process, the missed changes; then every change. Data: <c>{"now","full","keys":{key: value or
/// null}}</c>.</summary>
internal static class EventStream
{
    public static async Task ServeAsync(
        HttpContext context,
        PageFeed feed,
        PageState state,
        TimeProvider time,
        IHostApplicationLifetime lifetime
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            lifetime.ApplicationStopping
        );
        var known = Known(context.Request.Headers["Last-Event-ID"].ToString(), state.Run);
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.WriteAsync("retry: 1000\n\n", stop.Token);
        var isFull = known == 0;
        await foreach (var change in feed.WatchAsync(known, stop.Token))
        {
            await context.Response.WriteAsync(
                change.Keys.Count == 0 && !isFull
                    ? ": still here\n\n"
                    : Write(state.Run, change, isFull, time.GetUtcNow()),
                stop.Token
            );
            isFull = false;
        }
    }

    private static long Known(string lastEventId, string run) =>
        lastEventId.Split(':') is [var itsRun, var version]
        && itsRun == run
        && long.TryParse(version, out var known)
        && known > 0
            ? known
            : 0;

    private static string Write(string run, PageChange change, bool isFull, DateTimeOffset now)
    {
        var text = new StringBuilder();
        text.Append(
            $"id: {run}:{change.Version}\nevent: change\ndata: "
                + $"{{\"now\":{JsonSerializer.Serialize(now)},\"full\":{(isFull ? "true" : "false")},\"keys\":{{"
        );
        text.AppendJoin(',', change.Keys.Select(key => $"{JsonSerializer.Serialize(key.Key)}:{key.Value ?? "null"}"));
        return text.Append("}}\n\n").ToString();
    }
}
