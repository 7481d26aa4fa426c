using System.Net;
using ChatOps.Measure.Wire;

namespace ChatOps.Measure.FrontDoor;

/// <summary>Sends signed events at a constant rate, without waiting for answers. A latency counts from the planned
/// time, so that a slow server can't hide it.</summary>
internal sealed class ConstantRate : IDisposable
{
    private const int Distinct = 500;
    private readonly SignedEvent[] events = [.. Enumerable.Range(0, Distinct).Select(SignedEvent.Of)];
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 32, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Runs the load; returns each event's milliseconds, unordered.</summary>
    public async Task<IReadOnlyList<double>> RunAsync(string url, int rate, TimeSpan duration)
    {
        var total = (int)(rate * duration.TotalSeconds);
        var took = new double[total];
        var tasks = new Task[total];
        var started = TimeProvider.System.GetTimestamp();
        for (var number = 0; number < total; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / rate);
            var wait = due - TimeProvider.System.GetElapsedTime(started);
            if (wait > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(wait, TimeProvider.System);
            }

            tasks[number] = SendAsync(url, number, started, due, took);
        }

        await Task.WhenAll(tasks);
        return took;
    }

    public void Dispose() => http.Dispose();

    private async Task SendAsync(string url, int number, long started, TimeSpan due, double[] took)
    {
        using var request = events[number % Distinct].ToRequest(url);
        try
        {
            using var response = await http.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{url} answered {(int)response.StatusCode} to a signed event.");
            }
        }
        catch (OperationCanceledException)
        {
            // No answer within the timeout: it took at least that long.
        }

        took[number] = (TimeProvider.System.GetElapsedTime(started) - due).TotalMilliseconds;
    }
}
