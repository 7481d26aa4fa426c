using System.Net;
using System.Net.Sockets;

namespace ChatOps.Measure.Wire;

/// <summary>For programs that can't report the port that they took.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
