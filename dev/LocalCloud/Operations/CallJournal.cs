using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ChatOps.LocalCloud.Operations;

/// <summary>One call that a stand-in answered. Headers are left out, so that no credential is ever kept.</summary>
/// <param name="Sequence">Counts up from 1 within one run of the process.</param>
/// <param name="Time">When the call came in, by the adjustable clock.</param>
/// <param name="Service">As the AWS CLI spells it, or <c>slack</c>.</param>
/// <param name="Operation">As in the API.</param>
/// <param name="Status">HTTP status; 0 where no answer was sent.</param>
/// <param name="Fault">The kind of fault that struck, or null.</param>
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

    /// <summary>Calls with a sequence above <paramref name="sequenceNumber"/>, oldest first.</summary>
    public IReadOnlyList<RecordedCall> After(long sequenceNumber)
    {
        lock (gate)
        {
            return calls.Where(call => call.Sequence > sequenceNumber).ToList();
        }
    }

    /// <summary>Every call from now on, as it is recorded. A follower that falls 1,000 calls behind misses the
    /// oldest.</summary>
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

    /// <summary>The call with that sequence; null where it is unknown or forgotten.</summary>
    public RecordedCall? Find(long sequenceNumber)
    {
        lock (gate)
        {
            return calls.FirstOrDefault(call => call.Sequence == sequenceNumber);
        }
    }

    /// <summary>Forgets every call; the numbers go on.</summary>
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
