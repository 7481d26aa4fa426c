using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ChatOps.Tests.Pages;

/// <summary>A browser profile for one test. It records forbidden activity: calls to other hosts, failed loads, and
/// errors in scripts or against the content security policy.</summary>
public sealed class Visit
{
    // A page with status 403 or 409 causes this console message; loads are judged by their responses.
    private const string StatusInConsole = "Failed to load resource: the server responded with a status of";

    private readonly IBrowserContext context;
    private readonly IReadOnlyList<string> origins;
    private readonly ConcurrentQueue<string> faults = [];

    private Visit(IBrowserContext context, IReadOnlyList<string> origins)
    {
        this.context = context;
        this.origins = origins;
    }

    public IPage Page { get; private set; } = null!;

    /// <summary>Forbidden activity, in order.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public static async Task<Visit> BeginAsync(IBrowserContext context, IReadOnlyList<string> origins)
    {
        var visit = new Visit(context, origins);
        context.Request += visit.OnRequest;
        context.Response += visit.OnResponse;
        context.Console += visit.OnConsole;
        context.WebError += (_, error) => visit.faults.Enqueue($"script error: {error.Error}");
        visit.Page = await context.NewPageAsync();
        return visit;
    }

    /// <summary>Removes expected faults.</summary>
    public void Forget(Func<string, bool> expected)
    {
        var others = faults.Where(fault => !expected(fault)).ToList();
        faults.Clear();
        others.ForEach(faults.Enqueue);
    }

    /// <summary>Saves the screen as a PNG file.</summary>
    public async Task<string> PhotographAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
        return path;
    }

    public async Task EndAsync() => await context.CloseAsync();

    private void OnRequest(object? sender, IRequest request)
    {
        var isOurs =
            request.Url.StartsWith("data:", StringComparison.Ordinal)
            || request.Url.StartsWith("blob:", StringComparison.Ordinal)
            || origins.Any(origin => request.Url.StartsWith($"{origin}/", StringComparison.Ordinal));
        if (!isOurs)
        {
            faults.Enqueue($"request to another host: {request.Method} {request.Url}");
        }
    }

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Status >= 400 && response.Request.ResourceType != "document")
        {
            faults.Enqueue($"{response.Status} for {response.Request.Method} {response.Url}");
        }
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith(StatusInConsole, StringComparison.Ordinal))
        {
            faults.Enqueue($"console: {message.Text}");
        }
    }
}
