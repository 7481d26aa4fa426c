using System.Globalization;
using ChatOps.Application.Organizations;
using ChatOps.Application.Sweeps;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Simulation;

/// <summary>Hundreds of requests over simulated weeks: people decide, forget and cancel, orders fail in every
/// documented way, events are lost, repeated and reordered, channels are down, and restarts change the approvers. All
/// requests must end correctly.</summary>
public sealed class SimulationTests
{
    private const int Requests = 500;

    [Theory]
    [InlineData(20261121)]
    public async Task Weeks_of_everything_that_can_go_wrong_end_in_order(int seed)
    {
        var chance = new Chance(seed);
        await using var world = await World.StartAsync(chance);
        var people = new People(world, chance, TestContext.Current.CancellationToken);
        try
        {
            await LiveAsync(world, people, chance, TestContext.Current.CancellationToken);
            await CheckAsync(world, people, TestContext.Current.CancellationToken);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Seed {seed}, at {world.Time.GetUtcNow():u}: {exception.Message}"
                ),
                exception
            );
        }
    }

    private static async Task LiveAsync(World world, People people, Chance chance, CancellationToken cancellationToken)
    {
        var steps = 0;
        while (people.Requests.Count < Requests)
        {
            steps++;
            Assert.True(steps < 10 * Requests, "No request reaches its outcome.");
            if (chance.Of(0.3))
            {
                for (var arrivals = chance.Between(1, 4); arrivals > 0; arrivals--)
                {
                    await people.AskAsync();
                }
            }

            if (chance.Of(0.25))
            {
                people.PlanFailure();
            }

            await people.GiveSecretsAsync();
            await people.DecideAsync();
            await people.RetryAsync(0.1);
            await PassAsync(world, people, chance, cancellationToken);
            if (chance.Of(0.05))
            {
                await people.RestartAsync();
            }
        }

        // No more requests, and AWS works: everything ends.
        world.Settings.Change(settings => settings with { FailNextOrders = 0 });
        for (var step = 0; step < 500 && !await HasEndedAsync(world, cancellationToken); step++)
        {
            await people.RetryAsync(1);
            await PassAsync(world, people, chance, cancellationToken);
        }
    }

    private static async Task PassAsync(World world, People people, Chance chance, CancellationToken cancellationToken)
    {
        await people.WakeAsync();
        world.Time.Advance(TimeSpan.FromMinutes(chance.Between(5, 60)));
        await people.SendLifecycleEventsAsync();
        await world.Get<DirectoryRefresh>().RefreshIfOldAsync(cancellationToken);
        await world.Get<Sweep>().RunAsync(cancellationToken);
    }

    private static async Task<bool> HasEndedAsync(World world, CancellationToken cancellationToken) =>
        (await world.AllAsync(null, cancellationToken)).All(request =>
            request.Work.All(IsOfLease) && !request.Status.IsOpen() && request.Status != RequestStatus.Failed
        );

    // Work in the far future, after the simulation.
    private static bool IsOfLease(WorkItem item) => item.Kind is WorkKind.RemindLease or WorkKind.EndLease;

    private static async Task CheckAsync(World world, People people, CancellationToken cancellationToken)
    {
        var requests = await world.AllAsync(null, cancellationToken);
        Assert.Equal(
            people.Requests.Order(StringComparer.Ordinal),
            requests.Select(request => request.Id).Order(StringComparer.Ordinal)
        );
        foreach (var request in requests)
        {
            Assert.True(
                request.Status
                    is RequestStatus.Ready
                        or RequestStatus.Denied
                        or RequestStatus.Expired
                        or RequestStatus.Cancelled,
                $"{request.Id} is {request.Status}"
            );
            Assert.All(request.Work, item => Assert.True(IsOfLease(item), $"{request.Id} still has to do {item}"));
            Assert.True(
                request.IsAboutAccount || (request.Outputs ?? []).Count > 0 == (request.Status == RequestStatus.Ready),
                $"{request.Id} is {request.Status} with {request.Outputs?.Count} outputs"
            );
            Assert.DoesNotContain(request.Subject.Values, value => value is { IsSecret: true, Text: not null });
            CheckTold(world, request);
        }

        Assert.All(
            Enum.GetValues<RequestStatus>()
                .Where(status =>
                    status
                        is RequestStatus.Ready
                            or RequestStatus.Denied
                            or RequestStatus.Expired
                            or RequestStatus.Cancelled
                ),
            status =>
                Assert.All(
                    [true, false],
                    isAccount =>
                        Assert.Contains(
                            requests,
                            request => request.Status == status && request.IsAboutAccount == isAccount
                        )
                )
        );
        Assert.All(
            [OrderOutcome.Failed, OrderOutcome.Tainted],
            outcome =>
                Assert.All(
                    [true, false],
                    isAccount =>
                        Assert.Contains(
                            requests,
                            request =>
                                request.IsAboutAccount == isAccount
                                && request.Orders.Any(order => order.Outcome == outcome)
                        )
                )
        );
        Assert.Contains(requests, request => request.Orders.Any(order => order.Outcome == OrderOutcome.Busy));

        var products = requests
            .Where(request => request is { Status: RequestStatus.Ready, Subject: NewProduct })
            .Select(request => request.Product.Name);
        Assert.Equal(
            products.Order(StringComparer.Ordinal),
            world
                .Orders.Where(order => order is { UnitId: null, Status: "SUCCEEDED" })
                .Select(order => order.AccountName)
                .Order(StringComparer.Ordinal)
        );
        var ready = requests
            .Where(request => request is { Status: RequestStatus.Ready, Subject: NewAccount })
            .Select(request =>
                $"{request.AccountId} {request.Account.Name} {EmailAddress.Normalize(request.Account.RootEmail)}"
            );
        var accounts = world
            .Organization.Accounts()
            .Where(account => account.SsoUserEmail is not null)
            .Select(account => $"{account.Id} {account.Name} {EmailAddress.Normalize(account.Email)}");
        Assert.Equal(ready.Order(StringComparer.Ordinal), accounts.Order(StringComparer.Ordinal));
        Assert.InRange(people.MostAtOnce, 2, world.Policy.ConcurrentAccountOperations);
        Assert.InRange(
            MostOrdersAtOnce(requests.Where(request => request.IsAboutAccount)),
            2,
            world.Policy.ConcurrentAccountOperations
        );
    }

    private static int MostOrdersAtOnce(IEnumerable<Request> requests)
    {
        var running = 0;
        return requests
            .SelectMany(request => request.Orders)
            .SelectMany(order => new[] { (At: order.PlannedAt, Change: 1), (At: order.EndedAt!.Value, Change: -1) })
            .OrderBy(change => change.At)
            .ThenBy(change => change.Change)
            .Max(change => running += change.Change);
    }

    private static void CheckTold(World world, Request request)
    {
        RequestEvent[] announced =
        [
            RequestEvent.ApprovalGiven,
            RequestEvent.Approved,
            RequestEvent.Denied,
            RequestEvent.Expired,
            RequestEvent.Cancelled,
            RequestEvent.OrderWaiting,
            RequestEvent.Ready,
            RequestEvent.Failed,
            RequestEvent.Retried,
        ];
        var expected = request
            .History.Index()
            .Where(entry =>
                announced.Contains(entry.Item.Event)
                || (
                    entry.Item.Event == RequestEvent.OrderPlaced
                    && entry.Item.Detail.Length > 0
                    && IsFirstOrder(request, entry.Index)
                )
            )
            .Select(entry => entry.Index);
        Assert.Equal(
            expected,
            world.Ledger.Requesters.Where(told => told.Request == request.Id).Select(told => told.Entry).Order()
        );

        foreach (var approver in request.Approvals.Select(approval => approval.Approver))
        {
            var mails = world
                .Ledger.Approvers.Where(mail =>
                    mail.Approver == approver && mail.Subject.EndsWith(request.Id, StringComparison.Ordinal)
                )
                .Select(mail => mail.Subject.Split(' ')[0])
                .ToList();
            Assert.Equal(
                request.History.Count(entry => entry.Event == RequestEvent.ApproverAsked && entry.Detail == approver),
                mails.Count(mail => mail == "Approve?")
            );
            Assert.Equal(
                request.History.Count(entry =>
                    entry.Event == RequestEvent.ApproverReminded && entry.Detail == approver
                ),
                mails.Count(mail => mail == "Reminder:")
            );
            Assert.InRange(mails.Count(mail => mail == "Expired:"), 0, request.Status == RequestStatus.Expired ? 1 : 0);
        }

        var operators = world
            .Ledger.Operators.Where(message => message.Title.EndsWith(request.Id, StringComparison.Ordinal))
            .Select(message => message.RunbookHeading)
            .ToList();
        Assert.Equal(
            request.History.Count(entry => entry.Event == RequestEvent.Failed),
            operators.Count(heading => heading == "Request failed")
        );
        Assert.Equal(
            request.History.Count(entry => entry.Event == RequestEvent.OrderOverdue),
            operators.Count(heading => heading == "Order takes too long")
        );
        Assert.Equal(
            request.History.Count(entry => entry.Event == RequestEvent.ApproversMissing),
            operators.Count(heading => heading == "Approvers missing")
        );
    }

    private static bool IsFirstOrder(Request request, int index) =>
        request.History.Take(index).Count(entry => entry.Event == RequestEvent.OrderPlanned) == 1;
}
