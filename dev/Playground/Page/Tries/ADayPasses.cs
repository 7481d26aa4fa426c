using ChatOps.Application.Requests;
using ChatOps.Bodies;
using ChatOps.Domain.Requests;

namespace ChatOps.Playground.Page.Tries;

/// <summary>The product's and the stand-ins' clock goes on by a day: reminders, expiry, and orders that end
/// meanwhile.</summary>
internal sealed class ADayPasses(TryTools tools, TimeProvider time) : ITry
{
    private const int LargestPage = 100;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public string Name => "a-day-passes";

    public async Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken)
    {
        var before = await StepsAsync(cancellationToken);
        await tools.PostAsync("/_local/clock", new { advanceSeconds = Day.TotalSeconds }, cancellationToken);
        await tools.UntilAsync(
            async () =>
                (await RequestsAsync(cancellationToken))
                    .SelectMany(request => request.Work)
                    .All(item => item.ClaimedUntil is null && item.NotBefore > time.GetUtcNow()),
            "Some work was still due after a minute.",
            cancellationToken
        );
        var after = await StepsAsync(cancellationToken);
        int News(RequestEvent what) => after.GetValueOrDefault(what) - before.GetValueOrDefault(what);
        var reminded = News(RequestEvent.ApproverReminded);
        var expired = News(RequestEvent.Expired);
        return new TryOutcome(
            $"The clock moved forward by 24 hours. {Count(reminded, "reminder was", "reminders were")} sent, {Count(expired, "request has", "requests have").ToLowerInvariant()} expired."
                + (
                    reminded + expired == 0
                        ? " Nothing was waiting for approval: to see more, ask for an account first."
                        : string.Empty
                )
        );
    }

    private static string Count(int number, string one, string many) =>
        number == 1 ? $"1 {one}" : $"{(number == 0 ? "No" : number.ToString())} {many}";

    private async Task<IReadOnlyList<Request>> RequestsAsync(CancellationToken cancellationToken) =>
        (await tools.Requests.ListAsync(new RequestQuery { Limit = LargestPage }, cancellationToken)).Items;

    private async Task<Dictionary<RequestEvent, int>> StepsAsync(CancellationToken cancellationToken)
    {
        var requests = await RequestsAsync(cancellationToken);
        return requests.SelectMany(request => request.History).CountBy(entry => entry.Event).ToDictionary();
    }
}
