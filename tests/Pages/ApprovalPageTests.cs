using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

public sealed class ApprovalPageTests(PagesFixture pages) : PageTest(pages)
{
    [Fact]
    public async Task Bad_link_says_what_to_do()
    {
        var page = await OpenAsync("/account/confirm/REQ-00000000?token=x", Screen.Phone);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("This link does not work");
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 1600);
    }
}
