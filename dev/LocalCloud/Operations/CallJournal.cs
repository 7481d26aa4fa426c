using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ChatOps.LocalCloud.Operations;

/// <summary>An answered call. Headers are left out, so that no credential is stored.</summary>
/// <param name="Sequence">Counts from 1 within one run of the process.</param>
/// <param name="Time">When the call arrived, by the adjustable clock.</param>
/// <param name="Service">The AWS CLI's spelling, or <c>slack</c>.</param>
/// <param name="Operation">As in the API.</param>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Fault">The kind of the fault; null for none.</param>
/// <param name="Request">The raw body.</param>
/// <param name="Response">The raw answer.</param>
public sealed record RecordedCall(
    long Sequence,
    DateTimeOffset Time,
    string Service,
    string Operation,
    int Status,
    string? Fault,
    string Request,
    string Response
);

/// <summary>The last 1,000 calls, in memory.</summary>
public sealed class CallJournal
{
    private const int Capacity = 1000;
    private readonly Lock gate = new();
    private readonly Queue<RecordedCall> calls = new();
    private readonly List<Channel<RecordedCall>> followers = [];
    private long sequence;

    /// <summary>Returns calls with a sequence above <paramref name="sequenceNumber"/>, oldest first.</summary>
    public IReadOnlyList<RecordedCall> After(long sequenceNumber)
    {
        lock (gate)
        {
            return calls.Where(call => call.Sequence > sequenceNumber).ToList();
        }
    }

    /// <summary>Returns every call from now on. A follower that falls 1,000 calls behind misses the oldest.</summary>
    public async IAsyncEnumerable<RecordedCall> FollowAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var channel = Channel.CreateBounded<RecordedCall>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        lock (gate)
        {
            followers.Add(channel);
        }

        try
        {
            await foreach (var call in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return call;
            }
        }
        finally
        {
            lock (gate)
            {
                followers.Remove(channel);
            }
        }
    }

    /// <summary>Returns the call of a sequence; null if it is unknown or no longer stored.</summary>
    public RecordedCall? Find(long sequenceNumber)
    {
        lock (gate)
        {
            return calls.FirstOrDefault(call => call.Sequence == sequenceNumber);
        }
    }

    /// <summary>Removes every call; the numbers continue.</summary>
    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
        }
    }

    /// <summary>Adds a call and numbers it.</summary>
    public void Record(RecordedCall call)
    {
        lock (gate)
        {
            var numbered = call with { Sequence = ++sequence };
            calls.Enqueue(numbered);
            if (calls.Count > Capacity)
            {
                calls.Dequeue();
            }

            followers.ForEach(follower => follower.Writer.TryWrite(numbered));
        }
    }
}
