using ChatOps.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>Page tests share one browser and one playground, and run one after another: each has its own profile and
/// people.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<PagesFixture>
{
    public const string Name = "Pages";
}

/// <summary>The pages of approvers and operators, with their own browser and playground: one sequence of all pages
/// would take too long.</summary>
[CollectionDefinition(Name)]
public sealed class DecisionPagesCollection : ICollectionFixture<PagesFixture>
{
    public const string Name = "Pages of decisions";
}

/// <summary>Debian's chromium (or the one in <c>CHROMIUM</c>), driven by Playwright, with a playground.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    // The headless shell is the same engine without windows, tabs and menus, which cost as much as the pages.
    private static readonly string[] Debians = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public PlaygroundFixture Playground { get; } = new();

    /// <summary>A page of another origin, which may frame the playground's web chat.</summary>
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

    /// <summary>Opens a new browser profile and records its activity.</summary>
    /// <param name="screen">Its screen.</param>
    /// <param name="hasScript">False to switch scripts off.</param>
    /// <param name="locale">Its locale.</param>
    /// <param name="others">Further origins for its pages.</param>
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
                // A color in transition has no measurable contrast.
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
                $"The tests of the pages need a chromium, and there is no {string.Join(" or ", programs)}. "
                    + "./test.sh installs Debian's; CHROMIUM=/path/to/chromium names another."
            );
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                // A container has no user namespace for the sandbox, and no room in /dev/shm; the opened pages are our
                // own.
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

/// <summary>The size and kind of a screen.</summary>
public sealed record Screen(int Width, int Height, bool IsPhone = false, float Scale = 1)
{
    /// <summary>The narrowest supported screen.</summary>
    public static Screen Small { get; } = new(320, 640, IsPhone: true);

    public static Screen Phone { get; } = new(390, 844, IsPhone: true);

    public static Screen Desktop { get; } = new(1440, 900);

    public static Screen Wide { get; } = new(1600, 1000);
}
