using ChatOps.Domain.Requests;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

[Collection(DecisionPagesCollection.Name)]
public sealed class OperatorsPageTests(PagesFixture pages) : PageTest(pages)
{
    [Fact]
    public async Task Operator_signs_in_finds_a_request_cancels_it_and_goes_back()
    {
        var desk = await OperatorsDesk.OpenAsync();
        try
        {
            var first = await desk.AskAsync();
            var second = await desk.AskAsync();
            var page = await OpenAsync($"{desk.Url}/requests/ui/{first.Id}", others: desk.IssuerOrigin);
            await Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(first.Id);
            await AssertAccessibleAsync(page);

            var popup = await page.RunAndWaitForPopupAsync(() =>
                page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).ClickAsync()
            );
            await popup.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Olga Operator" }).ClickAsync();
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = first.Id }))
                .ToBeVisibleAsync();

            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "All requests" }).ClickAsync();
            await page.GetByLabel("Search").FillAsync(second.Id);
            await page.GetByLabel("Status").SelectOptionAsync("PendingApproval");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await AssertFitsAsync(page, 320);
            var export = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Export as CSV" }).ClickAsync()
            );
            Assert.Equal("requests.csv", export.SuggestedFilename);

            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = second.Id }).ClickAsync();
            await page.Locator("summary").ClickAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Yes, cancel {second.Id}" })
                .ClickAsync();
            await Assertions.Expect(page.Locator(".badge")).ToHaveTextAsync("Cancelled");
            await Assertions
                .Expect(page.GetByRole(AriaRole.Main))
                .ToContainTextAsync("by olga.operator@example.com, through page");
            Assert.Equal(RequestStatus.Cancelled, (await desk.FindAsync(second.Id)).Status);

            await page.GoBackAsync();
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = second.Id }))
                .ToBeVisibleAsync();
            await page.GoBackAsync();
            await Assertions.Expect(page.GetByLabel("Search")).ToHaveValueAsync(second.Id);
        }
        finally
        {
            await desk.CloseAsync();
        }
    }
}
