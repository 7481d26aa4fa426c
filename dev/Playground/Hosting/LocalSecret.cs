using System.Security.Cryptography;
using ChatOps.Application.Secrets;

namespace ChatOps.Playground.Hosting;

/// <summary>A secret of this playground, created at the first start and stored beside the data, so that links work
/// after a restart.</summary>
internal static class LocalSecret
{
    public static ReadOnlyMemory<byte> Load(string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: LinkKeys.ShortestKey } existing)
        {
            return existing;
        }

        var key = RandomNumberGenerator.GetBytes(LinkKeys.ShortestKey);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(key);
        return key;
    }
}
