using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>What differs from function to function.</summary>
/// <param name="Name">Its name, without project and stage.</param>
/// <param name="Asset">The folder that was published for it.</param>
/// <param name="Handler">Which of the asset's functions.</param>
/// <param name="Seconds">How long it may run.</param>
/// <param name="Megabytes">Memory, and with it processor time.</param>
/// <param name="Environment">Its settings.</param>
/// <param name="Rights">What it may do, beside writing its log and its traces.</param>
internal sealed record FunctionSettings(
    string Name,
    string Asset,
    string Handler,
    int Seconds,
    int Megabytes,
    IReadOnlyDictionary<string, string> Environment,
    IEnumerable<Right> Rights
)
{
    /// <summary>How often Lambda repeats a call that failed, where nobody waits for it; null where somebody always
    /// does.</summary>
    public int? Retries { get; init; }
}

/// <summary>A function with its log group and a role that has its rights and no more.</summary>
internal sealed class ChatOpsFunction : Construct
{
    // OpenSSL's file has every certificate of Amazon Linux. Its directory has them again, in another form, and .NET
    // reads both before the first call.
    private static readonly KeyValuePair<string, string> NoCertificateDirectory = new("SSL_CERT_DIR", "/nonexistent");

    /// <summary>Makes the function.</summary>
    public ChatOpsFunction(Construct scope, string id, Places places, FunctionSettings settings)
        : base(scope, id)
    {
        Settings = settings;
        Name = places.Names.Function(settings.Name);
        LogGroup = LogGroups.Create(this, $"/aws/lambda/{Name}", places.Configuration.LogRetentionDays);
        var region = Stack.Of(this).Region;
        Role = new Role(
            this,
            "Role",
            new RoleProps
            {
                RoleName = Name,
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                InlinePolicies = Right.Policies([
                    Right.To(
                        "WriteLog",
                        Places.Arn("logs", region, $"log-group:/aws/lambda/{Name}:*"),
                        "logs:CreateLogStream",
                        "logs:PutLogEvents"
                    ),
                    Right.To("WriteTraces", "*", "xray:PutTraceSegments", "xray:PutTelemetryRecords"),
                    .. TableRights.KeepRequests(places),
                    .. settings.Rights,
                ]),
            }
        );
        Function = new Function(
            this,
            "Function",
            new FunctionProps
            {
                FunctionName = Name,
                Runtime = Runtime.PROVIDED_AL2023,
                Architecture = Architecture.X86_64,
                Code = Code.FromAsset(settings.Asset),
                Handler = settings.Handler,

                // Whatever CDK would add by itself goes nowhere: the rights above are all.
                Role = Role.WithoutPolicyUpdates(),
                Timeout = Duration.Seconds(settings.Seconds),
                MemorySize = settings.Megabytes,
                Environment = settings.Environment.Append(NoCertificateDirectory).ToDictionary(StringComparer.Ordinal),
                Tracing = Tracing.ACTIVE,
                LogGroup = LogGroup,
                RetryAttempts = settings.Retries,
            }
        );
    }

    /// <summary>What it was made from.</summary>
    public FunctionSettings Settings { get; }

    /// <summary>Its physical name.</summary>
    public string Name { get; }

    /// <summary>Its log.</summary>
    public LogGroup LogGroup { get; }

    /// <summary>Its role.</summary>
    public Role Role { get; }

    /// <summary>The function itself.</summary>
    public Function Function { get; }
}
