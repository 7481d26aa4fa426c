using ChatOps.Application.SignIn;

namespace ChatOps.Infra.Configuration;

/// <summary>Reads <c>signIn</c>; the rules are the product's own.</summary>
internal static class SignInConfiguration
{
    private const string Any = "must not be empty";

    /// <summary>The issuer; null where the stage has none.</summary>
    public static SignInOptions? Read(Fields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var read = new SignInOptions
        {
            Issuer = Required(fields, "issuer"),
            Audience = Required(fields, "audience"),
            ClientId = Required(fields, "clientId"),
            AuthorizationEndpoint = Required(fields, "authorizationEndpoint"),
            TokenEndpoint = Required(fields, "tokenEndpoint"),
            SendsAccessToken = fields.OptionalFlag("sendsAccessToken"),
            OperatorsGroup = Optional(fields, "operatorsGroup"),
            FrameAncestors = fields.OptionalTexts("frameAncestors", "must be a list of origins such as https://portal.example.com"),
        };
        read = read with
        {
            Scope = Optional(fields, "scope") ?? read.Scope,
            EmailClaim = Optional(fields, "emailClaim") ?? read.EmailClaim,
            FirstNameClaim = Optional(fields, "firstNameClaim") ?? read.FirstNameClaim,
            LastNameClaim = Optional(fields, "lastNameClaim") ?? read.LastNameClaim,
            GroupsClaim = Optional(fields, "groupsClaim") ?? read.GroupsClaim,
        };

        // What is empty here was refused when it was read.
        foreach (var (field, rule) in read.Faults().Where(fault => fields.HasText(fault.Field)))
        {
            fields.Refuse(field, rule);
        }

        fields.RefuseUnknown();
        return read;
    }

    private static string Required(Fields fields, string name) => fields.Text(name, text => text.Length > 0, Any);

    private static string? Optional(Fields fields, string name) => fields.OptionalText(name, text => text.Length > 0, Any) is { Length: > 0 } text ? text : null;
}
