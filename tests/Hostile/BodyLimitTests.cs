using System.Net.Sockets;
using System.Text;
using ChatOps.Playground;

namespace ChatOps.Tests.Hostile;

/// <summary>Endless bodies are refused at the limit, while the caller is still sending.</summary>
[Collection(nameof(HostilePlayground))]
public sealed class BodyLimitTests(HostilePlayground playground)
{
    // The buffers of two sockets, and the largest body of any route.
    private const long MostTaken = 16 * 1024 * 1024;

    [Theory]
    [InlineData("/account", "application/json")]
    [InlineData("/requests/REQ-ZZZZZZZZ/cancel", "application/json")]
    [InlineData("/requests/REQ-ZZZZZZZZ/retry", "application/json")]
    [InlineData("/resources/RES-ZZZZZZZZ/update", "application/json")]
    [InlineData("link", "application/x-www-form-urlencoded")]
    [InlineData("link", "application/json")]
    [InlineData("/slack/events", "application/json")]
    [InlineData("/slack/interactions", "application/x-www-form-urlencoded")]
    [InlineData("/slack/commands", "application/x-www-form-urlencoded")]
    public async Task Body_without_an_end_is_refused_while_it_is_sent(string path, string contentType)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = playground.Product.BaseAddress!;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, cancellation);
        var stream = socket.GetStream();
        var head =
            $"POST {(path == "link" ? playground.Link : path)} HTTP/1.1\r\nHost: "
            + $"{address.Authority}\r\nx-api-key: {PlaygroundOptions.ApiKey}\r\nContent-Type: "
            + $"{contentType}\r\nTransfer-Encoding: chunked\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);

        using var reader = new StreamReader(stream);
        var answer = reader.ReadLineAsync(cancellation).AsTask();
        byte[] chunk = [.. "4000\r\n"u8, .. Enumerable.Repeat((byte)'a', 0x4000), .. "\r\n"u8];
        long sent = 0;
        while (!answer.IsCompleted && sent <= MostTaken)
        {
            try
            {
                await stream.WriteAsync(chunk, cancellation);
                sent += chunk.Length;
            }
            catch (IOException)
            {
                // It reads no more: its answer is on its way.
                break;
            }
        }

        Assert.StartsWith(
            "HTTP/1.1 413",
            await answer.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System, cancellation),
            StringComparison.Ordinal
        );
    }
}
