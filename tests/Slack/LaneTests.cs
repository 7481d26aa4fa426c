using System.Net;
using System.Net.Http.Json;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Slack;

/// <summary>A channel that Slack limits delays no other channel, and no channel keeps a lane.</summary>
public sealed class LaneTests
{
    private const int Others = 2000;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_channels_behind_one_that_is_limited_do_not_wait_and_leave_nothing_behind()
    {
        var (limited, lanes) = (new OneLimited("C0LIMITED"), new SlackLanes());
        using var http = new HttpClient(limited);
        var web = new SlackWeb(
            SlackWorker.Api(http, "http://slack.example"),
            lanes,
            limited.Time,
            NullLogger<SlackWeb>.Instance
        );

        var first = PostAsync(web, "C0LIMITED", "first");
        var pause = await limited.Time.NextWaitAsync(Cancelled);
        var behind = new[] { "second", "third" }.Select(text => PostAsync(web, "C0LIMITED", text)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Others).Select(number => PostAsync(web, $"C{number}", "other")));
        await Task.WhenAll(Enumerable.Range(0, Others).Select(number => PostAsync(web, $"C{number}", "again")));

        Assert.Equal(1, lanes.Count);
        Assert.Equal(2 * Others, limited.Taken.Count);
        Assert.False(first.IsCompleted || behind.Exists(task => task.IsCompleted));

        limited.Time.Advance(pause);
        await Task.WhenAll([first, .. behind]);

        Assert.Equal(["first", "second", "third"], limited.Taken.Skip(2 * Others));
        Assert.Equal(0, lanes.Count);
    }

    [Fact]
    public async Task Calls_that_fail_or_are_given_up_leave_nothing_behind_either()
    {
        var lanes = new SlackLanes();
        var open = new TaskCompletionSource();
        var running = lanes.RunAsync(
            "C1",
            async () =>
            {
                await open.Task;
                return true;
            },
            Cancelled
        );
        using var given = new CancellationTokenSource();
        var waiting = lanes.RunAsync("C1", () => Task.FromResult(true), given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, lanes.Count);

        open.SetResult();
        await running;
        await Assert.ThrowsAsync<IOException>(() =>
            lanes.RunAsync<bool>("C2", () => throw new IOException(), Cancelled)
        );
        Assert.Equal(0, lanes.Count);
    }

    [Fact]
    public async Task Calls_of_one_channel_never_overlap_and_keep_their_order()
    {
        var lanes = new SlackLanes();
        var done = new List<int>();
        var inside = 0;
        var calls = Enumerable
            .Range(0, 500)
            .Select(number =>
                lanes.RunAsync(
                    "C1",
                    async () =>
                    {
                        Assert.Equal(1, Interlocked.Increment(ref inside));
                        await Task.Yield();
                        done.Add(number);
                        Assert.Equal(0, Interlocked.Decrement(ref inside));
                        return true;
                    },
                    Cancelled
                )
            )
            .ToList();
        await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 500), done);
        Assert.Equal(0, lanes.Count);
    }

    private static Task<SlackPost> PostAsync(SlackWeb web, string channel, string text) =>
        web.PostAsync(channel, null, SlackContents.Of(text), Cancelled);

    /// <summary>A Slack that limits one channel once, and accepts everything else.</summary>
    private sealed class OneLimited(string channel) : HttpMessageHandler
    {
        private readonly List<string> taken = [];
        private int limits;

        public WatchedTime Time { get; } = new(TestRequests.Start);

        public IReadOnlyList<string> Taken
        {
            get
            {
                lock (taken)
                {
                    return [.. taken];
                }
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var call = (await request.Content!.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>(cancellationToken))!;
            if ((string?)call["channel"] == channel && Interlocked.Increment(ref limits) == 1)
            {
                var limited = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
                limited.Headers.RetryAfter = new(TimeSpan.FromSeconds(10));
                return limited;
            }

            lock (taken)
            {
                taken.Add((string)call["text"]!);
            }

            return new HttpResponseMessage
            {
                Content = JsonContent.Create(
                    new
                    {
                        ok = true,
                        channel = (string?)call["channel"],
                        ts = "1.1",
                    }
                ),
            };
        }
    }
}
