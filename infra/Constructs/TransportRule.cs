using Amazon.CDK.AWS.IAM;

namespace ChatOps.Infra.Constructs;

internal static class TransportRule
{
    /// <summary>Denies the actions without TLS.</summary>
    public static PolicyStatement OnlyOverTls(string resource, params string[] actions) =>
        new(
            new PolicyStatementProps
            {
                Sid = "OnlyOverTls",
                Effect = Effect.DENY,
                Principals = [new AnyPrincipal()],
                Actions = actions,
                Resources = [resource],
                Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["Bool"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["aws:SecureTransport"] = "false",
                    },
                },
            }
        );
}
