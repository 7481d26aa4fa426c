namespace ChatOps.Application.SignIn;

/// <summary>
/// The OIDC issuer that people sign in with. The HTTP API's JWT authorizer checks its tokens, and the bot reads only
/// the claims that the authorizer passes on.
/// </summary>
public sealed record SignInOptions
{
    /// <summary>The scope that gives tokens the claims about a person.</summary>
    public const string DefaultScope = "openid profile email";

    /// <summary>The issuer, exactly as in the claim <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>
    /// The required value of the claim <c>aud</c>, or of <c>client_id</c> in tokens without <c>aud</c>.
    /// </summary>
    public required string Audience { get; init; }

    /// <summary>The pages' client ID at the issuer: a public client with PKCE and without a secret.</summary>
    public required string ClientId { get; init; }

    /// <summary>The https address of the sign-in page.</summary>
    public required string AuthorizationEndpoint { get; init; }

    /// <summary>
    /// The https address where pages exchange the code. It must allow the origin of the pages (CORS).
    /// </summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>The scope that pages request.</summary>
    public string Scope { get; init; } = DefaultScope;

    /// <summary>
    /// True if pages send the access token, which must be for this audience and have the
    /// claims. Otherwise they send the ID token.
    /// </summary>
    public bool SendsAccessToken { get; init; }

    /// <summary>The claim with the person's email address, which identifies them.</summary>
    public string EmailClaim { get; init; } = "email";

    /// <summary>The claim with the person's first name.</summary>
    public string FirstNameClaim { get; init; } = "given_name";

    /// <summary>The claim with the person's last name; tokens may lack it.</summary>
    public string LastNameClaim { get; init; } = "family_name";

    /// <summary>The claim with the person's groups.</summary>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>
    /// The group of operators; null if no one operates by signing in. Without white space, which
    /// separates groups in the authorizer's claims.
    /// </summary>
    public string? OperatorsGroup { get; init; }

    /// <summary>The origins whose pages may show the web chat in a frame; empty for none.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>Returns the errors: for each, the field's name in JSON and the rule.</summary>
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

    /// <summary>Returns true for an https address, or an http address on this machine for stand-ins.</summary>
    private static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Fragment.Length == 0
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    // The value becomes part of a header, so only the exact form of an origin is allowed.
    private static bool IsOrigin(string text) =>
        IsHttps(text) && new Uri(text).GetLeftPart(UriPartial.Authority) == text;

    private static bool IsWord(string? text) =>
        text is { Length: > 0 and <= 200 } && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl);
}
