using Amazon.CDK.AWS.IAM;

namespace ChatOps.Infra.Constructs;

/// <summary>The one rule of every queue and topic that says no.</summary>
internal static class TransportRule
{
    /// <summary>Nobody may do this without TLS.</summary>
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
