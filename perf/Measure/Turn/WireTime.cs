using System.Diagnostics.Metrics;

namespace ChatOps.Measure.Turn;

/// <summary>The time that this process waited for services, in every HttpClient including the AWS SDK's, by the
/// runtime's own metric. Overlaps count once.</summary>
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

    /// <summary>Returns the milliseconds with at least one request in progress, and the number of requests, since the
    /// last call.</summary>
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
