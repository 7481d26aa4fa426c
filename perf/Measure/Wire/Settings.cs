namespace ChatOps.Measure.Wire;

/// <summary>The environment of a measured program.</summary>
internal static class Settings
{
    public const string QueuePath = "/123456789012/perf.fifo";

    // The shared part: Region, credentials, queue and AWS.
    private static Dictionary<string, string> Common(StandIn standIn)
    {
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "measured",
            ["AWS_SECRET_ACCESS_KEY"] = "an-example-key",
            ["AWS_ENDPOINT_URL"] = standIn.Url,
            ["AWS_ENDPOINT_URL_DYNAMODB"] = standIn.Others.DynamoDb,
            ["AWS_ENDPOINT_URL_SQS"] = standIn.Others.Sqs,
            ["CHATOPS_QUEUE_URL"] = standIn.Others.Sqs + QueuePath,
        };
    }

    /// <summary>Our settings as the stacks set them.</summary>
    /// <param name="standIn">AWS and Slack.</param>
    /// <param name="certificates">A file with all trusted certificates; null for plain HTTP.</param>
    public static Dictionary<string, string> Ours(StandIn standIn, string? certificates)
    {
        var environment = Common(standIn);
        environment["CHATOPS_STAGE"] =
            $$$"""{"stage":"Perf","approvers":[{"email":"approver@example.com"}],"slack":"""
            + $$$"""{"teamId":"T0LOCAL","apiUrl":"{{{standIn.Url}}}/slack/api/"}}""";
        environment["CHATOPS_PUBLIC_URL"] = "https://chatops.example.com";
        environment["CHATOPS_TABLE"] = "perf";
        environment["CHATOPS_APPROVER_TOPIC_ARN"] = "arn:aws:sns:us-east-1:123456789012:perf-approvals";
        environment["CHATOPS_OPERATOR_TOPIC_ARN"] = "arn:aws:sns:us-east-1:123456789012:perf-operators";
        environment["CHATOPS_SECRET_ID"] = "perf";
        environment["CHATOPS_BOT_ID"] = "ABCDEFGHIJ";
        environment["CHATOPS_BOT_ALIAS_ID"] = "KLMNOPQRST";
        environment["SSL_CERT_DIR"] = "/nonexistent";
        if (certificates is not null)
        {
            environment["SSL_CERT_FILE"] = certificates;
        }

        return environment;
    }

    /// <summary>Our settings as a Lambda function.</summary>
    public static Dictionary<string, string> OfFunction(
        StandIn standIn,
        string? certificates,
        string runtimeApi,
        string handler,
        int megabytes
    )
    {
        var environment = Ours(standIn, certificates);
        environment["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        environment["AWS_LAMBDA_FUNCTION_NAME"] = "perf";
        environment["AWS_LAMBDA_FUNCTION_VERSION"] = "1";
        environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = megabytes.ToString();
        environment["_HANDLER"] = handler;
        return environment;
    }

    /// <summary>The peer's settings.</summary>
    /// <param name="standIn">AWS.</param>
    /// <param name="certificate">The stand-in's certificate, trusted besides Node.js's own; null for plain
    /// HTTP.</param>
    /// <param name="port">Its port.</param>
    public static Dictionary<string, string> Bolt(StandIn standIn, string? certificate, int port)
    {
        var environment = Common(standIn);
        environment["NODE_ENV"] = "production";
        environment["CHATOPS_TABLE"] = "perf";
        environment["NODE_NO_WARNINGS"] = "1";
        environment["SLACK_SIGNING_SECRET"] = StandIn.SigningSecret;
        environment["PORT"] = port.ToString();
        if (certificate is not null)
        {
            environment["NODE_EXTRA_CA_CERTS"] = certificate;
        }

        return environment;
    }
}
