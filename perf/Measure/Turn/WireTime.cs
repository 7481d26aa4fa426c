using System.Diagnostics.Metrics;

namespace ChatOps.Measure.Turn;

/// <summary>When this process waited for a service: every request of every HttpClient, AWS SDK's and SlackNet's alike,
/// by the runtime's own metric. Overlaps count once.</summary>
internal sealed class WireTime : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly List<(double From, double To)> waits = [];
    private readonly long origin = TimeProvider.System.GetTimestamp();

    public WireTime()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, _, _) =>
            {
                var now = TimeProvider.System.GetElapsedTime(origin).TotalMilliseconds;
                lock (gate)
                {
                    waits.Add((now - (seconds * 1000), now));
                }
            }
        );
        listener.Start();
    }

    /// <summary>Milliseconds with at least one request under way since this was last asked, and how many
    /// requests.</summary>
    public (double Waited, int Requests) Take()
    {
        lock (gate)
        {
            var (waited, until) = (0d, double.MinValue);
            foreach (var (from, to) in waits.OrderBy(wait => wait.From))
            {
                waited += Math.Max(0, to - Math.Max(from, until));
                until = Math.Max(until, to);
            }

            var requests = waits.Count;
            waits.Clear();
            return (waited, requests);
        }
    }

    public void Dispose() => listener.Dispose();
}
