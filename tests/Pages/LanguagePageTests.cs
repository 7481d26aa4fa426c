using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure.Talkers;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>The pages of requester and approver in other languages: longer words must fit, and be as
/// accessible.</summary>
[Collection(DecisionPagesCollection.Name)]
public sealed class LanguagePageTests(PagesFixture pages) : PageTest(pages)
{
    public static TheoryData<string> Others => [.. SpokenLanguages.All.Skip(1).Select(words => words.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Approver_decides_in_their_own_language(string code)
    {
        var words = SpokenLanguages.Of(code);
        Locale = code;
        await using var desk = await ApprovalDesk.OpenAsync();
        var page = await OpenAsync(desk.LinkOf(await desk.AskAsync()), Screen.Small);
        var submit = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words.Page.Submit });
        Assert.Equal(code, await page.EvaluateAsync<string>("document.documentElement.lang"));
        await Assertions
            .Expect(page.Locator("time").First)
            .ToHaveAttributeAsync("title", words.Page.ShownIn("2026-03-03T12:00:00Z", "Europe/Madrid"));
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page);

        await page.GetByLabel(words.ApprovalPage.Deny).CheckAsync();
        await submit.TapAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(words.Request.ReasonMissing);
        await page.GetByLabel(words.ApprovalPage.Reason, new PageGetByLabelOptions { Exact = true })
            .FillAsync("No budget");
        await submit.TapAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync(words.Page.Status(RequestStatus.Denied));
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Person_talks_in_her_own_language_and_the_bot_answers_in_it(string code)
    {
        var words = SpokenLanguages.Of(code);
        Locale = code;
        var email = $"walter.{code}@example.com";
        await WebTalker.AddAsync(Playground, email, "Walter", code);
        var page = await OpenAsync("/chat", Screen.Small);
        await AssertAccessibleAsync(page);

        var popup = await page.RunAndWaitForPopupAsync(() =>
            page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words.Page.SignIn }).ClickAsync()
        );
        await popup.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Walter {code}" }).ClickAsync();
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync(words.ChatPage.SignedInAs(email));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words.Conversation.WantAccount })
            .ClickAsync();
        await Assertions.Expect(page.Locator(".said.bot")).ToHaveCountAsync(2);

        Assert.Equal(0, await page.Locator(".said.bot[lang]").CountAsync());
        await AssertAccessibleAsync(page);
        await AssertFitsAsync(page);
    }
}
