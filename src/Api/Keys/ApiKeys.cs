using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;

namespace ChatOps.Api.Keys;

/// <summary>The keys that are taken. There is none by default.</summary>
public sealed class ApiKeys
{
    private const int LongestName = 64;

    private readonly ISecrets? secrets;
    private Known known;

    /// <summary>Any number of keys.</summary>
    /// <exception cref="ArgumentException">A key that cannot be used: the product does not start.</exception>
    public ApiKeys(params IReadOnlyList<ApiKey> keys)
    {
        known = new Known(keys, Checked(keys));
    }

    /// <summary>Those of the secret, as it is at each use.</summary>
    public ApiKeys(ISecrets secrets)
        : this([]) => this.secrets = secrets;

    /// <summary>Whose key it is; null where it is nobody's. Every key is looked at, found or not: the time it takes
    /// tells nothing.</summary>
    /// <exception cref="ArgumentException">The secret has a key that cannot be used.</exception>
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

    /// <summary>Whose key it is, also where it came into the secret only just now.</summary>
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

    // A secret that was read again is another object: its keys are checked once.
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
                $"An API key's name must have 1 to {LongestName} letters, digits, dots, dashes and underscores; it was '{key.Name}'.",
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
                $"The API key '{key.Name}' must have speaksFor with email domains such as example.com, or *; one was '{wrong}'.",
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
