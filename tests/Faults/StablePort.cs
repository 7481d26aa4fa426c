using System.Net;
using System.Net.Sockets;

namespace ChatOps.Tests.Faults;

/// <summary>Ports for servers that restart at the same address. They are below the system's ephemeral ports, so no
/// other process gets them meanwhile.</summary>
internal static class StablePort
{
    private const int First = 15_000;
    private const int Last = 30_000;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException exception)
                when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // Taken; try another.
                continue;
            }
        }
    }
}
