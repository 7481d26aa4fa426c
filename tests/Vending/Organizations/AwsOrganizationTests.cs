using System.Net.Http.Json;
using Amazon.Organizations;
using ChatOps.Aws;
using ChatOps.Domain;
using ChatOps.Domain.Organizations;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Vending.Organizations;

public sealed class AwsOrganizationTests
{
    [Fact]
    public async Task Nested_units_accounts_and_every_page_are_read_through_refusals_for_haste()
    {
        await using var cloud = await LocalCloudFixture.Start();
        using var http = new HttpClient { BaseAddress = cloud.BaseAddress };
        using var client = new AmazonOrganizationsClient(
            "local",
            "local",
            new AmazonOrganizationsConfig
            {
                ServiceURL = cloud.BaseAddress.ToString(),
                AuthenticationRegion = "us-east-1",
                MaxErrorRetry = 0,
            }
        );
        var organization = new AwsOrganization(
            client,
            new Backoff(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(30))
        );
        var demos = (await organization.ReadTreeAsync(TestContext.Current.CancellationToken)).Units.Single(unit =>
            unit.Name == "Demos"
        );
        for (var number = 1; number <= 25; number++)
        {
            (
                await http.PostAsJsonAsync(
                    "/_local/organizations/ous",
                    new { name = $"Nested {number}", parentId = demos.Id },
                    TestContext.Current.CancellationToken
                )
            ).EnsureSuccessStatusCode();
        }

        (
            await http.PostAsJsonAsync(
                "/_local/faults",
                new
                {
                    service = "organizations",
                    operation = "ListOrganizationalUnitsForParent",
                    kind = "throttle",
                    count = 3,
                },
                TestContext.Current.CancellationToken
            )
        ).EnsureSuccessStatusCode();
        var tree = await organization.ReadTreeAsync(TestContext.Current.CancellationToken);
        var accounts = await organization.ListAccountsAsync(tree, TestContext.Current.CancellationToken);

        Assert.Equal(25, tree.Units.Count(unit => unit.ParentId == demos.Id));
        Assert.Empty(OrganizationalUnitResolution.Resolve(tree, ["Demos/Nested 25", "Nested 1", demos.Id]).Errors);
        Assert.NotEmpty(accounts);
        Assert.All(
            accounts,
            account =>
                Assert.Contains(account.OrganizationalUnitId, tree.Units.Select(unit => unit.Id).Append(tree.RootId))
        );
    }
}
