namespace ChatOps.Application.Secrets;

/// <summary>
/// The keys of approval links. The first one signs and all verify, so links stay valid during a rotation.
/// </summary>
public sealed class LinkKeys
{
    /// <summary>The least number of bytes of a key.</summary>
    public const int ShortestKey = 32;

    private readonly Func<IReadOnlyList<ReadOnlyMemory<byte>>> all;

    /// <summary>Creates the keys: one, or two during a rotation with the new one first.</summary>
    /// <exception cref="ArgumentException">There is no key, or one is too short.</exception>
    public LinkKeys(params IReadOnlyList<ReadOnlyMemory<byte>> keys)
    {
        if (keys.Count == 0 || keys.Any(key => key.Length < ShortestKey))
        {
            throw new ArgumentException(
                $"Approval links need one or two keys of at least {ShortestKey} bytes.",
                nameof(keys)
            );
        }

        all = () => keys;
    }

    /// <summary>Creates keys that are read from the secrets at each use.</summary>
    public LinkKeys(ISecrets secrets) =>
        all = () => [.. secrets.Current.LinkKeys.Select(key => (ReadOnlyMemory<byte>)key)];

    /// <summary>The key that signs.</summary>
    public ReadOnlyMemory<byte> Current => All[0];

    /// <summary>The keys that verify.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> All => all();
}
