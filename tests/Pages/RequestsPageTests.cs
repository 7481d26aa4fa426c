using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

[Collection(DecisionPagesCollection.Name)]
public sealed class RequestsPageTests(PagesFixture pages) : PageTest(pages)
{
    private const string List = "/requests/ui";

    [Fact]
    public async Task Operator_finds_corrects_and_orders_once_more_and_sees_it_become_ready()
    {
        var ana = Playground.NewPerson("Carla", "Winter");
        var id = await ana.AskForAsync("sandbox", "Demos");
        await Playground.SettingsAsync(new { failNextOrders = 1, failureReason = "The email address cannot be used." });
        (
            await Playground.DecideAsync(await Playground.LinkAsync(id, "approver@example.com"), "approve")
        ).EnsureSuccessStatusCode();
        await Playground.UntilStatusAsync(id, "Failed");
        var page = await OpenAsync(List);
        var corrected = $"{Guid.NewGuid():N}@example.com";

        await page.GetByLabel("Requester").FillAsync(ana.Email);
        await page.GetByLabel("Status").SelectOptionAsync("Failed");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = id }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The email address cannot be used.");
        await AssertAccessibleAsync(page);
        await page.Locator("summary").ClickAsync();
        await page.GetByLabel("Root email").FillAsync("lab@elsewhere.test");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Yes, order again" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("example.com");
        await Assertions.Expect(page.GetByLabel("Root email")).ToHaveValueAsync("lab@elsewhere.test");
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 390, 1600);
        await page.GetByLabel("Root email").FillAsync(corrected);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Yes, order again" }).ClickAsync();

        // Without a reload, the page follows.
        await Assertions
            .Expect(page.Locator(".badge"))
            .ToHaveTextAsync("Ready", new LocatorAssertionsToHaveTextOptions { Timeout = 180_000 });
        var history = page.GetByRole(AriaRole.Listitem)
            .Filter(new LocatorFilterOptions { HasText = "operator in playground" });
        await Assertions.Expect(history).ToContainTextAsync($"With root email {corrected}");
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Operator_extends_and_terminates_after_seeing_what_is_lost()
    {
        var person = new Person($"{Guid.NewGuid():N}@example.com", "Lena", "Lent");
        var id = await MadeProducts.MakeAsync(
            Playground.Host.Services,
            person,
            MadeProducts.Database,
            new RequestOrigin("rest", $"rest:{person.Email}", Guid.NewGuid().ToString())
        );
        var page = await OpenAsync($"{List}/{id}");
        await AssertAccessibleAsync(page);
        await page.GetByText("Extend the lease").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Yes, extend it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"PostgreSQL database {id}");
        await Assertions
            .Expect(page.Locator(".badge"))
            .ToHaveTextAsync("Done", new LocatorAssertionsToHaveTextOptions { Timeout = 180_000 });

        await page.GotoAsync(new Uri(new Uri(page.Url), $"{List}/{id}").ToString());
        await page.GetByText("Terminate the resource", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("This can't be undone");
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 390, 1600);
        Assert.True((await Playground.RequestAsync(id)).TryGetProperty("leaseEndsAt", out _));
        await page.GetByRole(
                AriaRole.Button,
                new PageGetByRoleOptions { Name = $"Yes, terminate the resource of {id}" }
            )
            .ClickAsync();
        await Assertions
            .Expect(page.Locator(".badge"))
            .ToHaveTextAsync("Done", new LocatorAssertionsToHaveTextOptions { Timeout = 180_000 });
        await AssertAccessibleAsync(page);
        await page.GotoAsync(new Uri(new Uri(page.Url), $"{List}/{id}").ToString());
        await Assertions
            .Expect(page.Locator(".badge"))
            .ToHaveTextAsync("Terminated", new LocatorAssertionsToHaveTextOptions { Timeout = 180_000 });
    }

    [Fact]
    public async Task Operator_cancels_by_keyboard_after_being_asked_once_more()
    {
        var id = await Playground.NewPerson().AskForAsync("sandbox", "Demos");
        var page = await OpenAsync($"{List}/{id}", Screen.Phone);

        await TabToAsync(page, "summary");
        await page.Keyboard.PressAsync("Enter");
        await AssertAccessibleAsync(page);
        await TabToAsync(page, "button");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".badge")).ToHaveTextAsync("Cancelled");
        var last = (await Playground.RequestAsync(id))
            .GetProperty("history")
            .EnumerateArray()
            .Last(entry => entry.GetProperty("event").GetString() == "Cancelled");
        Assert.Equal("operator in playground", last.GetProperty("actor").GetString());
        Assert.Equal("page", last.GetProperty("channel").GetString());
        await AssertFitsAsync(page, 320);
    }

    [Fact]
    public async Task List_is_narrowed_searched_turned_and_exported()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        for (var number = 0; number < 27; number++)
        {
            desk.Pass(TimeSpan.FromHours(1));
            await desk.AskAsync(new Person($"person.{number}@example.com", $"Person{number}", "Stone"));
        }

        var denied = await desk.AskAsync(ApprovalDesk.Ana);
        await desk.MoveAsync(denied, desk.Denied("Not now"));
        var page = await OpenAsync(desk.Url + List);
        var rows = page.Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(25);
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page, 320, 390, 1600);

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Older" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Newest" }).ClickAsync();

        await page.GetByLabel("Status").SelectOptionAsync("Denied");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync(denied.Id);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Clear" }).ClickAsync();
        await page.GetByLabel("Type").SelectOptionAsync("Production");
        await Assertions.Expect(page.GetByText("No requests match.")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Clear" }).ClickAsync();

        await page.GetByLabel("Search").FillAsync("person7 stone");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("person.7@example.com");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Export as CSV" }).ClickAsync()
        );
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        var lines = (await file.ReadToEndAsync(Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("requests.csv", download.SuggestedFilename);
        Assert.Equal(2, lines.Length);
        Assert.Contains("person.7@example.com", lines[1], StringComparison.Ordinal);

        await page.GetByLabel("Search").FillAsync(denied.Id.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync(denied.Id);
    }

    [Fact]
    public async Task Month_is_shown_in_charts_and_in_words()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        await desk.AskAsync();
        var slow = await desk.AskAsync();
        var failed = await desk.AskAsync();
        desk.Pass(TimeSpan.FromHours(1));
        await desk.MoveAsync(
            failed,
            desk.Approved(),
            desk.Ordered(),
            desk.Failed("The email address lab@example.com is already used.")
        );
        desk.Pass(TimeSpan.FromHours(2));
        slow = await desk.MoveAsync(slow, desk.Approved(), desk.Ordered());
        desk.Pass(TimeSpan.FromHours(27));
        await desk.MoveAsync(slow, desk.Ready());
        var page = await OpenAsync(desk.Url + List);
        var month = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "March 2026" });

        await Assertions.Expect(month).ToContainTextAsync("2 hours of 2 approved");
        await Assertions.Expect(month).ToContainTextAsync("1 day 6 hours of 1 ready");
        await Assertions
            .Expect(month.GetByRole(AriaRole.Img))
            .ToHaveAttributeAsync(
                "aria-label",
                "Requests on each day of March 2026: 3 in total, at most 3 on one day (day 1)."
            );
        await Assertions
            .Expect(month.GetByRole(AriaRole.Listitem))
            .ToContainTextAsync("The email address … is already used. 1");

        await month.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Previous month" }).ClickAsync();
        var before = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "February 2026" });
        await Assertions.Expect(before).ToContainTextAsync("No orders failed.");
        await AssertAccessibleAsync(page);
        await before.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Next month" }).ClickAsync();
        await Assertions.Expect(month).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hostile_text_stays_text_and_breaks_nothing()
    {
        await using var desk = await ApprovalDesk.OpenAsync();
        var ids = new List<string>();
        foreach (var text in HostileText.All)
        {
            var request = await desk.AskAsync(new Person("ana@example.com", text, HostileText.LongWord));
            await desk.MoveAsync(request, desk.Approved(ApprovalDesk.Second, text), desk.Ordered(), desk.Failed(text));
            ids.Add(request.Id);
        }

        var page = await OpenAsync(desk.Url + List, Screen.Small);
        foreach (var text in HostileText.All)
        {
            await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync(text);
        }

        await AssertFitsAsync(page, 320, 1040, 1600);
        await page.GetByLabel("Search").FillAsync(HostileText.Markup);
        await page.GetByLabel("Requester").FillAsync(HostileText.Attribute);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Search")).ToHaveValueAsync(HostileText.Markup);
        foreach (var (id, text) in ids.Zip(HostileText.All))
        {
            await page.GotoAsync($"{desk.Url}{List}/{id}");
            await Assertions.Expect(page.Locator("q")).ToContainTextAsync(text);
            await page.Locator("summary").ClickAsync();
            await AssertFitsAsync(page, 320, 1600);
            Assert.Equal(0, await page.Locator("main script, main img, main style").CountAsync());
            Assert.DoesNotContain("owned", await page.TitleAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("rebound.test", 421)]
    [InlineData("localhost", 200)]
    public async Task Page_is_not_to_be_had_under_another_name_of_this_machine(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, List);
        request.Headers.Host = $"{host}:{new Uri(Playground.Host.Url).Port}";

        using var response = await Playground.Product.SendAsync(request, Cancellation);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Every_page_loads_from_its_own_host_only_and_raises_no_error()
    {
        var id = await Playground.NewPerson().AskForAsync("sandbox", "Demos");
        var link = new Uri(await Playground.LinkAsync(id, "approver@example.com")).PathAndQuery;
        var page = await OpenAsync(List);
        foreach (
            var address in new[]
            {
                "/",
                $"{List}/{id}",
                $"{List}?status=Ready&month=2026-01",
                $"{List}/REQ-00000000",
                $"{List}?cursor=x",
                link,
                "/account/confirm/x",
            }
        )
        {
            var response = await page.GotoAsync(
                Playground.Host.Url + address,
                new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
            Assert.Contains(
                "default-src 'none'",
                (await response!.AllHeadersAsync())["content-security-policy"],
                StringComparison.Ordinal
            );
            await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        }
    }
}
