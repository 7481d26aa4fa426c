using System.Text.Json;
using ChatOps.Application;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using static ChatOps.Tests.Vending.Requests.RequestSamples;
using static ChatOps.Tests.Vending.Resources.ResourceSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>What happens to a resource, and what a request says of it.</summary>
public sealed class ResourceTransitionsTests
{
    private static readonly DateTimeOffset Later = Start.AddDays(1);

    public static TheoryData<ChangeAction> Actions => [.. Enum.GetValues<ChangeAction>()];

    [Fact]
    public void An_account_has_what_its_request_knows()
    {
        var request = In(RequestStatus.Ready);

        var account = ReadyAccount();

        Assert.Equal(ResourceId.MadeBy(request.Id), account.Id);
        Assert.Equal(request.Id, ResourceId.MakerOf(account.Id));
        Assert.Equal(
            (ResourceKind.Account, ResourceState.Active, "Sandbox", "123456789012", "pp-1", Ana),
            (account.Kind, account.State, account.Type, account.AccountId, account.ProvisionedProductId, account.Owner)
        );
        Assert.Equal(("ana+lab@example.com", "Sandbox-ana-1"), (account.Account!.RootEmail, account.Account.Name));
        Assert.Equal("Demos", account.Account.Ou.Label);
        Assert.Equal(RequestEvent.Ready, Assert.Single(account.History).Event);
        Assert.False(account.IsInert);
        Assert.Empty(account.Work);
    }

    [Fact]
    public void An_inert_account_has_no_account_id_to_be_found_by()
    {
        var inert = MadeBy(In(RequestStatus.Ready) with { AccountId = Resource.InertAccountId });

        Assert.True(inert.IsInert);
        Assert.DoesNotContain(ResourceKeys.Of(inert), key => key.StartsWith("account-id", StringComparison.Ordinal));
        Assert.Contains(ResourceKeys.AccountId("123456789012"), ResourceKeys.Of(ReadyAccount()));
    }

    [Theory]
    [InlineData(RequestStatus.PendingApproval)]
    [InlineData(RequestStatus.Approved)]
    [InlineData(RequestStatus.Provisioning)]
    [InlineData(RequestStatus.Failed)]
    [InlineData(RequestStatus.Denied)]
    [InlineData(RequestStatus.Expired)]
    [InlineData(RequestStatus.Cancelled)]
    public void A_request_that_is_not_ready_made_nothing(RequestStatus status) =>
        Assert.Null(ResourceOfRequest.MadeBy(In(status), null));

    [Fact]
    public void A_request_makes_its_resource_once()
    {
        var ready = In(RequestStatus.Ready);

        Assert.NotNull(ResourceOfRequest.MadeBy(ready, In(RequestStatus.Provisioning)));
        Assert.Null(ResourceOfRequest.MadeBy(ready, ready));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void A_change_is_applied_once_however_often_it_is_said(ChangeAction action)
    {
        var change = Applied(action);
        var once = LentBucket().Changed(change, Later).Next!;

        Assert.Same(Transition<Resource>.None, once.Changed(change, Later.AddHours(1)));
        Assert.Equal([change.RequestId], once.ChangedBy);
        Assert.Equal((Ana.Email, "rest"), (once.History[^1].Actor, once.History[^1].Channel));
        Assert.StartsWith($"{change.RequestId}: ", once.History[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_gives_new_values_and_keeps_the_others_without_any_secret()
    {
        var made = LentBucket() with
        {
            Values = [.. LentBucket().Values, new ProductValue("Key", "Key", null, IsSecret: true)],
        };
        var change = PendingChange(ChangeAction.Update, 0);
        var update = (ResourceUpdate)change.Subject;
        var secret = change with
        {
            Subject = update with
            {
                After = [.. update.After, new ProductValue("Key", "Key", "sealed", IsSecret: true)],
            },
        };

        var changed = made.Changed(ResourceOfRequest.ChangeOf(secret)!, Later).Next!;

        Assert.Equal(["other", null], changed.Values.Select(value => value.Text));
        Assert.DoesNotContain(
            "sealed",
            JsonSerializer.Serialize(changed, VendingJson.Default.Resource),
            StringComparison.Ordinal
        );
        Assert.Contains("Name: reports → other", changed.History[^1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void What_was_terminated_is_not_changed_any_more(ChangeAction action)
    {
        var gone = LentBucket().Changed(Applied(ChangeAction.Terminate), Later).Next!;

        Assert.Equal((ResourceState.Terminated, Later), (gone.State, gone.EndedAt!.Value));
        Assert.DoesNotContain(gone.Work, item => item.Kind is WorkKind.EndLease or WorkKind.RemindLease);
        var refusal = gone.Changed(Applied(action, "event-3"), Later).Refusal!;
        Assert.Equal(
            (RefusalKind.Conflict, new ChangeReason.HasEnded(gone.Id)),
            (refusal.Kind, (ChangeReason.HasEnded)refusal.Reason)
        );
    }

    [Fact]
    public void The_lease_of_an_earlier_programs_request_moves_as_it_stands()
    {
        var reminded = new WorkItem(WorkKind.RemindLease, "3", Start.AddDays(27)) { Attempts = 2, LastError = "down" };
        var end = new WorkItem(WorkKind.EndLease, string.Empty, Start.AddDays(30)) { ClaimedUntil = Start };
        var other = new WorkItem(WorkKind.TellOperators, "x", Start);
        var old = Lent() with { Work = [end, other, reminded] };

        var (resource, request) = ResourceOfRequest.Moved(old)!.Value;

        Assert.Equal([end with { ClaimedUntil = null }, reminded], resource.Work);
        Assert.Equal([other], request.Work);
        Assert.Null(ResourceOfRequest.Moved(PendingChange(ChangeAction.Extend, 0)));
    }

    [Fact]
    public void Ids_of_resources_are_found_in_texts_as_those_of_requests_are()
    {
        Assert.Equal("RES-10AB00CD", ResourceId.FindIn("please end res iOab00cd."));
        Assert.Null(ResourceId.FindIn("REQ-10AB00CD"));
        Assert.Null(ResourceId.FindIn("xRES-10AB00CD"));
        Assert.Throws<ArgumentException>(() => ResourceId.MadeBy("RES-10AB00CD"));
        Assert.Throws<ArgumentException>(() => ResourceId.MakerOf("REQ-10AB00CD"));
    }
}
