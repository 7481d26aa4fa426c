using ChatOps.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>Tests of pages share one browser and one playground, and take their turns: each has a profile and people of
/// its own.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<PagesFixture>
{
    public const string Name = "Pages";
}

/// <summary>The pages of approvers and operators, with a browser and a playground of their own: all pages one after the
/// other take longer than everything else beside them.</summary>
[CollectionDefinition(Name)]
public sealed class DecisionPagesCollection : ICollectionFixture<PagesFixture>
{
    public const string Name = "Pages of decisions";
}

/// <summary>Debian's chromium (or the one that <c>CHROMIUM</c> names), driven by Playwright, and a playground to look
/// at.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    // The shell is the same engine without the windows, tabs and menus that the whole browser makes for each page,
    // which cost as much again as the pages.
    private static readonly string[] Debians = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public PlaygroundFixture Playground { get; } = new();

    /// <summary>A page of another origin, which may show the playground's web chat.</summary>
    internal Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await Portal.StartAsync();
        Playground.Configure = options => options with { FrameAncestors = [Portal.Origin] };
        var start = Playground.InitializeAsync();
        await StartBrowserAsync();
        await start;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await Playground.DisposeAsync();
        await Portal.DisposeAsync();
    }

    /// <summary>Somebody's browser: nothing is in it yet, and what it does is recorded.</summary>
    /// <param name="screen">What he looks at.</param>
    /// <param name="hasScript">False where scripts are switched off.</param>
    /// <param name="locale">What his browser is set to.</param>
    /// <param name="others">Origins beside the playground's that his pages come from.</param>
    public async Task<Visit> VisitAsync(
        Screen screen,
        bool hasScript = true,
        string locale = "en-GB",
        params string[] others
    )
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
                DeviceScaleFactor = screen.Scale,
                IsMobile = screen.IsPhone,
                HasTouch = screen.IsPhone,
                JavaScriptEnabled = hasScript,
                ColorScheme = ColorScheme.Light,
                // A colour that is on its way is none that a contrast could be measured of.
                ReducedMotion = ReducedMotion.Reduce,
                Locale = locale,
                TimezoneId = "Europe/Madrid",
            }
        );
        Assertions.SetDefaultExpectTimeout((float)TimeSpan.FromMinutes(2).TotalMilliseconds);
        context.SetDefaultTimeout((float)TimeSpan.FromMinutes(2).TotalMilliseconds);
        return await Visit.BeginAsync(context, [Playground.Host.Url, Playground.Host.LocalCloudUrl, .. others]);
    }

    private async Task StartBrowserAsync()
    {
        string[] programs = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? [named] : Debians;
        var program = Array.Find(programs, File.Exists);
        if (program is null)
        {
            throw new InvalidOperationException(
                $"The tests of the pages need a chromium, and there is no {string.Join(" or ", programs)}. ./test.sh installs Debian's; CHROMIUM=/path/to/chromium names another."
            );
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                // In a container there is neither a user namespace for the sandbox nor room in /dev/shm; what is opened
                // is our own.
                Args =
                [
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--font-render-hinting=none",
                ],
            }
        );
    }
}

/// <summary>What somebody looks at.</summary>
public sealed record Screen(int Width, int Height, bool IsPhone = false, float Scale = 1)
{
    /// <summary>The narrowest that the pages are made for.</summary>
    public static Screen Small { get; } = new(320, 640, IsPhone: true);

    public static Screen Phone { get; } = new(390, 844, IsPhone: true);

    public static Screen Desktop { get; } = new(1440, 900);

    public static Screen Wide { get; } = new(1600, 1000);
}
