using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;

namespace ChatOps.Api.Keys;

/// <summary>The accepted API keys. There are none by default.</summary>
public sealed class ApiKeys
{
    private const int LongestName = 64;

    private readonly ISecrets? secrets;
    private Known known;

    /// <summary>Accepts a fixed list of keys.</summary>
    /// <exception cref="ArgumentException">A key isn't valid; the host must not start.</exception>
    public ApiKeys(params IReadOnlyList<ApiKey> keys)
    {
        known = new Known(keys, Checked(keys));
    }

    /// <summary>Accepts the keys in the secret, and follows its changes.</summary>
    public ApiKeys(ISecrets secrets)
        : this([]) => this.secrets = secrets;

    /// <summary>
    /// Returns the key; null if it is unknown. Always compares every key, so that timing reveals nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The secret holds a key that isn't valid.</exception>
    public ApiKey? Find(string presented)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(presented));
        ApiKey? found = null;
        foreach (var (expected, key) in Current())
        {
            found = CryptographicOperations.FixedTimeEquals(hash, expected) ? key : found;
        }

        return found;
    }

    /// <summary>Returns the key; if it is unknown, reads the secret again first.</summary>
    public async Task<ApiKey?> FindAsync(string presented, CancellationToken cancellationToken)
    {
        var found = Find(presented);
        if (found is not null || secrets is null)
        {
            return found;
        }

        await secrets.RefreshAfterFailureAsync(cancellationToken);
        return Find(presented);
    }

    // Each read of the secret returns a new object, so its keys are checked only once.
    private IReadOnlyList<(byte[] Hash, ApiKey Key)> Current()
    {
        if (secrets?.Current.ApiKeys is { } source && !ReferenceEquals(source, Volatile.Read(ref known).Source))
        {
            Volatile.Write(
                ref known,
                new Known(
                    source,
                    Checked([
                        .. source.Select(key => new ApiKey(key.Name, key.Sha256, key.Scopes)
                        {
                            PerMinute = key.PerMinute,
                            SpeaksFor = key.SpeaksFor,
                        }),
                    ])
                )
            );
        }

        return Volatile.Read(ref known).Keys;
    }

    private static IReadOnlyList<(byte[] Hash, ApiKey Key)> Checked(IReadOnlyList<ApiKey> keys)
    {
        foreach (var key in keys)
        {
            Check(key);
        }

        var names = keys.GroupBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToList();
        return names.Count == 0
            ? [.. keys.Select(key => (Convert.FromHexString(key.Sha256), key))]
            : throw new ArgumentException(
                $"Two API keys have the same name: {string.Join(", ", names)}.",
                nameof(keys)
            );
    }

    private static void Check(ApiKey key)
    {
        if (
            key.Name.Length is 0 or > LongestName
            || !key.Name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_')
        )
        {
            throw new ArgumentException(
                $"An API key's name must have 1 to {LongestName} letters, digits, dots, "
                    + $"dashes and underscores; it was '{key.Name}'.",
                nameof(key)
            );
        }

        if (key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException(
                $"The API key '{key.Name}' must be configured as the SHA-256 hash of the key: 64 hexadecimal digits.",
                nameof(key)
            );
        }

        if (key.PerMinute < 1)
        {
            throw new ArgumentException(
                $"The API key '{key.Name}' must have a perMinute of at least 1, or none.",
                nameof(key)
            );
        }

        if (
            key.SpeaksFor?.FirstOrDefault(domain =>
                domain != ApiKey.Everybody && !EmailAddress.IsValid($"a@{domain}")
            ) is
            { } wrong
        )
        {
            throw new ArgumentException(
                $"The API key '{key.Name}' must have speaksFor with email domains such "
                    + $"as example.com, or *; one was '{wrong}'.",
                nameof(key)
            );
        }

        if (key.Scopes.Count == 0 || key.Scopes.Except(ApiScopes.All, StringComparer.Ordinal).Any())
        {
            throw new ArgumentException(
                $"The API key '{key.Name}' must have scopes out of {string.Join(", ", ApiScopes.All)}.",
                nameof(key)
            );
        }
    }

    private sealed record Known(object Source, IReadOnlyList<(byte[] Hash, ApiKey Key)> Keys);
}
