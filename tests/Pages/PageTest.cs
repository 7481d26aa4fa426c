using System.Text;
using ChatOps.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>A test of pages. It also fails if a page called another host or raised an error. After a failure,
/// <c>pages-failed/</c> beside the test program has a picture of each open page.</summary>
[Collection(PagesCollection.Name)]
public abstract class PageTest(PagesFixture pages) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];

    protected PagesFixture Pages => pages;

    protected PlaygroundFixture Playground => pages.Playground;

    /// <summary>The browsers' locale.</summary>
    protected string Locale { get; set; } = "en-GB";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        var hasFailed =
            TestContext.Current.TestState?.Result == TestResult.Failed
            || visits.Exists(visit => visit.Faults.Count > 0);
        for (var number = 0; number < visits.Count; number++)
        {
            if (hasFailed)
            {
                var path = await visits[number]
                    .PhotographAsync(
                        Path.Combine(AppContext.BaseDirectory, "pages-failed"),
                        $"{TestContext.Current.TestMethod?.MethodName}-{number}"
                    );
                TestContext.Current.SendDiagnosticMessage($"The page as it was: {path}");
            }

            await visits[number].EndAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(visits.SelectMany(visit => visit.Faults));
    }

    /// <summary>Opens an address, or a path of the product, in a new browser profile.</summary>
    protected async Task<IPage> OpenAsync(
        string address,
        Screen? screen = null,
        bool hasScript = true,
        params string[] others
    )
    {
        var whole = address.StartsWith('/') ? Playground.Host.Url + address : address;
        var visit = await pages.VisitAsync(
            screen ?? Screen.Desktop,
            hasScript,
            Locale,
            [new Uri(whole).GetLeftPart(UriPartial.Authority), .. others]
        );
        visits.Add(visit);
        await visit.Page.GotoAsync(whole);
        return visit.Page;
    }

    /// <summary>Presses Tab until the selected element has the focus.</summary>
    protected static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (
                await page.EvaluateAsync<bool>(
                    "selector => document.activeElement?.matches(selector) === true",
                    selector
                )
            )
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not get to {selector}.");
    }

    /// <summary>Asserts that Axe finds nothing serious or critical. In the dark only the colors differ, so only
    /// contrast is checked again.</summary>
    protected static async Task AssertAccessibleAsync(IPage page)
    {
        await AssertAccessibleAsync(
            page,
            ColorScheme.Light,
            new AxeRunOptions { ResultTypes = [ResultType.Violations] }
        );
        await AssertAccessibleAsync(
            page,
            ColorScheme.Dark,
            new AxeRunOptions
            {
                ResultTypes = [ResultType.Violations],
                RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
            }
        );
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Asserts that nothing overflows to the side, at the page's own width and at the given ones.</summary>
    protected static async Task AssertFitsAsync(IPage page, params int[] widths)
    {
        var before = page.ViewportSize!;
        foreach (var width in widths.Append(before.Width))
        {
            await page.SetViewportSizeAsync(width, before.Height);
            var wide = await page.EvaluateAsync<string?>(
                """
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return null;
                  const far = [...document.body.querySelectorAll('*')]
                    .filter(element => element.getBoundingClientRect().right > room + 1);
                  return far.slice(-3).map(element => element.outerHTML.slice(0, 160)).join('\n') || 'the page itself';
                }
                """
            );
            Assert.True(wide is null, $"At {width} px, {page.Url} is wider than the screen: {wide}");
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static async Task AssertAccessibleAsync(IPage page, ColorScheme scheme, AxeRunOptions options)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var result = await page.RunAxe(options);
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(serious.Count == 0, $"In {scheme}, {page.Url}: {Describe(serious)}");
    }

    private static string Describe(IEnumerable<AxeResultItem> violations)
    {
        var text = new StringBuilder();
        foreach (var violation in violations)
        {
            text.Append('\n').Append(violation.Impact).Append(": ").Append(violation.Help);
            foreach (var node in violation.Nodes.Take(5))
            {
                text.Append("\n  ")
                    .Append(node.Html)
                    .Append("\n    ")
                    .AppendJoin("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
            }
        }

        return text.ToString();
    }
}
