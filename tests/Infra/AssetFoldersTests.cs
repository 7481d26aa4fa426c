using ChatOps.Infra.Assets;

namespace ChatOps.Tests.Infra;

public sealed class AssetFoldersTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatops-assets-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(Executables.X64, false)]
    [InlineData(Executables.Arm64, true)]
    public void IsForArm64_reads_the_header_of_the_executable(ushort machine, bool isArm64)
    {
        Write(Executables.For(machine, "Api"));

        Assert.Equal(isArm64, AssetFolders.IsForArm64(folder.FullName));
    }

    [Fact]
    public void IsForArm64_refuses_a_file_that_Lambda_cannot_run()
    {
        byte[][] files =
        [
            [],
            "#!/bin/sh"u8.ToArray(),
            Executables.For(3, "i386"),
            Executables.For(Executables.X64, "")[..19],
        ];
        Assert.All(
            files,
            file =>
            {
                Write(file);
                Assert.Throws<InvalidDataException>(() => AssetFolders.IsForArm64(folder.FullName));
            }
        );
    }

    private void Write(byte[] bootstrap) => File.WriteAllBytes(Path.Combine(folder.FullName, "bootstrap"), bootstrap);
}
