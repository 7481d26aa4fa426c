using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Application.Requests;
using ChatOps.Fulfillment;
using ChatOps.Playground;
using ChatOps.Playground.Hosting;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Measure.Size;

/// <summary>A playground over a file with a number of requests, and its measured operations.</summary>
internal sealed class SizedPlayground(string folder, int count) : IAsyncDisposable
{
    private PlaygroundHost? host;
    private HttpClient http = new();
    private int turns;

    public int Count => count;

    public static async Task<SizedPlayground> CreateAsync(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        ManyRequests.Create(Path.Combine(folder, "playground.db"), count);
        var playground = new SizedPlayground(folder, count);
        await playground.OpenAsync();
        return playground;
    }

    /// <summary>Opens it until people can talk to it.</summary>
    public async Task OpenAsync()
    {
        await CloseAsync();
        host = await PlaygroundHost.StartAsync(
            new PlaygroundOptions
            {
                Url = "http://127.0.0.1:0",
                LocalCloudUrl = "http://127.0.0.1:0",
                DataDirectory = folder,
            },
            CancellationToken.None
        );
        http = new HttpClient { BaseAddress = new Uri(host.Url) };
        http.DefaultRequestHeaders.Add("x-api-key", PlaygroundOptions.ApiKey);
    }

    /// <summary>A whole turn over HTTP: Lex's stand-in, hook and store.</summary>
    public async Task TurnAsync()
    {
        using var response = await http.PostAsJsonAsync(
            "/account",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["UserEmail"] = ManyRequests.RequesterOf(
                    (turns++ * 37 % (count / ManyRequests.PerRequester)) * ManyRequests.PerRequester
                ),
                ["UserName"] = "Ana",
                ["UserLastname"] = "Lopez",
                ["UserInput"] = "What is the status of my requests?",
            }
        );
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Writes a request with its constraints, and reads it.</summary>
    public async Task WriteAsync()
    {
        var number = count + 1_000_000 + turns++;
        var made = ManyRequests.Of(number) with { Version = 0 };
        var store = host!.Services.GetRequiredService<SqliteRequestStore>();
        if ((await store.SaveAsync(made, previous: null, CancellationToken.None)).Saved is null)
        {
            throw new InvalidOperationException($"{made.Id} was not saved.");
        }
    }

    /// <summary>The newest page; a page of a status; a page of a requester in a status.</summary>
    public async Task PagesAsync()
    {
        foreach (
            var query in new[]
            {
                "/requests",
                "/requests?status=Ready",
                $"/requests?status=Ready&requester={ManyRequests.RequesterOf(count - 1)}",
            }
        )
        {
            using var page = JsonDocument.Parse(await http.GetStringAsync(query));
            if (page.RootElement.GetProperty("items").GetArrayLength() == 0)
            {
                throw new InvalidOperationException($"{query} is empty.");
            }
        }
    }

    /// <summary>A round of the sweep without due work.</summary>
    public async Task SweepAsync() =>
        await host!
            .Services.GetRequiredService<FulfillmentFunctions>()
            .InvokeAsync(FulfillmentFunctions.SweepName, ReadOnlyMemory<byte>.Empty, CancellationToken.None);

    /// <summary>Finds work that is due in the future.</summary>
    public async Task<int> DueAsync() =>
        (
            await host!
                .Services.GetRequiredService<IRequestStore>()
                .DueAsync(ManyRequests.DueAt, 100, CancellationToken.None)
        ).Count;

    /// <summary>Finds no due work.</summary>
    public async Task NothingDueAsync() =>
        await host!
            .Services.GetRequiredService<IRequestStore>()
            .DueAsync(TimeProvider.System.GetUtcNow(), 100, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task CloseAsync()
    {
        http.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
            host = null;
        }
    }
}
