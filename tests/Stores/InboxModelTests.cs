using ChatOps.Application.Inbox;
using ChatOps.Playground.Stores;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

/// <summary>Compares random histories of a queue with lists in memory.</summary>
public sealed class InboxModelTests
{
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (4, from @group in Gen.Choose(0, 2) from id in Gen.Choose(0, 9) select new Step(Action.Send, @group, id)),
        (4, from maximum in Gen.Choose(1, 4) select new Step(Action.Receive, maximum, 0)),
        (3, from which in Gen.Choose(0, 9) select new Step(Action.Delete, which, 0)),
        (2, from which in Gen.Choose(0, 9) select new Step(Action.GiveBack, which, 0)),
        (3, from seconds in Gen.Choose(1, 200) select new Step(Action.Wait, seconds, 0)),
        (1, Gen.Constant(new Step(Action.Redrive, 0, 0)))
    );

    private enum Action
    {
        Send,
        Receive,
        Delete,
        GiveBack,
        Wait,
        Redrive,
    }

    [Fact]
    public void Queue_equals_its_model_in_random_histories() =>
        Prop.ForAll(Steps.ListOf(60).ToArbitrary(), steps => Run([.. steps]).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

    private static async Task<bool> Run(Step[] steps)
    {
        using var file = new DataFile();
        var time = new FakeTimeProvider(TestRequests.Start);
        var inbox = new SqliteInbox(file.Open(), time);
        var model = new Model();
        var inHand = new List<ReceivedMessage>();
        foreach (var step in steps)
        {
            switch (step.Action)
            {
                case Action.Send:
                    await inbox.SendAsync(
                        new InboxMessage($"group{step.First}", $"id{step.Second}", InboxKinds.Request, "body", "corr"),
                        CancellationToken.None
                    );
                    model.Send($"group{step.First}", $"id{step.Second}", time.GetUtcNow());
                    break;
                case Action.Receive:
                    var received = await inbox.ReceiveAsync(step.First, Visibility, CancellationToken.None);
                    Assert.Equal(
                        model.Receive(step.First, time.GetUtcNow()),
                        received.Select(message => (message.Message.Group, message.Message.Id, message.ReceiveCount))
                    );
                    inHand.AddRange(received);
                    break;
                case Action.Delete when inHand.Count > 0:
                    var done = inHand[step.First % inHand.Count];
                    Assert.Equal(
                        model.Delete(done.Message.Id, done.Sequence, done.ReceiveCount, time.GetUtcNow()),
                        await inbox.DeleteAsync(done.Receipt, CancellationToken.None)
                    );
                    break;
                case Action.GiveBack when inHand.Count > 0:
                    var back = inHand[step.First % inHand.Count];
                    Assert.Equal(
                        model.GiveBack(back.Message.Id, back.Sequence, back.ReceiveCount, time.GetUtcNow()),
                        await inbox.ChangeVisibilityAsync(back.Receipt, TimeSpan.Zero, CancellationToken.None)
                    );
                    break;
                case Action.Wait:
                    time.Advance(TimeSpan.FromSeconds(step.First));
                    break;
                case Action.Redrive:
                    Assert.Equal(
                        model.Redrive(time.GetUtcNow()),
                        await inbox.RedriveAsync(messageId: null, CancellationToken.None)
                    );
                    break;
            }

            var depth = await inbox.DepthAsync(CancellationToken.None);
            Assert.Equal((model.Queue.Count, model.Dead.Count), (depth.Waiting + depth.InFlight, depth.DeadLetters));
        }

        return true;
    }

    private sealed record Step(Action Action, int First, int Second);

    private sealed class Entry(long sequence, string group, string id, DateTimeOffset visibleAt)
    {
        public long Sequence { get; set; } = sequence;

        public string Group { get; } = group;

        public string Id { get; } = id;

        public DateTimeOffset VisibleAt { get; set; } = visibleAt;

        public int Count { get; set; }
    }

    private sealed class Model
    {
        private readonly Dictionary<string, DateTimeOffset> sent = new(StringComparer.Ordinal);
        private long last;

        public List<Entry> Queue { get; } = [];

        public List<Entry> Dead { get; } = [];

        public void Send(string group, string id, DateTimeOffset now)
        {
            if (!sent.TryGetValue(id, out var before) || now - before >= TimeSpan.FromMinutes(5))
            {
                sent[id] = now;
                Queue.Add(new Entry(++last, group, id, now));
            }
        }

        public List<(string Group, string Id, int Count)> Receive(int maximum, DateTimeOffset now)
        {
            var blocked = Queue
                .Where(entry => entry.VisibleAt > now)
                .Select(entry => entry.Group)
                .ToHashSet(StringComparer.Ordinal);
            var received = new List<(string, string, int)>();
            foreach (var entry in Queue.Where(entry => !blocked.Contains(entry.Group)).ToList())
            {
                if (received.Count == maximum)
                {
                    break;
                }

                if (entry.Count == SqliteInbox.MaximumReceiveCount)
                {
                    Queue.Remove(entry);
                    Dead.Add(entry);
                    continue;
                }

                entry.Count++;
                entry.VisibleAt = now + Visibility;
                received.Add((entry.Group, entry.Id, entry.Count));
            }

            return received;
        }

        public bool Delete(string id, long sequence, int count, DateTimeOffset now) =>
            InHand(id, sequence, count, now) is { } entry && Queue.Remove(entry);

        public bool GiveBack(string id, long sequence, int count, DateTimeOffset now)
        {
            if (InHand(id, sequence, count, now) is not { } entry)
            {
                return false;
            }

            entry.VisibleAt = now;
            return true;
        }

        public int Redrive(DateTimeOffset now)
        {
            var moved = Dead.OrderBy(entry => entry.Sequence).ToList();
            Dead.Clear();
            foreach (var entry in moved)
            {
                Queue.Add(new Entry(++last, entry.Group, entry.Id, now));
            }

            return moved.Count;
        }

        private Entry? InHand(string id, long sequence, int count, DateTimeOffset now) =>
            Queue.Find(entry =>
                entry.Sequence == sequence && entry.Id == id && entry.Count == count && entry.VisibleAt > now
            );
    }
}
