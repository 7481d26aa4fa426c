using Amazon.CDK.AWS.IAM;

namespace ChatOps.Infra.Constructs;

/// <summary>Only the endpoints that the stacks name may subscribe to a topic, overriding any allow.</summary>
internal static class SubscriptionRule
{
    /// <summary>Denies subscriptions with every other protocol and endpoint.</summary>
    public static PolicyStatement[] Only(string topicArn, string[] protocols, string[] endpoints) =>
        [
            Deny("OnlyKnownProtocols", topicArn, "sns:Protocol", protocols),
            Deny("OnlyKnownEndpoints", topicArn, "sns:Endpoint", endpoints),
        ];

    // StringNotEquals also holds if the call lacks the key.
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
