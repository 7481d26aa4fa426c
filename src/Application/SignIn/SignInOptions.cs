namespace ChatOps.Application.SignIn;

/// <summary>
/// The OIDC issuer whose word the stage takes for who somebody is. Its tokens are checked by the HTTP API's JWT
/// authorizer, with the same issuer and audience;
/// the product reads nothing but the claims that the authorizer hands on.
/// </summary>
public sealed record SignInOptions
{
    /// <summary>What OIDC asks for, so that the token has the claims that say who somebody is.</summary>
    public const string DefaultScope = "openid profile email";

    /// <summary>The issuer, character by character as in the claim <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>What the claim <c>aud</c> must hold, or <c>client_id</c> where a token has no <c>aud</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>The pages' own id at the issuer: a public client, with PKCE and without a secret.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where the pages send somebody to sign in; https.</summary>
    public required string AuthorizationEndpoint { get; init; }

    /// <summary>Where the pages exchange the code; https. It must answer the front door's origin (CORS).</summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>What the pages ask the issuer for.</summary>
    public string Scope { get; init; } = DefaultScope;

    /// <summary>Which of the issuer's two tokens the pages send: the access token, where it is one for this audience
    /// that has the claims; otherwise the ID token.</summary>
    public bool SendsAccessToken { get; init; }

    /// <summary>The claim with the person's e-mail address, by which the product knows him.</summary>
    public string EmailClaim { get; init; } = "email";

    /// <summary>The claim with his first name.</summary>
    public string FirstNameClaim { get; init; } = "given_name";

    /// <summary>The claim with his last name; may be missing in a token.</summary>
    public string LastNameClaim { get; init; } = "family_name";

    /// <summary>The claim with his groups.</summary>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>The group whose members are operators; null where nobody operates by signing in. Without white space,
    /// since the authorizer hands groups on separated by it.</summary>
    public string? OperatorsGroup { get; init; }

    /// <summary>Origins whose pages may show the web chat in a frame; empty for none.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>What is wrong, as the field's name in JSON and a rule each; nothing where all is well.</summary>
    public IEnumerable<(string Field, string Rule)> Faults()
    {
        if (!IsHttps(Issuer))
        {
            yield return ("issuer", "must be the issuer's https address, as in its tokens' claim iss");
        }

        foreach (
            var (field, address) in new[]
            {
                ("authorizationEndpoint", AuthorizationEndpoint),
                ("tokenEndpoint", TokenEndpoint),
            }
        )
        {
            if (!IsHttps(address))
            {
                yield return (
                    field,
                    "must be the https address that the issuer's /.well-known/openid-configuration names"
                );
            }
        }

        foreach (
            var (field, text) in new[]
            {
                ("audience", Audience),
                ("clientId", ClientId),
                ("emailClaim", EmailClaim),
                ("firstNameClaim", FirstNameClaim),
                ("lastNameClaim", LastNameClaim),
                ("groupsClaim", GroupsClaim),
            }
        )
        {
            if (!IsWord(text))
            {
                yield return (field, "must be 1 to 200 characters without white space");
            }
        }

        if (string.IsNullOrWhiteSpace(Scope))
        {
            yield return ("scope", "must not be empty");
        }

        if (OperatorsGroup is not null && (!IsWord(OperatorsGroup) || OperatorsGroup.AsSpan().ContainsAny('[', ']')))
        {
            yield return ("operatorsGroup", "must be 1 to 200 characters without white space and brackets");
        }

        if (FrameAncestors.Any(origin => !IsOrigin(origin)))
        {
            yield return ("frameAncestors", "must be origins such as https://portal.example.com, without a path");
        }
    }

    /// <summary>True for an https address; http only on this machine, where the stand-ins are.</summary>
    private static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Fragment.Length == 0
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    // It goes into a header: only what is an origin's own spelling.
    private static bool IsOrigin(string text) =>
        IsHttps(text) && new Uri(text).GetLeftPart(UriPartial.Authority) == text;

    private static bool IsWord(string? text) =>
        text is { Length: > 0 and <= 200 } && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl);
}
