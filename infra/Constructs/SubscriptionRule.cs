using Amazon.CDK.AWS.IAM;

namespace ChatOps.Infra.Constructs;

/// <summary>Who may subscribe a topic: only the endpoints that the stacks name. Whatever else allows it, nothing else
/// receives what is sent there.</summary>
internal static class SubscriptionRule
{
    /// <summary>No other protocol and no other endpoint may subscribe the topic.</summary>
    public static PolicyStatement[] Only(string topicArn, string[] protocols, string[] endpoints) =>
        [
            Deny("OnlyKnownProtocols", topicArn, "sns:Protocol", protocols),
            Deny("OnlyKnownEndpoints", topicArn, "sns:Endpoint", endpoints),
        ];

    // StringNotEquals also holds where the call does not have the key.
    private static PolicyStatement Deny(string sid, string topicArn, string key, string[] known) =>
        new(
            new PolicyStatementProps
            {
                Sid = sid,
                Effect = Effect.DENY,
                Principals = [new AnyPrincipal()],
                Actions = ["sns:Subscribe"],
                Resources = [topicArn],
                Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["StringNotEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { [key] = known },
                },
            }
        );
}
