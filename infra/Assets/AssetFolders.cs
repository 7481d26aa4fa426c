using System.Buffers.Binary;
using System.Security.Cryptography;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;

namespace ChatOps.Infra.Assets;

/// <summary>The published hosts, one folder each: <c>Api</c>, <c>Fulfillment</c> and <c>BotBuilder</c>.</summary>
internal sealed class AssetFolders
{
    private readonly string root;

    /// <summary>Takes the folders as they are.</summary>
    /// <param name="root">The folder that contains them.</param>
    /// <exception cref="DirectoryNotFoundException">A host isn't published; the message says how to publish
    /// it.</exception>
    public AssetFolders(string root)
    {
        this.root = Path.GetFullPath(root);
        foreach (var host in Hosts)
        {
            if (!File.Exists(Path.Combine(this.root, host, "bootstrap")))
            {
                throw new DirectoryNotFoundException(
                    $"There is no {host}/bootstrap in {this.root}. Publish it first: dotnet publish "
                        + $"src/{host}/{host}.csproj -c Release -p:LambdaAsset=true -o {Path.Combine(root, host)}"
                );
            }
        }
    }

    /// <summary>The hosts that a deployment ships.</summary>
    public static IReadOnlyList<string> Hosts { get; } = ["Api", "Fulfillment", "BotBuilder"];

    /// <summary>The front door.</summary>
    public string Api => Path.Combine(root, nameof(Api));

    /// <summary>Hook, worker, lifecycle events and sweep.</summary>
    public string Fulfillment => Path.Combine(root, nameof(Fulfillment));

    public string BotBuilder => Path.Combine(root, nameof(BotBuilder));

    /// <summary>Returns true if a published host is for arm64, false for x86-64, by its executable's header.</summary>
    /// <param name="folder">The host's folder.</param>
    /// <exception cref="InvalidDataException">Its bootstrap is no executable for a processor of Lambda.</exception>
    public static bool IsForArm64(string folder)
    {
        // https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html: e_ident, e_type, e_machine.
        Span<byte> header = stackalloc byte[20];
        using var bootstrap = File.OpenRead(Path.Combine(folder, "bootstrap"));
        var isElf =
            bootstrap.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && header.StartsWith("\u007fELF"u8);
        return (isElf ? BinaryPrimitives.ReadUInt16LittleEndian(header[18..]) : 0) switch
        {
            62 => false,
            183 => true,
            _ => throw new InvalidDataException($"{folder}/bootstrap is no executable for a processor of Lambda."),
        };
    }

    /// <summary>Hashes the bot's definition: CloudFormation calls the builder only when a property has
    /// changed.</summary>
    /// <exception cref="FileNotFoundException">The builder was published without its definition.</exception>
    public string DefinitionHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { BotDefinitionFile.Name, VendingPolicyFile.Name })
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(BotBuilder, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
