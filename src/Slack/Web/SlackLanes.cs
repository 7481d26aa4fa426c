namespace ChatOps.Slack.Web;

/// <summary>
/// Lets the calls to one channel follow each other, in the order in which they came, while no other channel waits for
/// them. A lane is there as long as a call is in it or waits for it: there are never more than calls.
/// </summary>
internal sealed class SlackLanes
{
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>How many channels have a lane.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return lanes.Count;
            }
        }
    }

    /// <summary>Makes a call once every earlier one to the channel has ended.</summary>
    public async Task<T> RunAsync<T>(string channel, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var lane = Enter(channel);
        try
        {
            await lane.Turn.WaitAsync(cancellationToken);
            try
            {
                return await call();
            }
            finally
            {
                lane.Turn.Release();
            }
        }
        finally
        {
            Leave(channel, lane);
        }
    }

    private Lane Enter(string channel)
    {
        lock (gate)
        {
            if (!lanes.TryGetValue(channel, out var lane))
            {
                lane = new Lane();
                lanes.Add(channel, lane);
            }

            lane.Calls++;
            return lane;
        }
    }

    private void Leave(string channel, Lane lane)
    {
        lock (gate)
        {
            if (--lane.Calls > 0)
            {
                return;
            }

            lanes.Remove(channel);
        }

        lane.Turn.Dispose();
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>Those that are in it or wait for it.</summary>
        public int Calls { get; set; }
    }
}
