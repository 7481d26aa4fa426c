using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>From the proposal of a product, or of a change, to a request.</summary>
public sealed class ProductRequestsTests : IDisposable
{
    private readonly RequestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_product_is_asked_for_by_its_own_rules_and_has_nothing_of_an_account()
    {
        var request = (
            await desk.AskAsync(
                new ProductProposal(
                    Ana,
                    "storage BUCKET",
                    new Dictionary<string, string> { ["BucketName"] = "reports" }
                )
            )
        ).Request!;

        Assert.Equal(("Storage bucket", "pa-7"), (request.Product.Name, request.Product.ArtifactId));
        Assert.Equal(
            [
                new ProductValue("BucketName", "Name", "reports"),
                new ProductValue("Password", "Password", null, IsSecret: true),
            ],
            request.Product.Values
        );
        Assert.IsType<NewProduct>(request.Subject);
        Assert.Equal(
            (2, 24, 12, 3, 6),
            (
                request.Terms.RequiredApprovals,
                request.Terms.ExpiryHours,
                request.Terms.ReminderHours,
                request.Terms.OpenRequestsPerRequester,
                request.Terms.ProvisioningLimitHours
            )
        );
        Assert.Equal((60, true, Ana), (request.Terms.Lease!.Days, request.HasBoard, request.Requester));
        Assert.Single(desk.Inbox.All);
    }

    [Fact]
    public async Task What_is_not_offered_or_not_answered_as_it_must_be_is_said()
    {
        var unknown = await desk.AskAsync(new ProductProposal(Ana, "Spaceship", new Dictionary<string, string>()));
        var tooShort = await desk.AskAsync(
            new ProductProposal(Ana, "Storage bucket", new Dictionary<string, string> { ["BucketName"] = "x" })
        );

        Assert.Equal(
            ("ProductCheck", "there's no product with that name."),
            (Assert.Single(unknown.Objections).Rule, unknown.Objections[0].Sentence)
        );
        Assert.StartsWith("Name: ", Assert.Single(tooShort.Objections).Sentence, StringComparison.Ordinal);
        Assert.All([unknown, tooShort], result => Assert.Null(result.Request));
    }

    [Fact]
    public async Task A_change_by_its_owner_has_the_new_values_and_needs_the_approvals_of_its_rule()
    {
        var made = await desk.MadeAsync();

        var request = (
            await desk.AskAsync(
                new ChangeProposal(ChangeAction.Update, made.Id)
                {
                    Owner = Ana,
                    Values = new Dictionary<string, string?> { ["BucketName"] = "archive" },
                }
            )
        ).Request!;

        Assert.Equal([new ProductValue("BucketName", "Name", "archive")], request.Update.After);
        Assert.Equal(
            (ChangeAction.Update, made.Id, "pp-1", null),
            (
                request.Change.Action,
                request.Change.Of,
                request.Change.Target.ProvisionedProductId,
                request.Change.ConfirmedBy
            )
        );
        Assert.Equal(["reports"], request.Update.Before.Select(value => value.Text));
        Assert.Equal(
            (1, 24, 12, 20, 6),
            (
                request.Terms.RequiredApprovals,
                request.Terms.ExpiryHours,
                request.Terms.ReminderHours,
                request.Terms.OpenRequestsPerRequester,
                request.Terms.ProvisioningLimitHours
            )
        );
        Assert.Equal(
            (true, RequestStatus.PendingApproval, null),
            (request.HasBoard, request.Status, request.Terms.Lease)
        );
    }

    [Fact]
    public async Task What_an_operator_terminates_needs_no_approval_and_shows_no_secret_value()
    {
        var made = await desk.MadeAsync();

        var request = (
            await desk.AskAsync(
                new ChangeProposal(ChangeAction.Terminate, made.Id)
                {
                    Operator = "operator@example.com",
                    OperatorChannel = "page",
                }
            )
        ).Request!;

        Assert.Equal([new ProductValue("BucketName", "Name", "reports")], request.Product.Values);
        Assert.Equal(
            (RequestStatus.Approved, 0, "operator@example.com"),
            (request.Status, request.Terms.RequiredApprovals, request.Change.ConfirmedBy)
        );
        Assert.Equal(("operator@example.com", "page"), (request.History[0].Actor, request.History[0].Channel));
        Assert.Equal(made.Outputs, request.Outputs);
        Assert.Equal(Ana, request.Requester);
    }

    [Fact]
    public async Task An_accounts_end_is_about_the_account_and_no_product()
    {
        var account = await desk.SaveAsync(In(RequestStatus.Ready));

        var request = (
            await desk.AskAsync(new ChangeProposal(ChangeAction.Terminate, account.Id) { Owner = Ana })
        ).Request!;

        Assert.IsType<ResourceTermination>(request.Subject);
        Assert.Equal(
            ("Sandbox", "ana+lab@example.com", "Sandbox-ana-1", account.Account.Ou, "123456789012"),
            (
                request.Account.Type,
                request.Account.RootEmail,
                request.Account.Name,
                request.Account.Ou,
                request.AccountId
            )
        );
        Assert.Equal((1, true), (request.Terms.RequiredApprovals, request.Change.LacksOperator));
    }

    [Fact]
    public async Task A_change_of_what_is_not_his_or_that_changes_nothing_is_refused()
    {
        var made = await desk.MadeAsync();

        var unknown = await desk.AskAsync(new ChangeProposal(ChangeAction.Terminate, "REQ-00000000") { Owner = Ana });
        var nothing = await desk.AskAsync(new ChangeProposal(ChangeAction.Update, made.Id) { Owner = Ana });

        Assert.Equal(
            (RefusalKind.NotFound, "I can't find a request REQ-00000000 of yours."),
            (Assert.Single(unknown.Objections).Kind, unknown.Objections[0].Sentence)
        );
        Assert.Equal("that wouldn't change anything.", Assert.Single(nothing.Objections).Sentence);
        Assert.All([unknown, nothing], result => Assert.Null(result.Request));
    }
}
