using System.Globalization;
using System.Security.Cryptography;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>The workspace's memory.</summary>
internal sealed class SlackStore(LocalState state, TimeProvider time, LocalCloudOptions options) : IResettable
{
    // More than a test or a person looks at; all of them would fill the memory.
    private const int FinishedKept = 1000;

    private readonly Collection<SlackMessage> messages = state.Collection<SlackMessage>("slack-message");
    private readonly Collection<SlackView> views = state.Collection<SlackView>("slack-view");
    private readonly Collection<SlackTrigger> triggers = state.Collection<SlackTrigger>("slack-trigger");
    private readonly Collection<SlackResponseUrl> responseUrls = state.Collection<SlackResponseUrl>(
        "slack-response-url"
    );
    private readonly Collection<SlackDelivery> pending = state.Collection<SlackDelivery>("slack-delivery");
    private readonly Collection<SlackDelivery> finished = state.Collection<SlackDelivery>("slack-delivered");
    private readonly Collection<SlackChannelState> channels = state.Collection<SlackChannelState>("slack-channel");
    private readonly Collection<SlackPersonState> people = state.Collection<SlackPersonState>("slack-person");
    private readonly Collection<LastTimestamp> timestamps = state.Collection<LastTimestamp>("slack-timestamp");

    /// <summary>How long a response URL lives.</summary>
    public static readonly TimeSpan ResponseUrlLifetime = TimeSpan.FromMinutes(30);

    /// <summary>A random id in Slack's form.</summary>
    public static string NewId(string prefix) =>
        prefix + RandomNumberGenerator.GetString("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 10);

    /// <summary>Seconds and microseconds, greater than every one before.</summary>
    public string NextTimestamp() =>
        state.Transact(() =>
        {
            var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            var next = Math.Max(now, (timestamps.Get("last")?.Microseconds ?? 0) + 1);
            timestamps.Put("last", new LastTimestamp(next));
            return string.Create(CultureInfo.InvariantCulture, $"{next / 1_000_000}.{next % 1_000_000:000000}");
        });

    /// <summary>The channel's messages in order, ephemeral ones among them.</summary>
    public IReadOnlyList<SlackMessage> Messages(string channel) =>
        messages
            .All()
            .Where(message => message.Channel == channel)
            .OrderBy(message => message.Ts, StringComparer.Ordinal)
            .ToList();

    public SlackMessage? Message(string channel, string ts) => messages.Get($"{channel}/{ts}");

    /// <summary>What stands on a person's screen: his App Home, then his modals from bottom to top.</summary>
    public IReadOnlyList<SlackView> Views(string user)
    {
        var mine = views.All().Where(view => view.User == user).ToList();
        var ordered = mine.Where(view => view.Type == "home").ToList();
        for (
            var next = mine.Where(view => view.Type == "modal" && view.PreviousId is null).ToList();
            next.Count > 0;
            next = mine.Where(view => next.Exists(below => below.Id == view.PreviousId)).ToList()
        )
        {
            ordered.AddRange(next);
        }

        return ordered;
    }

    /// <summary>Null where the channel is as it was in the beginning.</summary>
    public SlackChannelState? ChannelState(string channel) => channels.Get(channel);

    /// <summary>The person as he is by now.</summary>
    public SlackPerson Now(SlackPerson person) =>
        people.Get(person.Id) is { } changed
            ? person with
            {
                Locale = changed.Locale,
                RealName = changed.RealName ?? person.RealName,
            }
            : person;

    public SlackView? View(string id) => views.Get(id);

    public SlackTrigger NewTrigger(string user)
    {
        var id =
            $"{RandomNumberGenerator.GetInt32(1_000_000, int.MaxValue)}.{RandomNumberGenerator.GetInt32(1_000_000, int.MaxValue)}.{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        var trigger = new SlackTrigger(id, user, time.GetUtcNow() + options.SlackPatience, IsUsed: false);
        Forget();
        triggers.Put(trigger.Id, trigger);
        return trigger;
    }

    public SlackTrigger? Trigger(string id) => triggers.Get(id);

    public SlackResponseUrl NewResponseUrl(string channel, string user, SlackMessage? message)
    {
        var url = new SlackResponseUrl(
            NewId(string.Empty) + RandomNumberGenerator.GetHexString(24, lowercase: true),
            channel,
            user,
            message?.Ts,
            message?.ThreadTs,
            time.GetUtcNow() + ResponseUrlLifetime,
            Uses: 0
        );
        Forget();
        responseUrls.Put(url.Id, url);
        return url;
    }

    public SlackResponseUrl? ResponseUrl(string id) => responseUrls.Get(id);

    /// <summary>The events that have further attempts ahead, in order.</summary>
    public IReadOnlyList<SlackDelivery> Pending() =>
        pending.All().OrderBy(delivery => delivery.Ts, StringComparer.Ordinal).ToList();

    /// <summary>The events that are done with, delivered or given up, in order.</summary>
    public IReadOnlyList<SlackDelivery> Finished() =>
        finished.All().OrderBy(delivery => delivery.Ts, StringComparer.Ordinal).ToList();

    public void Remove(SlackMessage message) => messages.Remove($"{message.Channel}/{message.Ts}");

    public void Remove(SlackView view) => views.Remove(view.Id);

    public void Put(SlackMessage message) => messages.Put($"{message.Channel}/{message.Ts}", message);

    public void Put(string channel, SlackChannelState current) => channels.Put(channel, current);

    public void Put(string user, SlackPersonState current) => people.Put(user, current);

    public void Put(SlackView view) => views.Put(view.Id, view);

    public void Put(SlackTrigger trigger) => triggers.Put(trigger.Id, trigger);

    public void Put(SlackResponseUrl url) => responseUrls.Put(url.Id, url);

    public void Put(SlackDelivery delivery) => pending.Put(delivery.EventId, delivery);

    /// <summary>Records an attempt; nothing where a reset has forgotten the event meanwhile.</summary>
    public void Attempted(SlackDelivery delivery) =>
        state.Transact(() =>
        {
            if (!pending.Remove(delivery.EventId))
            {
                return;
            }

            (delivery.DueAt is null ? finished : pending).Put(delivery.EventId, delivery);
            if (delivery.DueAt is null && finished.Count > 2 * FinishedKept)
            {
                var oldest = Finished()[^FinishedKept].Ts;
                finished.RemoveWhere(other => string.CompareOrdinal(other.Ts, oldest) < 0);
            }
        });

    // For an hour it is told that they have expired; afterwards they were never there.
    private void Forget()
    {
        var forgotten = time.GetUtcNow() - TimeSpan.FromHours(1);
        triggers.RemoveWhere(trigger => trigger.ExpiresAt < forgotten);
        responseUrls.RemoveWhere(url => url.ExpiresAt < forgotten);
    }

    /// <summary>Forgets everything but the timestamps given so far.</summary>
    public void Reset()
    {
        messages.Clear();
        views.Clear();
        triggers.Clear();
        responseUrls.Clear();
        pending.Clear();
        finished.Clear();
        channels.Clear();
        people.Clear();
    }

    private sealed record LastTimestamp(long Microseconds);
}
