using System.Buffers.Binary;
using System.Text;

namespace ChatOps.Tests.Infra;

/// <summary>Files with the header of a Linux executable.</summary>
internal static class Executables
{
    public const ushort X64 = 62;

    public const ushort Arm64 = 183;

    public static byte[] For(ushort machine, string content)
    {
        var header = new byte[20];
        "\u007fELF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(18), machine);
        return [.. header, .. Encoding.UTF8.GetBytes(content)];
    }
}
