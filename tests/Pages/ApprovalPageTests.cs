using ChatOps.Domain.People;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

[Collection(DecisionPagesCollection.Name)]
public sealed class ApprovalPageTests(PagesFixture pages) : PageTest(pages)
{
    [Fact]
    public async Task Denial_on_a_phone_needs_a_reason_and_says_so_at_the_field_with_the_choice_kept()
    {
        var id = await Playground.NewPerson().AskForAsync("sandbox", "Demos");
        var page = await OpenAsync(await Playground.LinkAsync(id, "approver@example.com"), Screen.Phone);
        var submit = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Submit" });
        var deny = page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Deny" });
        var box = (await submit.BoundingBoxAsync())!;
        Assert.True(
            box.Y + box.Height <= Screen.Phone.Height,
            $"The decision ends at {box.Y + box.Height} px: below the first screen."
        );
        Assert.True(box.Height >= 44, "A thumb needs 44 px.");
        await Assertions.Expect(deny).Not.ToBeCheckedAsync();

        await page.GetByText("Deny", new PageGetByTextOptions { Exact = true }).TapAsync();
        await submit.TapAsync();

        var reason = page.GetByLabel("Reason");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please give a reason");
        await Assertions.Expect(deny).ToBeCheckedAsync();
        await Assertions.Expect(reason).ToBeFocusedAsync();
        await Assertions.Expect(reason).ToHaveAttributeAsync("aria-invalid", "true");
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320);

        await reason.FillAsync("No budget for this quarter.");
        await submit.TapAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("Denied");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("No budget for this quarter.");
        var request = await Playground.UntilStatusAsync(id, "Denied");
        Assert.Contains(
            request.GetProperty("approvals").EnumerateArray(),
            approval => approval.GetProperty("reason").GetString() == "No budget for this quarter."
        );
    }

    [Fact]
    public async Task Keyboard_alone_is_enough_to_approve()
    {
        var id = await Playground.NewPerson().AskForAsync("production", "Experiment");
        var page = await OpenAsync(await Playground.LinkAsync(id, "approver@example.com"));

        await TabToAsync(page, ".skip");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "[name=decision]");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "#reason");
        await page.Keyboard.TypeAsync("Fine with me");
        await TabToAsync(page, "button");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("You approved this request.");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("Your approval is recorded; one more is needed");
        Assert.Equal("PendingApproval", (await Playground.RequestAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Page_needs_no_script_and_with_one_shows_times_in_the_reader_s_zone()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        var link = desk.LinkOf(await desk.AskAsync());
        var plain = await OpenAsync(link, hasScript: false);
        await Assertions.Expect(plain.Locator("time").First).ToHaveTextAsync("3 March 2026 at 12:00 UTC");
        var page = await OpenAsync(link);
        await Assertions.Expect(page.Locator("time").First).ToHaveTextAsync("3 Mar 2026, 13:00");
        await Assertions
            .Expect(page.Locator("time").First)
            .ToHaveAttributeAsync("title", "2026-03-03T12:00:00Z (shown in Europe/Madrid)");

        await plain.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(plain.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Please choose: approve or deny.");
        await plain.GetByLabel("Approve").CheckAsync();
        await plain.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions
            .Expect(plain.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("Approved");
    }

    [Fact]
    public async Task Hostile_text_stays_text_and_breaks_nothing()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        foreach (var text in HostileText.All)
        {
            var request = await desk.AskAsync(new Person("ana@example.com", text, HostileText.LongWord), approvals: 2);
            await desk.MoveAsync(request, desk.Approved(ApprovalDesk.Second, text));
            var page = await OpenAsync(desk.LinkOf(request), Screen.Small);

            await AssertFitsAsync(page, 390);
            await Assertions
                .Expect(page.Locator("q"))
                .ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { UseInnerText = false });
            await page.GetByLabel("Deny").CheckAsync();
            await page.GetByLabel("Reason").FillAsync(text);
            await page.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
                .ToHaveTextAsync("Denied");
            await AssertFitsAsync(page);
            Assert.DoesNotContain("owned", await page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("main script, main img, main style").CountAsync());
        }
    }
}
