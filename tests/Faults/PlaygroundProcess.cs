using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.Playground;

namespace ChatOps.Tests.Faults;

/// <summary>The playground as started by <c>run.sh</c>, with its own ports and file, to be killed and
/// restarted.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-kill-");
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(3) };
    private readonly Queue<string> lines = new();
    private Process process = new();

    public string ProductUrl { get; } = $"http://127.0.0.1:{StablePort.Find()}";

    public string LocalCloudUrl { get; } = $"http://127.0.0.1:{StablePort.Find()}";

    public string DataFile => Path.Combine(directory.FullName, "playground.db");

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "ChatOps.Playground.dll"),
                "--urls",
                ProductUrl,
                "--data",
                directory.FullName,
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["CHATOPS_LOCALCLOUD_URL"] = LocalCloudUrl;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until people can talk to the bot.</summary>
    public async Task HealthyAsync() =>
        await UntilAsync(
            async () =>
                process.HasExited
                    ? throw new InvalidOperationException($"The playground ended by itself: {Said()}")
                    : (await SendAsync(HttpMethod.Get, $"{ProductUrl}/health")).Status == 200,
            () => $"The playground does not start: {Said()}"
        );

    /// <summary>SIGKILL: nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        client.Dispose();
        directory.Delete(recursive: true);
    }

    /// <summary>Sends once: returns the status, 0 without an answer, and the body.</summary>
    public async Task<(int Status, JsonNode Body)> SendAsync(HttpMethod method, string url, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Add("x-api-key", PlaygroundOptions.ApiKey);
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return (
                (int)response.StatusCode,
                text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text)! : new JsonObject()
            );
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            return (0, new JsonObject());
        }
    }

    /// <summary>Repeats until the answer isn't a failure of the server.</summary>
    public async Task<(int Status, JsonNode Body)> InsistAsync(
        HttpMethod method,
        string url,
        Func<HttpContent?> content
    )
    {
        (int Status, JsonNode Body) answer = default;
        await UntilAsync(
            async () =>
            {
                answer = await SendAsync(method, url, content());
                return answer.Status is not (0 or >= 500);
            },
            () => $"{url} is answered with {answer.Status} {answer.Body}; {Said()}"
        );
        return answer;
    }

    /// <summary>Calls a handle of the stand-ins, which must succeed.</summary>
    public async Task<JsonNode> DoAsync(HttpMethod method, string route, object? body = null)
    {
        var (status, answer) = await InsistAsync(
            method,
            $"{LocalCloudUrl}/_local/{route}",
            () => body is null ? null : JsonContent.Create(body)
        );
        return status < 300 ? answer : throw new InvalidOperationException($"{route}: {status} {answer}");
    }

    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var patience = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(Pace);
        while (!await condition())
        {
            if (patience.Elapsed > Patience)
            {
                throw new TimeoutException(otherwise());
            }

            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private void Keep(string? line)
    {
        lock (lines)
        {
            lines.Enqueue(line ?? string.Empty);
            if (lines.Count > 30)
            {
                lines.Dequeue();
            }
        }
    }

    private string Said()
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }
}
