using Microsoft.Playwright;
using Xunit.Sdk;

namespace ChatOps.Tests.Pages;

/// <summary>The helpers of page tests find the faults that they look for.</summary>
public sealed class HarnessTests(PagesFixture pages) : PageTest(pages)
{
    [Fact]
    public async Task Request_to_another_host_and_errors_are_seen()
    {
        var visit = await Pages.VisitAsync(Screen.Desktop);
        try
        {
            await visit.Page.GotoAsync(Playground.Host.Url + "/account/confirm/REQ-00000000?token=x");
            Assert.Empty(visit.Faults);

            // Not from our own page, whose policy wouldn't even allow the call.
            var other = await visit.Page.Context.NewPageAsync();
            await other.SetContentAsync(
                """<img src="http://chatops.invalid/a.png" alt="">""",
                new PageSetContentOptions { WaitUntil = WaitUntilState.Load }
            );
            await other.EvaluateAsync("setTimeout(() => { throw new Error('broken') }, 0)");
            await visit.Page.EvaluateAsync(
                "() => { const style = document.createElement('style'); style.textContent = 'a{}'; "
                    + "document.head.append(style) }"
            );
            await visit.Page.EvaluateAsync("fetch('/nowhere')");

            await ChatOps.Tests.Infrastructure.PlaygroundFixture.UntilAsync(
                () =>
                    Task.FromResult(
                        new[] { "chatops.invalid", "broken", "Content Security Policy", "/nowhere" }.All(sign =>
                            visit.Faults.Any(fault => fault.Contains(sign, StringComparison.Ordinal))
                        )
                    ),
                () => string.Join('\n', visit.Faults)
            );
        }
        finally
        {
            await visit.EndAsync();
        }
    }

    [Theory]
    [InlineData("""<main><h1>Low</h1><p style="color:#999;background:#fff">contrast</p></main>""")]
    [InlineData(
        """<style>:root{color-scheme:dark light} @media """
            + """(prefers-color-scheme:dark){body{background:#111}p{color:#333}}</style><main><h1>Dark</h1><p>"""
            + """contrast</p></main>"""
    )]
    [InlineData("""<main><h1>Name</h1><input type="text"></main>""")]
    public async Task An_inaccessible_page_is_detected(string body)
    {
        var page = await OpenAsync("about:blank");
        await page.SetContentAsync(
            $"""<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>{body}</body></html>"""
        );

        await Assert.ThrowsAnyAsync<XunitException>(() => AssertAccessibleAsync(page));
    }

    [Fact]
    public async Task Page_that_sticks_out_is_seen()
    {
        var page = await OpenAsync("about:blank", Screen.Phone);
        await page.SetContentAsync(
            """<!DOCTYPE html><html lang="en"><head><meta name="viewport" """
                + """content="width=device-width"><title>A page</title></head><body><p """
                + """style="width:50rem">wide</p></body></html>"""
        );

        await Assert.ThrowsAnyAsync<XunitException>(() => AssertFitsAsync(page, 320));
    }
}
