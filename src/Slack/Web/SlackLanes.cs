namespace ChatOps.Slack.Web;

/// <summary>Runs the calls to one channel in order, without delaying other channels. A channel's lane is
/// removed after its last call.</summary>
internal sealed class SlackLanes
{
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>The number of channels with a lane.</summary>
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

    /// <summary>Runs a call after every earlier call to the channel.</summary>
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

        /// <summary>The running and waiting calls.</summary>
        public int Calls { get; set; }
    }
}
