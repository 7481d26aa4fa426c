using System.Security.Cryptography;
using System.Text;
using ChatOps.Domain.People;

namespace ChatOps.Api.Keys;

/// <summary>A caller of the REST API. Only the hash of the key is stored.</summary>
/// <param name="Name">The caller's name, which becomes the actor in histories: 1 to 64 letters,
/// digits, dots, dashes and underscores.</param>
/// <param name="Sha256">The SHA-256 hash of the key's UTF-8 bytes, in hex.</param>
/// <param name="Scopes">The allowed scopes; see <see cref="ApiScopes"/>.</param>
public sealed record ApiKey(string Name, string Sha256, IReadOnlyList<string> Scopes)
{
    /// <summary>The limit of calls per minute, at least 1; null for the stage's limit.</summary>
    public int? PerMinute { get; init; }

    /// <summary>
    /// The email domains of the people for whom the caller may act, without subdomains, or <see cref="Everybody"/>.
    /// Null for keys issued before this setting existed: these may act for everyone.
    /// </summary>
    public IReadOnlyList<string>? SpeaksFor { get; init; }

    /// <summary>True if calls aren't counted; only for the playground's own key.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>The wildcard for all email domains.</summary>
    public const string Everybody = "*";

    /// <summary>Returns true if the caller may act for a person.</summary>
    public bool MaySpeakFor(string email) =>
        SpeaksFor is null
        || SpeaksFor.Any(domain =>
            domain == Everybody
            || string.Equals(domain, EmailAddress.DomainOf(email), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// Returns the hash to configure for a key. Keys are long and random, so a plain hash can't be reversed.
    /// </summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>The scopes of API keys.</summary>
public static class ApiScopes
{
    /// <summary>Allows conversations, and changes of resources, on behalf of people.</summary>
    public const string Converse = "converse";

    /// <summary>Allows reading requests and resources.</summary>
    public const string Read = "read";

    /// <summary>Allows operators' actions: cancel, retry, confirm, terminate and extend.</summary>
    public const string Operate = "operate";

    /// <summary>Lists every scope.</summary>
    public static IReadOnlyList<string> All { get; } = [Converse, Read, Operate];
}
