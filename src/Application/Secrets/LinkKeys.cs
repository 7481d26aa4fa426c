namespace ChatOps.Application.Secrets;

/// <summary>The keys of approval links: the first signs, all verify, so that a key can be rotated without breaking
/// links that are out.</summary>
public sealed class LinkKeys
{
    /// <summary>Bytes that a key must have at least.</summary>
    public const int ShortestKey = 32;

    private readonly Func<IReadOnlyList<ReadOnlyMemory<byte>>> all;

    /// <summary>One key, or two during a rotation, the new one first.</summary>
    /// <exception cref="ArgumentException">No key, or one that is too short: the product does not start.</exception>
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

    /// <summary>Those of the secret, as it is at each use.</summary>
    public LinkKeys(ISecrets secrets) =>
        all = () => [.. secrets.Current.LinkKeys.Select(key => (ReadOnlyMemory<byte>)key)];

    /// <summary>Signs.</summary>
    public ReadOnlyMemory<byte> Current => All[0];

    /// <summary>Verify.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> All => all();
}
