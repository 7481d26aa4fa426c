using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using FsCheck;
using FsCheck.Fluent;
using static ChatOps.Tests.Vending.Requests.RequestSamples;
using static ChatOps.Tests.Vending.Resources.ResourceSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>Random events on a resource, alone and together with its requests.</summary>
public sealed class ResourcePropertyTests
{
    private static readonly Func<Resource, DateTimeOffset, Transition<Resource>>[] Events =
    [
        (resource, now) => resource.Changed(Applied(ChangeAction.Update, $"{now:O}"), now),
        (resource, now) =>
            resource.Changed(Applied(ChangeAction.Extend, $"{now:O}") with { EndsAt = now.AddDays(40) }, now),
        (resource, now) => resource.Changed(Applied(ChangeAction.Extend, "again") with { EndsAt = now }, now),
        (resource, now) => resource.Changed(Applied(ChangeAction.Update, "again"), now),
        (resource, now) => resource.Changed(Applied(ChangeAction.Terminate, $"{now:O}"), now),
        (resource, now) =>
            First(resource, WorkKind.RemindLease) is { } item
                ? resource.LeaseReminded(item, isTold: true, now)
                : Transition<Resource>.None,
        (resource, now) =>
            First(resource, WorkKind.RemindLease) is { } item
                ? resource.LeaseReminded(item, isTold: false, now)
                : Transition<Resource>.None,
        (resource, now) =>
            First(resource, WorkKind.EndLease) is { } item ? resource.LeaseEnded(item, now) : Transition<Resource>.None,
        (resource, now) =>
            First(resource, WorkKind.TellOperators) is { } item
                ? resource.TellOperatorsThrough(item, [item.Subject + " through A"], now)
                : Transition<Resource>.None,
        (resource, now) =>
            resource.Work.Count == 0 ? Transition<Resource>.None : resource.Claim(resource.Work[0], now.AddMinutes(1)),
        (resource, now) =>
            resource.Work.Count == 0
                ? Transition<Resource>.None
                : resource.Postpone(resource.Work[^1], now.AddMinutes(1), "later"),
        (resource, now) =>
            First(resource, WorkKind.TellOperators) is { } item ? resource.Done(item) : Transition<Resource>.None,
    ];

    [Fact]
    public void Random_events_never_leave_the_map_of_a_resource() =>
        Check(
            3000,
            steps =>
            {
                var resource = LentBucket() with { HasBoard = true };
                var now = Start;
                foreach (var (which, hours) in steps)
                {
                    now = now.AddDays(hours);
                    var step = Events[which % Events.Length](resource, now);
                    Assert.False(step.Next is not null && step.Refusal is not null);
                    if (step.Next is { } next)
                    {
                        AssertFollows(resource, next);
                        resource = next;
                    }
                }
            }
        );

    /// <summary>One request that makes a resource, and any number that change it: the random order in which a stage's
    /// workers would come to them.</summary>
    [Fact]
    public void Random_sequences_of_requests_and_their_resource_are_always_sound() =>
        Check(
            2000,
            steps =>
            {
                var world = new World();
                var now = Start;
                foreach (var (which, hours) in steps)
                {
                    now = now.AddHours(hours);
                    world.Step(which, now);
                    world.AssertSound();
                }
            }
        );

    private static void Check(int tries, Action<List<(int Which, int Hours)>> live)
    {
        var histories = Gen.ListOf(
                from which in Gen.Choose(0, 999)
                from hours in Gen.Choose(0, 12)
                select (Which: which, Hours: hours)
            )
            .Select(steps => steps.ToList());
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tries).WithEndSize(70),
            Prop.ForAll(Arb.From(histories), live)
        );
    }

    private static WorkItem? First(Resource resource, WorkKind kind) =>
        resource.Work.FirstOrDefault(item => item.Kind == kind);

    private static void AssertFollows(Resource resource, Resource next)
    {
        Assert.True(ResourceStates.Allows(resource.State, next.State), $"{resource.State} to {next.State}");
        Assert.Equal((resource.Id, resource.MadeBy), (next.Id, next.MadeBy));
        Assert.Equal(resource.History, next.History.Take(resource.History.Count));
        Assert.Equal(resource.ChangedBy, next.ChangedBy.Take(resource.ChangedBy.Count));
        Assert.Equal(next.ChangedBy.Distinct(), next.ChangedBy);
        Assert.Equal(next.IsActive, next.EndedAt is null);
        Assert.Equal(next.Work.Count, next.Work.DistinctBy(item => (item.Kind, item.Subject)).Count());
        Assert.True(
            next.IsActive || next.Work.All(item => item.Kind is not (WorkKind.EndLease or WorkKind.RemindLease)),
            "a lease of what is gone"
        );
        Assert.DoesNotContain(
            next.Work,
            item =>
                item.Kind
                    is not (
                        WorkKind.RemindLease
                        or WorkKind.EndLease
                        or WorkKind.TellOperators
                        or WorkKind.TellRequester
                        or WorkKind.ShowApprovers
                    )
        );
    }

    /// <summary>The stage in small: what the stores would hold, with the rule that one change at a time is
    /// open.</summary>
    private sealed class World
    {
        private readonly List<Request> changes = [];
        private Request maker = Lentable();
        private Resource? resource;

        public void Step(int which, DateTimeOffset now)
        {
            switch (which % 10)
            {
                case 0:
                    Write(maker.Decide(RequestSamplesFirst, Decision.Approve, null, "link", now));
                    break;
                case 1:
                    Write(maker.OrderPlanned(OrderPlan.For(maker, Product, null, now), now));
                    break;
                case 2:
                    Write(maker.OrderPlaced(maker.Orders.Count, "rec-1", "pp-1", now, now));
                    break;
                case 3:
                    Write(maker.OrderSucceeded(maker.Orders.Count, new OrderResult("Done"), "ChatOps", now));
                    break;
                case 4:
                    Write(
                        maker.OrderFailed(maker.Orders.Count, new OrderFailure(FailureKind.Unknown, "again"), now, now)
                    );
                    break;
                case 5 when resource is { IsActive: true } && changes.TrueForAll(change => !IsOpen(change)):
                    changes.Add(PendingChange((ChangeAction)(which / 10 % 3), 0, eventId: $"{now:O} {changes.Count}"));
                    break;
                case 6 when changes.Count > 0:
                    Move(Next(changes[^1], which / 10, now));
                    break;
                case 7 when changes.Count > 0:
                    Apply(changes[which / 10 % changes.Count], now);
                    break;
                case 8 when changes.Count > 0:
                    Move(changes[^1].Cancel(Ana.Email, "rest", now));
                    break;
                case 9 when resource is { } current:
                    if (Events[(which / 10 % 6) + 5](current, now).Next is { } next)
                    {
                        AssertFollows(current, next);
                        resource = next;
                    }

                    break;
            }
        }

        public void AssertSound()
        {
            // A resource is there exactly when the request that makes it is ready.
            Assert.Equal(maker.Status == RequestStatus.Ready, resource is not null);
            Assert.True(resource is null || resource.MadeBy == maker.Id);
            Assert.All(
                changes.Prepend(maker),
                request =>
                {
                    Assert.True(request.Orders.Count(order => order.Outcome is null) <= 1, "ordered twice");
                    Assert.True(request.Orders.Count(order => order.Outcome == OrderOutcome.Succeeded) <= 1);
                }
            );
            if (resource is null)
            {
                return;
            }

            // The resource and the record of its request say the same, change by change.
            Assert.Equal(maker.Changes ?? [], resource.ChangedBy);
            Assert.Equal(maker.EndedAt, resource.EndedAt);
            Assert.Equal(maker.LeaseEndsAt, resource.Lease?.EndsAt);
            Assert.Equal(maker.Subject.Values, resource.Values);
            Assert.All(
                resource.ChangedBy,
                id =>
                    Assert.Contains(
                        changes,
                        change =>
                            change.Id == id
                            && change.Status == RequestStatus.Ready
                            && change.Work.All(item => item.Kind != WorkKind.ApplyChange)
                    )
            );
        }

        private static string RequestSamplesFirst => Requests.RequestSamples.First;

        private static FactoryProduct Product => new("prod-1", "pa-1", null);

        private static Request Lentable()
        {
            var pending = PendingProduct(1);
            return pending with { Terms = pending.Terms with { Lease = new LeaseTerms(30, [14, 3]) } };
        }

        private static bool IsOpen(Request change) =>
            change.Status.IsOpen() || change.Work.Any(item => item.Kind == WorkKind.ApplyChange);

        private static Transition Next(Request change, int which, DateTimeOffset now) =>
            change.Status switch
            {
                RequestStatus.Approved when change.Subject.IsOrdered => change.OrderPlanned(
                    OrderPlan.For(change, Product, null, now),
                    now
                ),
                RequestStatus.Provisioning when change.CurrentOrder!.RecordId is null => change.OrderPlaced(
                    change.Orders.Count,
                    "rec-1",
                    "pp-1",
                    now,
                    now
                ),
                RequestStatus.Provisioning when which % 4 == 0 => change.OrderFailed(
                    change.Orders.Count,
                    new OrderFailure(FailureKind.Unknown, "again"),
                    now,
                    now
                ),
                RequestStatus.Provisioning => change.OrderSucceeded(
                    change.Orders.Count,
                    new OrderResult("Done"),
                    "ChatOps",
                    now
                ),
                _ => Transition.None,
            };

        // As the store does: the resource comes with the write that makes its request ready.
        private void Write(Transition step)
        {
            if (step.Next is not { } next)
            {
                return;
            }

            if (ResourceOfRequest.MadeBy(next, maker) is { } made)
            {
                Assert.Null(resource);
                resource = made;
            }

            maker = next;
        }

        private void Move(Transition step)
        {
            if (step.Next is { } next)
            {
                changes[changes.FindIndex(change => change.Id == next.Id)] = next;
            }
        }

        // As the work item does: all three in one write, or none.
        private void Apply(Request change, DateTimeOffset now)
        {
            if (
                change.Work.FirstOrDefault(item => item.Kind == WorkKind.ApplyChange) is not { } item
                || change.Status is not (RequestStatus.Ready or RequestStatus.Approved)
            )
            {
                return;
            }

            var next = resource!.Changed(ResourceOfRequest.ChangeOf(change)!, now).Next!;
            AssertFollows(resource!, next);
            resource = next;
            maker = maker.Changed(change, now).Next!;
            Move(change.ChangeApplied(item, now));
        }
    }
}
