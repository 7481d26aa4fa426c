namespace ChatOps.Measure.Wire;

/// <summary>The environment of a measured program.</summary>
internal static class Settings
{
    public const string QueuePath = "/123456789012/perf.fifo";

    /// <summary>What all of them share: the same Region, credentials, queue and AWS.</summary>
    public static Dictionary<string, string> Common(string standIn, string? certificate)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "measured",
            ["AWS_SECRET_ACCESS_KEY"] = "an-example-key",
            ["AWS_ENDPOINT_URL"] = standIn,
            ["CHATOPS_QUEUE_URL"] = standIn + QueuePath,
        };
        if (certificate is not null)
        {
            environment["SSL_CERT_FILE"] = certificate;
            environment["NODE_EXTRA_CA_CERTS"] = certificate;
        }

        return environment;
    }

    /// <summary>Ours, as the stacks set it.</summary>
    public static Dictionary<string, string> Ours(string standIn, string? certificate) => new(Common(standIn, certificate), StringComparer.Ordinal)
    {
        ["CHATOPS_STAGE"] = $$$"""{"stage":"Perf","approvers":[{"email":"approver@example.com"}],"slack":{"teamId":"T0LOCAL","apiUrl":"{{{standIn}}}/slack/api/"}}""",
        ["CHATOPS_PUBLIC_URL"] = "https://chatops.example.com",
        ["CHATOPS_TABLE"] = "perf",
        ["CHATOPS_APPROVER_TOPIC_ARN"] = "arn:aws:sns:us-east-1:123456789012:perf-approvals",
        ["CHATOPS_OPERATOR_TOPIC_ARN"] = "arn:aws:sns:us-east-1:123456789012:perf-operators",
        ["CHATOPS_SECRET_ID"] = "perf",
        ["CHATOPS_BOT_ID"] = "ABCDEFGHIJ",
        ["CHATOPS_BOT_ALIAS_ID"] = "KLMNOPQRST",
    };

    /// <summary>The peer's.</summary>
    public static Dictionary<string, string> Bolt(string standIn, string? certificate, int port) => new(Common(standIn, certificate), StringComparer.Ordinal)
    {
        ["NODE_ENV"] = "production",
        ["CHATOPS_TABLE"] = "perf",
        ["NODE_NO_WARNINGS"] = "1",
        ["SLACK_SIGNING_SECRET"] = StandIn.SigningSecret,
        ["PORT"] = port.ToString(),
    };
}
