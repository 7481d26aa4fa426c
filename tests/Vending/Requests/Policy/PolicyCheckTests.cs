using ChatOps.Application.Organizations;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests.Policy;

/// <summary>Every rule, with what is known of accounts, OUs and requests.</summary>
public sealed class PolicyCheckTests : IDisposable
{
    private static readonly VendingPolicy Policy = new()
    {
        AccountTypes =
        [
            new AccountTypePolicy
            {
                Name = "Sandbox",
                OrganizationalUnits = ["Demos", "Lab"],
                Approvals = 1,
                OpenRequestsPerRequester = 1,
            },
            new AccountTypePolicy
            {
                Name = "Production",
                OrganizationalUnits = ["Live"],
                Approvals = 2,
                OpenRequestsPerRequester = 2,
            },
        ],
        RootEmailDomains = ["example.com", "example.org"],
        RequesterDomains = ["example.com", "corp.example.com", "lab.example.com"],
    };

    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly SqliteDirectory directory;

    public PolicyCheckTests()
    {
        var database = file.Open();
        store = new SqliteRequestStore(database);
        directory = new SqliteDirectory(database);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("Sandbox", "new@example.com", "Demos")]
    [InlineData("SANDBOX", "new@EXAMPLE.org", "lab")]
    [InlineData("Production", null, "Live")]
    [InlineData(null, null, "Live")]
    [InlineData(null, null, null)]
    public async Task What_policy_allows_has_no_objection(string? type, string? email, string? ou)
    {
        await KnowAsync();

        Assert.Empty(await ObjectionsAsync(new AccountProposal(Ana, type, email, ou, "Sandbox-new")));
    }

    [Theory]
    [InlineData(
        "Playground",
        null,
        null,
        "AccountTypeRule",
        RequestField.AccountType,
        "there's no account type with that name. Sandbox or Production?"
    )]
    [InlineData(
        null,
        "no address",
        null,
        "RootEmailFormRule",
        RequestField.RootEmail,
        "AWS doesn't accept that email address. It needs 6 to 64 plain characters with one @, like team+sandbox@example.com."
    )]
    [InlineData(
        null,
        "new@example.net",
        null,
        "RootEmailDomainRule",
        RequestField.RootEmail,
        "root emails must be at example.com or example.org."
    )]
    [InlineData(
        null,
        "TAKEN@example.com",
        null,
        "RootEmailUnusedRule",
        RequestField.RootEmail,
        "an account already uses that email address, and AWS allows each address only once. Please choose another one."
    )]
    [InlineData(
        null,
        null,
        "Moon",
        "OuRule",
        RequestField.AccountOU,
        "there's no OU with that name. Demos, Lab or Live?"
    )]
    [InlineData(
        "Playground",
        null,
        "Live",
        "AccountTypeRule",
        RequestField.AccountType,
        "there's no account type with that name. Sandbox or Production?"
    )]
    [InlineData(
        "Sandbox",
        null,
        "Live",
        "OuRule",
        RequestField.AccountOU,
        "Sandbox accounts can only go to Demos or Lab. Which OU should it be?"
    )]
    public async Task What_policy_does_not_allow_is_said_at_its_field(
        string? type,
        string? email,
        string? ou,
        string rule,
        RequestField field,
        string sentence
    )
    {
        await KnowAsync();

        var objection = Assert.Single(await ObjectionsAsync(new AccountProposal(Ana, type, email, ou)));

        Assert.Equal(
            (rule, field, sentence, RefusalKind.Policy),
            (objection.Rule, objection.Field, objection.Sentence, objection.Kind)
        );
    }

    [Fact]
    public async Task Only_people_of_the_policys_domains_may_ask()
    {
        await KnowAsync();

        var objection = Assert.Single(
            await ObjectionsAsync(new AccountProposal(new Person("eve@elsewhere.example.net", "Eve", "Else")))
        );

        Assert.Equal(
            (
                "RequesterDomainRule",
                RequestField.Requester,
                "only people at example.com, corp.example.com or lab.example.com can ask for accounts."
            ),
            (objection.Rule, objection.Field, objection.Sentence)
        );
        Assert.Empty(await ObjectionsAsync(new AccountProposal(Ana with { Email = "ana@LAB.example.com" })));
    }

    [Fact]
    public async Task What_an_open_request_has_is_taken_and_its_requester_has_a_limit()
    {
        await KnowAsync();
        Assert.NotNull((await store.SaveAsync(Pending(), null, Cancellation)).Saved);

        var objections = await ObjectionsAsync(new AccountProposal(Ana, "Sandbox", "ana+LAB@example.com", "Demos"));

        Assert.Equal(
            [
                (
                    "OpenRequestLimitRule",
                    RequestField.AccountType,
                    "you already have 1 open request for a Sandbox account, and the limit is 1. Cancel one, or wait until one is done."
                ),
                (
                    "RootEmailUnusedRule",
                    RequestField.RootEmail,
                    "another request already uses that email address. Please choose another one."
                ),
            ],
            objections.Select(objection => (objection.Rule, objection.Field, objection.Sentence))
        );
        Assert.Empty(
            await ObjectionsAsync(
                new AccountProposal(Ana with { Email = "bob@example.com" }, "Sandbox", "bob+lab@example.com", "Demos")
            )
        );
        Assert.Empty(await ObjectionsAsync(new AccountProposal(Ana, "Production", "ana+live@example.com", "Live")));
    }

    [Fact]
    public async Task An_accounts_name_is_taken_once()
    {
        await KnowAsync();

        var objection = Assert.Single(await ObjectionsAsync(new AccountProposal(Ana, AccountName: "there already")));

        Assert.Equal(
            (
                "AccountNameUnusedRule",
                RequestField.Requester,
                "there's already an account named there already. Please ask again: the next request gets another name."
            ),
            (objection.Rule, objection.Field, objection.Sentence)
        );
    }

    [Fact]
    public async Task A_type_has_its_OUs_and_without_a_type_all_are_offered()
    {
        await KnowAsync();

        Assert.Equal(["Demos", "Lab"], (await Check().OusForAsync("sandbox", Cancellation)).Select(ou => ou.Label));
        Assert.Equal(["Demos", "Lab", "Live"], (await Check().OusForAsync(null, Cancellation)).Select(ou => ou.Label));
        Assert.Equal(
            ["Demos", "Lab", "Live"],
            (await Check().OusForAsync("Playground", Cancellation)).Select(ou => ou.Label)
        );
    }

    [Fact]
    public async Task Where_no_OU_is_known_none_is_offered()
    {
        var objection = Assert.Single(await ObjectionsAsync(new AccountProposal(Ana, "Sandbox", null, "Demos")));

        Assert.StartsWith("none of the OUs in the policy can be found", objection.Sentence, StringComparison.Ordinal);
    }

    private Task KnowAsync() =>
        directory.ReplaceAsync(
            new DirectorySnapshot(
                Start,
                [
                    new TargetOu("Demos", "Demos", "ou-abcd-00000001"),
                    new TargetOu("Lab", "Lab", "ou-abcd-00000002"),
                    new TargetOu("Live", "Live", "ou-abcd-00000003"),
                ],
                [new DirectoryAccount("123456789012", "There already", "taken@example.com")]
            ),
            Cancellation
        );

    private PolicyCheck Check() => new(Policy, store, directory);

    private Task<IReadOnlyList<Objection>> ObjectionsAsync(AccountProposal proposal) =>
        Check().ObjectionsAsync(proposal, Cancellation);
}
