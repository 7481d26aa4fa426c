using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOps.Playground.SignIn;

/// <summary>
/// What the HTTP API's JWT authorizer does on AWS: signature by the issuer's published keys (RS256 only), <c>iss</c>, <c>aud</c> or else <c>client_id</c>,
/// <c>nbf</c> and <c>exp</c>, without tolerance. The claims come out as API Gateway hands them on: texts, a list as <c>[one two]</c>.
/// </summary>
internal sealed class JwtAuthorizer(string issuer, string audience, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(10);

    private readonly JsonWebTokenHandler handler = new();
    private Keys known = new([], DateTimeOffset.MinValue);

    /// <summary>The claims; null where the token is not good.</summary>
    /// <exception cref="HttpRequestException">The issuer's keys cannot be read.</exception>
    public async Task<IReadOnlyList<Claim>?> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (Read(token) is not { Alg: SecurityAlgorithms.RsaSha256, Kid.Length: > 0 } read)
        {
            return null;
        }

        var keys = await KeysAsync(read.Kid, cancellationToken);
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            IssuerSigningKeys = keys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            AudienceValidator = (audiences, _, _) => audiences.ToList() is { Count: > 0 } named ? named.Contains(audience, StringComparer.Ordinal) : IsClient(read),
            LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && time.GetUtcNow().UtcDateTime is var now && now < end && (notBefore is not { } start || start <= now),
        });
        return result.IsValid ? Texts(Base64UrlEncoder.Decode(read.EncodedPayload)) : null;
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return handler.CanReadToken(token) ? handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            // Three parts that only look like a token.
            return null;
        }
    }

    private bool IsClient(JsonWebToken token) => token.TryGetPayloadValue<string>("client_id", out var client) && client == audience;

    // An unknown key may be a new one, but strangers can name any: the issuer is not asked for each.
    private async Task<IReadOnlyList<SecurityKey>> KeysAsync(string wanted, CancellationToken cancellationToken)
    {
        var current = Volatile.Read(ref known);
        if (current.All.Any(key => key.KeyId == wanted) || time.GetUtcNow() - current.At < LeastAge)
        {
            return current.All;
        }

        var discovery = await http.GetFromJsonAsync<JsonElement>($"{issuer}/.well-known/openid-configuration", cancellationToken);
        var keys = await http.GetStringAsync(discovery.GetProperty("jwks_uri").GetString(), cancellationToken);
        var read = new Keys([.. new JsonWebKeySet(keys).GetSigningKeys()], time.GetUtcNow());
        Volatile.Write(ref known, read);
        return read.All;
    }

    private static List<Claim> Texts(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return [.. document.RootElement.EnumerateObject().Select(claim => new Claim(claim.Name, Text(claim.Value)))];
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array ? $"[{string.Join(' ', value.EnumerateArray().Select(Text))}]" : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private sealed record Keys(IReadOnlyList<SecurityKey> All, DateTimeOffset At);
}
