using ChatOps.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>The way of one product through every page that shows it: the requester's for what must not be said in chat,
/// the approver's, the operators'.</summary>
public sealed class ProductPageTests(PagesFixture pages) : PageTest(pages)
{
    private const string Password = "correct-horse-9-battery";

    [Fact]
    public async Task Secret_is_given_on_a_phone_and_approver_and_operator_see_everything_but_it()
    {
        var ana = Playground.NewPerson();
        foreach (var said in new[] { "I need a database", "orders", "keep", "keep", "keep" })
        {
            await ana.SayAsync(said);
        }

        var created = await ana.SayAsync("yes");
        var id = PersonInChat.IdIn(created);
        var page = await OpenAsync(
            created
                .Split([' ', '\n'], StringSplitOptions.None)
                .Single(word => word.Contains("/secrets?token=", StringComparison.Ordinal)),
            Screen.Phone
        );
        var field = page.GetByLabel("Password of the master user");
        var submit = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Submit" });
        Assert.True((await submit.BoundingBoxAsync())!.Height >= 44, "A thumb needs 44 px.");
        await Assertions.Expect(field).ToHaveAttributeAsync("type", "password");
        await field.FillAsync("short");
        await submit.TapAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least 12 characters");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveValueAsync(string.Empty);
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 1600);
        await field.FillAsync(Password);
        await submit.TapAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("There's nothing more to enter");
        await AssertAccessibleAsync(page);

        var approval = await OpenAsync(await Playground.LinkAsync(id, "approver@example.com"), Screen.Phone);
        await AssertShownAsync(approval);
        await approval.GetByLabel("Approve").CheckAsync();
        await approval.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Submit" }).TapAsync();
        await Playground.UntilStatusAsync(id, "Ready");

        var operators = await OpenAsync($"/requests/ui/{id}", Screen.Desktop);
        await Assertions.Expect(operators.GetByRole(AriaRole.Main)).ToContainTextAsync(".rds.example.com");
        await AssertShownAsync(operators);
        await operators.GotoAsync($"{Playground.Host.Url}/requests/ui?q={id}");
        await Assertions.Expect(operators.Locator("tbody")).ToContainTextAsync("PostgreSQL database");
    }

    private static async Task AssertShownAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Size of the instance");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("(hidden)");
        Assert.DoesNotContain(Password, await page.ContentAsync(), StringComparison.Ordinal);
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320);
    }
}
