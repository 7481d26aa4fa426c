using System.Security.Cryptography;
using System.Text;

namespace ChatOps.Api.Keys;

/// <summary>The keys that are taken. There is none by default.</summary>
public sealed class ApiKeys
{
    private const int LongestName = 64;

    private readonly (byte[] Hash, ApiKey Key)[] keys;

    /// <summary>Any number of keys.</summary>
    /// <exception cref="ArgumentException">A key that cannot be used: the product does not start.</exception>
    public ApiKeys(params IReadOnlyList<ApiKey> keys)
    {
        foreach (var key in keys)
        {
            Check(key);
        }

        var names = keys.GroupBy(key => key.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (names.Count > 0)
        {
            throw new ArgumentException($"Two API keys have the same name: {string.Join(", ", names)}.", nameof(keys));
        }

        this.keys = [.. keys.Select(key => (Convert.FromHexString(key.Sha256), key))];
    }

    /// <summary>Whose key it is; null where it is nobody's. Every key is looked at, found or not: the time it takes tells nothing.</summary>
    public ApiKey? Find(string presented)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(presented));
        ApiKey? found = null;
        foreach (var (known, key) in keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? key : found;
        }

        return found;
    }

    private static void Check(ApiKey key)
    {
        if (key.Name.Length is 0 or > LongestName || !key.Name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_'))
        {
            throw new ArgumentException($"An API key's name must have 1 to {LongestName} letters, digits, dots, dashes and underscores; it was '{key.Name}'.", nameof(key));
        }

        if (key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException($"The API key '{key.Name}' must be configured as the SHA-256 hash of the key: 64 hexadecimal digits.", nameof(key));
        }

        if (key.Scopes.Count == 0 || key.Scopes.Except(ApiScopes.All, StringComparer.Ordinal).Any())
        {
            throw new ArgumentException($"The API key '{key.Name}' must have scopes out of {string.Join(", ", ApiScopes.All)}.", nameof(key));
        }
    }
}
