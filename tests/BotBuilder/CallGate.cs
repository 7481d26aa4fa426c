using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Amazon.Runtime;

namespace ChatOps.Tests.BotBuilder;

/// <summary>Blocks calls between builder and AWS from one call on, as if the process had been killed.</summary>
public sealed class CallGate : HttpClientFactory
{
    private int calls;
    private readonly ConcurrentDictionary<string, bool> submitted = new(StringComparer.Ordinal);

    public int Calls => calls;

    /// <summary>The number of the first blocked call; 0 for none.</summary>
    public int DeadFrom { get; set; }

    /// <summary>Whether the first blocked call reaches AWS and only its answer is lost.</summary>
    public bool LosesAnswer { get; set; }

    /// <summary>Runs before each call.</summary>
    public Func<HttpRequestMessage, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether calls are never answered.</summary>
    public bool Hangs { get; set; }

    /// <summary>The locales with failing builds.</summary>
    public IReadOnlyList<string> FailsBuildsOf { get; set; } = [];

    public void Reset(int deadFrom, bool losesAnswer) => (calls, DeadFrom, LosesAnswer) = (0, deadFrom, losesAnswer);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class Handler(CallGate gate) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (gate.Hangs)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            await gate.Before(request);
            var call = Interlocked.Increment(ref gate.calls);
            if (gate.DeadFrom == 0 || call < gate.DeadFrom)
            {
                return
                    request.Method == HttpMethod.Get
                    && gate.FailsBuildsOf.Any(locale => IsOf(request, locale) && gate.submitted.ContainsKey(locale))
                    ? FailedBuild()
                    : await Forward(request, cancellationToken);
            }

            if (gate.LosesAnswer && call == gate.DeadFrom)
            {
                (await base.SendAsync(request, cancellationToken)).Dispose();
            }

            throw new HttpRequestException("The process was killed here.");
        }

        private static bool IsOf(HttpRequestMessage request, string locale) =>
            request.RequestUri!.AbsolutePath.EndsWith($"/botlocales/{locale}/", StringComparison.Ordinal);

        private static HttpResponseMessage FailedBuild() =>
            new(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    """{"botLocaleStatus":"Failed","lastBuildSubmittedDateTime":1,"failureReasons":["The """
                        + """slot X is odd.","So is Y."],"recommendedActions":["Remove the slot X."]}""",
                    Encoding.UTF8,
                    "application/json"
                ),
            };

        private Task<HttpResponseMessage> Forward(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            foreach (
                var locale in gate.FailsBuildsOf.Where(locale =>
                    request.Method == HttpMethod.Post && IsOf(request, locale)
                )
            )
            {
                gate.submitted[locale] = true;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
