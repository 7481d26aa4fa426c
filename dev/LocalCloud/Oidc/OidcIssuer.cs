using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Oidc;

/// <summary>Signs tokens with its own key (RS256), which is new at each start. Codes are for one exchange, bound to
/// their challenge and address.</summary>
public sealed class OidcIssuer(TimeProvider time) : IDisposable
{
    /// <summary>The only client.</summary>
    public const string Client = "chatops-web";

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    private readonly Lazy<RSA> key = new(() => RSA.Create(2048));
    private readonly ConcurrentDictionary<string, OidcGrant> grants = new(StringComparer.Ordinal);

    /// <summary>The lifetime of a token in seconds.</summary>
    public static int TokenSeconds => (int)TokenLife.TotalSeconds;

    /// <summary>The public key in JWKS form.</summary>
    public JsonObject PublicKey()
    {
        var parameters = key.Value.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = KeyId(),
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    /// <summary>Returns a code for the picked person.</summary>
    public string Grant(OidcPerson person, string redirectUri, string challenge, string? nonce)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        grants[code] = new OidcGrant(person, redirectUri, challenge, nonce, time.GetUtcNow() + CodeLife);
        return code;
    }

    /// <summary>Exchanges a code, which is invalid afterwards in every case.</summary>
    /// <returns>The ID token; null if the code, its verifier or its address is wrong.</returns>
    public string? Exchange(string issuer, string code, string redirectUri, string verifier)
    {
        if (
            !grants.TryRemove(code, out var grant)
            || grant.Until < time.GetUtcNow()
            || grant.RedirectUri != redirectUri
        )
        {
            return null;
        }

        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return challenge == grant.Challenge ? Token(issuer, grant.Person, grant.Nonce) : null;
    }

    /// <summary>Returns an ID token for a person, valid from now on.</summary>
    public string Token(string issuer, OidcPerson person, string? nonce = null)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = issuer,
            ["sub"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.Email)).AsSpan(0, 12)),
            ["aud"] = Client,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + TokenSeconds,
            ["email"] = person.Email,
            ["email_verified"] = true,
            ["given_name"] = person.FirstName,
            ["name"] = person.FullName,
            ["groups"] = new JsonArray([.. person.Groups.Select(group => JsonValue.Create(group))]),
        };
        foreach (
            var (name, value) in new[] { ("family_name", person.LastName), ("locale", person.Locale), ("nonce", nonce) }
        )
        {
            if (!string.IsNullOrEmpty(value))
            {
                claims[name] = value;
            }
        }

        return Sign(claims);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (key.IsValueCreated)
        {
            key.Value.Dispose();
        }
    }

    private string Sign(JsonObject claims)
    {
        var header = new JsonObject
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = KeyId(),
        };
        var signed = $"{Encoded(header)}.{Encoded(claims)}";
#pragma warning disable S5542 // About encryption; this is the padding of RS256 signatures (RFC 7518, 3.3).
        var signature = key.Value.SignData(
            Encoding.ASCII.GetBytes(signed),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
#pragma warning restore S5542
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private string KeyId() => Convert.ToHexStringLower(SHA256.HashData(key.Value.ExportRSAPublicKey()).AsSpan(0, 8));

    private static string Encoded(JsonObject json) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private sealed record OidcGrant(
        OidcPerson Person,
        string RedirectUri,
        string Challenge,
        string? Nonce,
        DateTimeOffset Until
    );
}
