using System.Net;
using System.Net.Sockets;

namespace ChatOps.Playground.Hosting;

/// <summary>Starts a web application that must know its own address before it listens, since links in emails begin with
/// it.</summary>
internal static class FreePort
{
    // Another process may take a free port before this one does.
    private const int Tries = 10;

    public static async Task<WebApplication> StartAsync(
        string url,
        Func<string, WebApplication> create,
        CancellationToken cancellationToken
    )
    {
        var picks = new Uri(url).Port == 0;
        var attempt = 0;
        while (true)
        {
            attempt++;
            var app = create(picks ? $"http://127.0.0.1:{Find()}" : url);
            try
            {
                await app.StartAsync(cancellationToken);
                return app;
            }
            catch (IOException) when (picks && attempt < Tries)
            {
                await app.DisposeAsync();
            }
            catch
            {
                await app.DisposeAsync();
                throw;
            }
        }
    }

    private static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
