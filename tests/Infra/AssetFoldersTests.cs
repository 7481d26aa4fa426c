using ChatOps.Infra.Assets;

namespace ChatOps.Tests.Infra;

public sealed class AssetFoldersTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatops-assets-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(Executables.X64, "x86_64")]
    [InlineData(Executables.Arm64, "arm64")]
    public void ArchitectureOf_is_the_processor_that_the_executable_is_for(ushort machine, string name)
    {
        Write(Executables.For(machine, "Api"));

        Assert.Equal(name, AssetFolders.ArchitectureOf(folder.FullName).Name);
    }

    [Fact]
    public void ArchitectureOf_refuses_a_file_that_Lambda_cannot_run()
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
                Assert.Throws<InvalidDataException>(() => AssetFolders.ArchitectureOf(folder.FullName));
            }
        );
    }

    private void Write(byte[] bootstrap) => File.WriteAllBytes(Path.Combine(folder.FullName, "bootstrap"), bootstrap);
}
