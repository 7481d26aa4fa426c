using System.Net;
using System.Net.Sockets;

namespace ChatOps.Tests.Faults;

/// <summary>
/// Ports for what is stopped and started again at the same address. They lie below those that the system gives to
/// whoever asks for any, so that nobody is given one meanwhile.
/// </summary>
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
                // Somebody's: another.
                continue;
            }
        }
    }
}
