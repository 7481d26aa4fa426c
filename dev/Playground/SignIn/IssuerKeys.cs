using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChatOps.Playground.SignIn;

/// <summary>The issuer's keys, read again after a token with an unknown key, at most every ten seconds, since a
/// stranger can name any key. The framework's <see cref="ConfigurationManager{T}"/> uses only the machine's
/// clock.</summary>
internal sealed class IssuerKeys(string issuer, HttpClient http, TimeProvider time)
    : IConfigurationManager<OpenIdConnectConfiguration>
{
    private static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(10);

    private readonly HttpDocumentRetriever documents = new(http) { RequireHttps = false };
    private volatile Reading? last;
    private volatile bool isStale;

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (last is { } known && (!isStale || time.GetUtcNow() - known.At < LeastAge))
        {
            return known.Configuration;
        }

        var read = await OpenIdConnectConfigurationRetriever.GetAsync(
            $"{issuer}/.well-known/openid-configuration",
            documents,
            cancel
        );
        (last, isStale) = (new Reading(read, time.GetUtcNow()), false);
        return read;
    }

    public void RequestRefresh() => isStale = true;

    private sealed record Reading(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}
