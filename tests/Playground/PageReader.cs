using System.Text.Json;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>Reads the page's feed like a browser, and keeps the page's content.</summary>
internal sealed class PageReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly CancellationTokenSource stop = new(Patience, TimeProvider.System);
    private readonly HttpClient client;
    private readonly StreamReader reader;

    private PageReader(HttpClient client, StreamReader reader)
    {
        this.client = client;
        this.reader = reader;
    }

    public Dictionary<string, JsonElement> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys of the last event.</summary>
    public IReadOnlyCollection<string> Changed { get; private set; } = [];

    public bool WasFull { get; private set; }

    public string LastEventId { get; private set; } = string.Empty;

    public static async Task<PageReader> ConnectAsync(PlaygroundFixture playground, string? lastEventId = null)
    {
        var browser = new HttpClient { BaseAddress = new Uri(playground.Host.Url), Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_page/events");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new PageReader(browser, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>Reads until the page shows it.</summary>
    public async Task UntilAsync(Func<Dictionary<string, JsonElement>, bool> condition)
    {
        while (!condition(Keys))
        {
            await NextAsync();
        }
    }

    /// <summary>Reads the next event with data.</summary>
    public async Task NextAsync()
    {
        while (true)
        {
            var line = await reader.ReadLineAsync(stop.Token) ?? throw new EndOfStreamException("The feed has ended.");
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                LastEventId = line[4..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                Take(line[6..]);
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        reader.Dispose();
        client.Dispose();
        stop.Dispose();
    }

    private void Take(string data)
    {
        using var document = JsonDocument.Parse(data);
        WasFull = document.RootElement.GetProperty("full").GetBoolean();
        if (WasFull)
        {
            Keys.Clear();
        }

        var keys = document.RootElement.GetProperty("keys");
        Changed = [.. keys.EnumerateObject().Select(key => key.Name)];
        foreach (var key in keys.EnumerateObject())
        {
            if (key.Value.ValueKind == JsonValueKind.Null)
            {
                Keys.Remove(key.Name);
            }
            else
            {
                Keys[key.Name] = key.Value.Clone();
            }
        }
    }
}
