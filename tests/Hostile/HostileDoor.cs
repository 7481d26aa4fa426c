using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Hostile;

/// <summary>Sends bytes without any rule, as no HTTP client would.</summary>
internal static partial class HostileDoor
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sends one request and returns the whole answer, checked against forbidden ones.</summary>
    public static async Task<string> SendAsync(
        Uri address,
        string method,
        string target,
        IEnumerable<(string Name, string Value)> headers,
        byte[]? body
    )
    {
        var head = new StringBuilder(
            $"{method} {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n"
        );
        foreach (var (name, value) in headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (body is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        }

        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Cancellation);
        var stream = socket.GetStream();
        var reading = ReadAsync(stream);
        try
        {
            await stream.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes($"{head}\r\n"), .. body ?? []], Cancellation);
        }
        catch (IOException)
        {
            // It was answered before all bytes were sent.
        }

        var answer = await reading;
        Examine(answer);
        return answer;
    }

    /// <summary>Sends any bytes, closes the sending side, and returns the whole answer; empty for none.</summary>
    public static async Task<string> SendBytesAsync(Uri address, byte[] bytes, bool isAll)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Cancellation);
        var stream = socket.GetStream();
        var reading = ReadAsync(stream);
        await stream.WriteAsync(bytes, Cancellation);
        if (isAll)
        {
            socket.Client.Shutdown(SocketShutdown.Send);
        }

        try
        {
            var answer = await reading;
            if (answer.Length > 0)
            {
                Examine(answer);
            }

            return answer;
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    public static int StatusOf(string answer) =>
        int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);

    /// <summary>Asserts the rules for every answer.</summary>
    private static void Examine(string answer)
    {
        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        Assert.True(StatusOf(answer) < 500, answer);
        Assert.DoesNotMatch(Leak(), answer);
        Assert.DoesNotContain("\nSet-Cookie", answer.Split("\r\n\r\n", 2)[0], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var answer = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, Cancellation)) > 0)
            {
                await answer.WriteAsync(buffer.AsMemory(0, read), Cancellation);
            }
        }
        catch (IOException) when (answer.Length > 0)
        {
            // The answer counts; the server didn't wait for the rest.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    // A line of a stack trace, or the name of a type or a source file.
    [GeneratedRegex(
        @"\n\s+at \w|Exception\b|\bSystem\.[A-Z]|\bMicrosoft\.[A-Z]|\bChatOps\.[A-Z]|SQLite|\.cs:line",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Leak();
}
