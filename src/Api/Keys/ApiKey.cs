using System.Security.Cryptography;
using System.Text;
using ChatOps.Domain.People;

namespace ChatOps.Api.Keys;

/// <summary>A caller of the REST API. The key itself is known to the caller alone.</summary>
/// <param name="Name">Who; stands in requests' histories as the actor. 1 to 64 letters, digits, dots, dashes and
/// underscores.</param>
/// <param name="Sha256">The SHA-256 hash of the key's UTF-8 bytes, in hex.</param>
/// <param name="Scopes">What the caller may do: see <see cref="ApiScopes"/>.</param>
public sealed record ApiKey(string Name, string Sha256, IReadOnlyList<string> Scopes)
{
    /// <summary>Calls a minute, where it is not the stage's number; at least 1.</summary>
    public int? PerMinute { get; init; }

    /// <summary>
    /// The domains of the e-mail addresses of those for whom the caller may speak, each itself and not those under it;
    /// empty for nobody, <see cref="Everybody"/> for
    /// all. Null of a key that was given out before keys said so: it speaks for everybody, as it was told.
    /// </summary>
    public IReadOnlyList<string>? SpeaksFor { get; init; }

    /// <summary>True where its calls are not counted: only the playground's own key.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>In place of a domain: whoever it is.</summary>
    public const string Everybody = "*";

    /// <summary>True where the caller may say that this person speaks.</summary>
    public bool MaySpeakFor(string email) =>
        SpeaksFor is null
        || SpeaksFor.Any(domain =>
            domain == Everybody
            || string.Equals(domain, EmailAddress.DomainOf(email), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The hash to configure for a key. Keys are long and random, so a plain hash cannot be turned
    /// back.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>What keys may do.</summary>
public static class ApiScopes
{
    /// <summary>Talk to the bot in the name of people.</summary>
    public const string Converse = "converse";

    /// <summary>See requests.</summary>
    public const string Read = "read";

    /// <summary>Cancel and retry requests.</summary>
    public const string Operate = "operate";

    /// <summary>Every scope.</summary>
    public static IReadOnlyList<string> All { get; } = [Converse, Read, Operate];
}
